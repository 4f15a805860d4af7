"""The last own mix of the four dials, remembered from game to game."""

from typing import Final

from simulator.styles import PRESETS, Dials
from ui.preferences import OWN_MIX, Preferences

HALF_WAY: Final = Dials(0.5, 0.5, 0.5, 0.5)


def own_mix(preferences: Preferences | None) -> Dials:
    """Return the mix that is remembered, half way on all dials if there is none."""
    if preferences is None:
        return HALF_WAY
    parts = preferences.text(OWN_MIX).split()
    try:
        return Dials(*(int(part) / 100 for part in parts)) if len(parts) == 4 else HALF_WAY
    except ValueError:
        return HALF_WAY


def keep_own_mix(preferences: Preferences | None, dials: Dials) -> None:
    """Remember a mix, unless it is one of the two styles."""
    if preferences is not None and dials not in PRESETS.values():
        preferences.keep(OWN_MIX, " ".join(str(round(100 * value)) for value in dials))
