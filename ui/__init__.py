"""Everything a person touches: the desktop application and the command line.

Importing this package loads nothing but the standard library.
"""
