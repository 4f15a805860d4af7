"""The network on the screen: a map, a list of the same things, and one selection for both."""

from ui.map.facts import LOADS, WOVEN, Thing, things
from ui.map.legend import Legend
from ui.map.listing import NetworkList, NetworkModel
from ui.map.pair import Shown, TwoMaps
from ui.map.selection import MapSelection
from ui.map.speech import announce
from ui.map.tools import MapTools
from ui.map.view import NetworkMap

__all__ = [
    "LOADS",
    "WOVEN",
    "Legend",
    "MapSelection",
    "MapTools",
    "NetworkList",
    "NetworkMap",
    "NetworkModel",
    "Shown",
    "Thing",
    "TwoMaps",
    "announce",
    "things",
]
