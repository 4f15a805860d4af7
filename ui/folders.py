"""Where a person's files are."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def data_folder() -> Path:
    """Return the folder of this person's games and what belongs to them."""
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(where) / "civicloom"


def games_folder() -> Path:
    """Return the folder that holds the saved games of this person, where none is chosen."""
    return data_folder() / "games"
