"""How things on a map stand out: what is selected, pointed at, looked at, or can be aimed at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ui.map.edges import Edges
from ui.map.node import NodeCard
from ui.map.paths import pair_path


def ends(ident: str) -> frozenset[str]:
    """Return the nodes at the ends of a link or pair; empty for a node."""
    for mark in ("->", "+"):
        if mark in ident:
            return frozenset(ident.split(mark, 1))
    return frozenset()


def parts(ident: str) -> tuple[str, ...]:
    """Return the two of a pair, or the thing itself."""
    return tuple(ident.split("+")) if "+" in ident else (ident,)


@dataclass(frozen=True, slots=True)
class Aims:
    """What a card may be aimed at.

    Attributes
    ----------
    ids : frozenset of str
        Nodes, links (``a->b``) or pairs of assets (``a+b``).
    refused : dict of str to str
        Why others cannot be chosen now, by id.
    first : tuple of str
        Those at which most is to be seen, most first; they bear a number.
    """

    ids: frozenset[str] = frozenset()
    refused: Mapping[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids or self.refused)

    @property
    def candidates(self) -> frozenset[str] | None:
        """The ids while a card is aimed, also if there are none; None while none is."""
        return self.ids if self else None

    @property
    def ranks(self) -> dict[str, int]:
        """Return the number of each thing that bears one, from 1."""
        found: dict[str, int] = {}
        for number, ident in enumerate(self.first, 1):
            for part in parts(ident):
                found.setdefault(part, number)
        return found


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands out.

    Attributes
    ----------
    selected, hovered : str
        Id of what is selected, and of what is pointed at; empty for nothing.
    aims : Aims
        What a card may be aimed at.
    looked : frozenset of str or None
        The nodes that alone are looked at; None for all.
    """

    selected: str = ""
    hovered: str = ""
    aims: Aims = field(default_factory=Aims)
    looked: frozenset[str] | None = None

    def onto_cards(self, cards: Mapping[str, NodeCard]) -> None:
        """Bring the marks onto cards."""
        aimed, ranks = bool(self.aims), self.aims.ranks
        lit = frozenset(part for ident in self.aims.ids for part in parts(ident))
        bright = frozenset(part for ident in self.aims.ids for part in ends(ident))
        touched = ends(self.selected) | ends(self.hovered)
        for ident, card in cards.items():
            card.mark(
                selected=ident == self.selected or ident in ends(self.selected),
                hovered=ident == self.hovered or ident in touched,
                candidate=ident in lit,
                rank=ranks.get(ident, 0),
                pale=(aimed and ident not in lit and ident not in bright)
                or (self.looked is not None and ident not in self.looked),
            )

    def centre(self, cards: Iterable[str]) -> str:
        """Return the card whose links stand out: the selected one, or that pointed at."""
        there = frozenset(cards)
        return next((each for each in (self.selected, self.hovered) if each in there), "")

    def onto_edges(self, edges: Edges, cards: Mapping[str, NodeCard]) -> None:
        """Bring the marks onto the links, and draw the pairs that can be aimed at."""
        courses = edges.courses
        centre = self.centre(cards)
        edges.selected, edges.hovered = self.selected, self.hovered
        edges.near = frozenset(
            course.id
            for course in courses.values()
            if centre and centre in (course.thing.origin, course.thing.to)
        )
        edges.candidates = self.aims.candidates
        edges.boxes = tuple(card.mapRectToScene(card.body()) for card in cards.values())
        edges.ranks = {ident: n for ident, n in self.aims.ranks.items() if ident in courses}
        edges.quiet = frozenset(
            course.id
            for course in courses.values()
            if self.looked is not None and not {course.thing.origin, course.thing.to} <= self.looked
        )
        edges.pairs = {
            ident: pair_path(*(cards[part] for part in ident.split("+", 1)))
            for ident in sorted(self.aims.ids)
            if "+" in ident and all(part in cards for part in ident.split("+"))
        }
