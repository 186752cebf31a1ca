"""The handleiding within the program."""
