"""What comes in from other programs: the class list as EDEXML, UWLR, CSV, XLSX or pasted text.

Belongs here: pure parsers, from bytes to frozen data, and the writer of EDEXML. Not here: what the vault
does with it (``usecases``). Nothing here opens a database or knows a screen, and what the school should not
keep (BSN, origin and the like) does not leave the parser.
"""
