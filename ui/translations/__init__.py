"""Translations of the window, and what collects the texts to be translated.

``python dev.py translate`` (or ``python -m ui.translations``) reads the source, brings the
Qt Linguist files ``civicloom_LANGUAGE.ts`` up to date, and makes the ``.qm`` file of every
language that is finished. ``python dev.py translate cy`` begins a new language.
"""
