"""What goes between a school and who it shares with, as open data: the schemas and how to read them.

Nothing of the program itself, no Qt, no database and nothing but the standard library: a server, a website or
another program can use this package alone.
"""
