"""Lets ``python -m ui`` do what ``civicloom`` does."""

import sys

from ui.cli import main

if __name__ == "__main__":
    sys.exit(main())
