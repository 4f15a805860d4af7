"""Saying aloud what changed; it lives in :mod:`ui.speech`, which loads nothing of the map."""

from ui.speech import announce

__all__ = ["announce"]
