"""The engine of Civic Loom: scenarios in, runs, records and comparisons out.

Importing this package is light on purpose: it loads nothing but the standard
library. The reader loads yaml and pydantic, a run loads numpy and networkx,
and only an ensemble loads numba.
"""

from typing import Final

VERSION: Final = "0.4.0"
"""Version of the program."""

MODEL_VERSION: Final = "5"
"""Version of the rules. Equal scenario, seed, decisions and model version give equal bits."""

__version__ = VERSION
