"""What people type after a flag, turned into values, with the nearest name when it is wrong."""

import difflib
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from simulator.errors import WrongUse
from simulator.styles import DIAL_NAMES, PRESETS, Dials

if TYPE_CHECKING:
    from simulator.scenario import Scenario

SHOWN: Final = 8
"""How many known names are listed where none is near."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Say which known names are near, to close a sentence about an unknown one.

    Returns
    -------
    str
        Such as ``did you mean 'trust_gain'?``, or the known names where none is near.
    """
    names = list(known)
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    if near:
        return f"did you mean {_either(near)}?"
    if not names:
        return "there is none"
    rest = len(names) - SHOWN
    more = f" and {rest} more" if rest > 0 else ""
    return f"there {'is' if len(names) == 1 else 'are'} {', '.join(names[:SHOWN])}{more}"


def _either(names: Sequence[str]) -> str:
    quoted = [f"'{name}'" for name in names]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def overrides(settings: Sequence[str]) -> dict[str, float]:
    """Read ``NAME=VALUE`` pairs that override parameters of the model.

    Raises
    ------
    WrongUse
        If a pair is no pair, the name is unknown (the nearest is named) or comes twice, or the
        value lies outside the parameter's range (which is given with its unit) or between the
        whole numbers that it takes.
    """
    from simulator.parameters import BY_NAME, WHOLE

    result: dict[str, float] = {}
    for setting in settings:
        name, equals, text = (part.strip() for part in setting.partition("="))
        if not equals or not name:
            raise WrongUse(f"'--set {setting}' is not a pair; write --set NAME=VALUE")
        if name not in BY_NAME:
            raise WrongUse(f"there is no parameter '{name}'; {nearest(name, BY_NAME)}")
        if name in result:
            raise WrongUse(f"parameter '{name}' is set twice; set it once")
        parameter = BY_NAME[name]
        limits = f"it goes from {parameter.low:g} to {parameter.high:g} ({parameter.unit})"
        value = _float(text)
        if value is None:
            raise WrongUse(f"parameter '{name}' is set to '{text}', which is no number; {limits}")
        if not parameter.low <= value <= parameter.high:
            raise WrongUse(f"parameter '{name}' is set to {text}; {limits}")
        if name in WHOLE and value != int(value):
            raise WrongUse(
                f"parameter '{name}' is set to {text}; it takes whole numbers from "
                f"{parameter.low:g} to {parameter.high:g} ({parameter.unit})"
            )
        result[name] = value
    return result


def style_names(scenario: "Scenario | None" = None) -> dict[str, Dials]:
    """Return the styles that have a name: the two presets, then the scenario's own."""
    named = dict(PRESETS)
    for style in scenario.styles if scenario else ():
        named[style.id] = Dials(style.power, style.meaning, style.practice, style.purpose)
    return named


def style(text: str, scenario: "Scenario | None" = None) -> Dials:
    """Read a style: a name, or dials such as ``power=.5,meaning=1,practice=0,purpose=.5``.

    Dials that are left out stay at 0, their heroic end.

    Raises
    ------
    WrongUse
        If there is no such style or dial (the nearest is named), or a dial is not from 0 to 1.
    """
    named = style_names(scenario)
    if "=" not in text:
        if text not in named:
            known = nearest(text, named)
            dials_too = " Or set dials" if known.endswith("?") else ", or set dials"
            raise WrongUse(
                f"there is no style '{text}'; {known}{dials_too}: "
                "power=.5,meaning=1,practice=0,purpose=.5"
            )
        return named[text]
    pairs: dict[str, str] = {}
    for part in text.split(","):
        name, equals, value = (word.strip() for word in part.partition("="))
        if not equals:
            raise WrongUse(f"'{part}' in style '{text}' is not a pair; write DIAL=VALUE")
        if name in pairs:
            raise WrongUse(f"dial '{name}' is set twice in style '{text}'")
        pairs[name] = value
    return dials(pairs, Dials())


def dials(pairs: Mapping[str, str | float], start: Dials) -> Dials:
    """Return `start` with the dials in `pairs` turned.

    Raises
    ------
    WrongUse
        If a dial is unknown (the nearest is named) or its value is not from 0 to 1.
    """
    result = dict(zip(DIAL_NAMES, start, strict=True))
    for name, text in pairs.items():
        if name not in result:
            raise WrongUse(f"there is no dial '{name}'; {nearest(name, DIAL_NAMES)}")
        value = _float(text)
        if value is None or not 0.0 <= value <= 1.0:
            raise WrongUse(
                f"dial '{name}' is set to '{text}'; a dial goes from 0 (heroic) to 1 (distributed)"
            )
        result[name] = value
    return Dials(**result)


def style_label(text: str, scenario: "Scenario | None" = None) -> str:
    """Return how a style that was typed is called in the middle of a sentence."""
    for own in scenario.styles if scenario else ():
        if own.id == text:
            return own.name
    return text


def role(name: str) -> str:
    """Check the name of a role that a person can take.

    Raises
    ------
    WrongUse
        If there is none of that name; the nearest is named.
    """
    from simulator.cards import ROLES

    known = [each.id for each in ROLES]
    if name not in known:
        raise WrongUse(f"there is no role '{name}' to play; {nearest(name, known)}")
    return name


def _float(text: str | float) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
