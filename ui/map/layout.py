"""Where everything stands on the map: left to right as people travel, no two cards overlap.

Cards keep their size; positions stretch to fill the view. The scale is the largest at which
every card has its place, so text stays readable as long as the view allows it. Nothing here
is left to chance: the same scenario in the same view gives the same map.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final

LAYERS: Final = ("community", "front-door", "service", "specialist")
FOOT: Final = "asset"
LARGEST_SCALE: Final = 1.3
SMALLEST_SCALE: Final = 0.02
LEAST_AUTHORED: Final = 0.3
"""Scale below which an author's places are given up for columns."""
_STEP: Final = 0.97
_SWEEPS: Final = 6
_ROUNDS: Final = 60

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to place: its kind, and where its author put it, if anywhere."""

    id: str
    kind: str
    at: Point | None = None


@dataclass(frozen=True, slots=True)
class Sizes:
    """Room that things need, in scene units.

    Attributes
    ----------
    width, widest, height : float
        Least and most width of a card, and its height, with the room it may grow into.
    gap_x, gap_y : float
        Least room between columns (for links) and between rows.
    margin : float
        Room around everything.
    heading : float
        Height of a line of headings.
    foot_height : float
        Height of a card in the foot.
    """

    width: float
    widest: float
    height: float
    gap_x: float
    gap_y: float
    margin: float
    heading: float
    foot_height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A finished layout, in scene units.

    Attributes
    ----------
    width, height : float
        The area; the view shows it whole at `scale`.
    scale : float
        View pixels for each scene unit at fit.
    card_width : float
        Width of every card, with the room it may grow into.
    centres : dict of str to (x, y)
        Centre of every card.
    headings : dict of str to (x, y)
        Centre of the heading over each layer, where layers stand apart.
    foot : (x, y, width, height) or None
        The strip along the foot.
    """

    width: float
    height: float
    scale: float
    card_width: float
    centres: dict[str, Point]
    headings: dict[str, Point]
    foot: tuple[float, float, float, float] | None


def order_rows(
    spots: Sequence[Spot], links: Iterable[tuple[str, str]]
) -> dict[str, tuple[str, ...]]:
    """Return the ids of each layer from top to bottom, with few crossings.

    Parameters
    ----------
    spots : sequence of Spot
        What to place; assets are left out.
    links : iterable of (origin, to)
        Ways that people travel.

    Returns
    -------
    dict of str to tuple of str
        Ids by layer, layers from left to right.

    Notes
    -----
    Layers come from networkx's multipartite layout; rows are ordered by the mean row of
    their neighbours (the barycentre heuristic), sweeping forth and back.
    """
    import networkx as nx

    layers = {
        kind: [spot.id for spot in spots if spot.kind == kind]
        for kind in LAYERS
        if any(spot.kind == kind for spot in spots)
    }
    if not layers:
        return {}
    graph = nx.Graph()
    for ids in layers.values():
        graph.add_nodes_from(ids)
    graph.add_edges_from((a, b) for a, b in links if a in graph and b in graph and a != b)
    positions = nx.multipartite_layout(graph, subset_key=layers)
    rows = {ident: float(positions[ident][1]) for ident in graph}
    order = {kind: sorted(ids, key=lambda ident: rows[ident]) for kind, ids in layers.items()}
    layer_of = {ident: kind for kind, ids in layers.items() for ident in ids}
    kinds = list(order)
    for sweep in range(_SWEEPS):
        for kind in kinds if sweep % 2 == 0 else reversed(kinds):
            for other in order.values():
                for index, ident in enumerate(other):
                    rows[ident] = (index + 0.5) / len(other)
            pull = {}
            for ident in order[kind]:
                near = [rows[n] for n in sorted(graph[ident]) if layer_of[n] != kind]
                pull[ident] = sum(near) / len(near) if near else rows[ident]
            order[kind].sort(key=lambda ident: (pull[ident], rows[ident], ident))
    return {kind: tuple(ids) for kind, ids in order.items()}


def arrange(
    spots: Sequence[Spot],
    order: Mapping[str, Sequence[str]],
    view: tuple[float, float],
    sizes: Sizes,
) -> Plan:
    """Return the layout that fills a view.

    Parameters
    ----------
    spots : sequence of Spot
        What to place.
    order : mapping of str to sequence of str
        Rows of each layer, from `order_rows`.
    view : (width, height)
        The view, in pixels.
    sizes : Sizes
        Room that things need.

    Notes
    -----
    Authors' places are used when every community and service has one, as long as cards at
    full size fit; where they do not, the author's order within layers is kept.
    """
    core = [spot for spot in spots if spot.kind != FOOT]
    authored = bool(core) and all(spot.at is not None for spot in core)
    plan = None
    if authored:
        plan = _authored(spots, view, sizes)
        if plan is not None and plan.scale >= 1.0:
            return plan
        heights = {spot.id: (spot.at or (0.0, 0.0))[1] for spot in core}
        order = {
            kind: sorted(
                (s.id for s in core if s.kind == kind), key=lambda ident: (heights[ident], ident)
            )
            for kind in LAYERS
            if any(s.kind == kind for s in core)
        }
    layered = _layered(spots, order, view, sizes)
    return plan if plan is not None and plan.scale >= layered.scale else layered


def overlaps(centres: Mapping[str, Point], width: float, height: float) -> list[tuple[str, str]]:
    """Return the pairs of cards of one size that overlap."""
    ids = sorted(centres, key=lambda ident: (centres[ident][0], ident))
    found = []
    for index, a in enumerate(ids):
        for b in ids[index + 1 :]:
            if centres[b][0] - centres[a][0] >= width:
                break
            if abs(centres[b][1] - centres[a][1]) < height:
                found.append((a, b))
    return found


def _scales() -> tuple[float, ...]:
    """Return the scales that are tried, falling; exactly 1 is among them, for crisp text."""
    steps = int(log(LARGEST_SCALE / SMALLEST_SCALE) / log(1 / _STEP)) + 1
    scales = {LARGEST_SCALE * _STEP**step for step in range(steps)}
    return tuple(sorted(scales | {1.0, SMALLEST_SCALE}, reverse=True))


_SCALES: Final = _scales()


def _largest(fits: Callable[[float], bool], scales: Sequence[float]) -> float | None:
    """Return the first of falling scales that fits, by halving; None if the last does not."""
    low, high = 0, len(scales) - 1
    if not fits(scales[high]):
        return None
    while low < high:
        middle = (low + high) // 2
        if fits(scales[middle]):
            high = middle
        else:
            low = middle + 1
    return scales[high]


@dataclass(frozen=True, slots=True)
class _Room:
    """The area at one scale, and what is left of it for the layers."""

    width: float
    height: float
    top: float
    bottom: float
    foot: tuple[float, float, float, float] | None
    foot_rows: int


def _room(scale: float, view: tuple[float, float], assets: int, sizes: Sizes) -> _Room:
    width, height = view[0] / scale, view[1] / scale
    top = sizes.margin + sizes.heading
    if not assets:
        return _Room(width, height, top, height - sizes.margin, None, 0)
    inner = width - 2 * sizes.margin
    across = max(1, int((inner - sizes.gap_y) // (sizes.width + sizes.gap_y)))
    rows = -(-assets // across)
    strip = sizes.heading + rows * (sizes.foot_height + sizes.gap_y)
    foot = (sizes.margin, height - sizes.margin - strip, inner, strip)
    return _Room(width, height, top, foot[1] - sizes.gap_y, foot, rows)


def _foot(assets: Sequence[Spot], room: _Room, sizes: Sizes) -> dict[str, Point]:
    if room.foot is None:
        return {}
    placed = assets
    if all(asset.at is not None for asset in assets):
        placed = sorted(assets, key=lambda asset: ((asset.at or (0.0, 0.0))[0], asset.id))
    left, top, width, _ = room.foot
    across = -(-len(placed) // room.foot_rows)
    pitch = (width - sizes.gap_y) / across
    centres = {}
    for index, asset in enumerate(placed):
        row, column = divmod(index, across)
        centres[asset.id] = (
            left + sizes.gap_y / 2 + (column + 0.5) * pitch,
            top + sizes.heading + row * (sizes.foot_height + sizes.gap_y) + sizes.foot_height / 2,
        )
    return centres


def _widen(available: float, sizes: Sizes) -> float:
    return max(sizes.width, min(sizes.widest, available))


def _foot_limit(assets: int, room: _Room, sizes: Sizes) -> float:
    if room.foot is None:
        return sizes.widest
    across = -(-assets // room.foot_rows)
    return (room.foot[2] - sizes.gap_y) / across - sizes.gap_y


def _layered(
    spots: Sequence[Spot],
    order: Mapping[str, Sequence[str]],
    view: tuple[float, float],
    sizes: Sizes,
) -> Plan:
    assets = [spot for spot in spots if spot.kind == FOOT]
    layers = {kind: list(order[kind]) for kind in LAYERS if order.get(kind)}

    def columns_at(room: _Room) -> dict[str, int]:
        return {kind: _columns(len(ids), room, sizes) for kind, ids in layers.items()}

    def fits(scale: float) -> bool:
        room = _room(scale, view, len(assets), sizes)
        if room.bottom - room.top < sizes.height:
            return False
        across = sum(columns_at(room).values())
        wide = across * sizes.width + max(0, across - 1) * sizes.gap_x
        return wide <= room.width - 2 * sizes.margin

    scale = _largest(fits, _SCALES) or SMALLEST_SCALE
    room = _room(scale, view, len(assets), sizes)
    columns = columns_at(room)
    height = room.bottom - room.top
    inner = room.width - 2 * sizes.margin
    total = max(1, sum(columns.values()))
    spare = inner - total * sizes.width - (total - 1) * sizes.gap_x
    limit = _foot_limit(len(assets), room, sizes)
    card = _widen(min(limit, sizes.width + 0.45 * max(0.0, spare) / total), sizes)
    pitch = (inner - card) / (total - 1) if total > 1 else 0.0
    start = sizes.margin + (card / 2 if total > 1 else inner / 2)
    centres: dict[str, Point] = {}
    headings: dict[str, Point] = {}
    column = 0
    for kind, ids in layers.items():
        span = columns[kind]
        headings[kind] = (
            start + (column + (span - 1) / 2) * pitch,
            sizes.margin + sizes.heading / 2,
        )
        for ident, (offset, y) in zip(ids, _rows(len(ids), span, height, sizes), strict=True):
            centres[ident] = (start + (column + offset) * pitch, room.top + y)
        column += span
    centres |= _foot(assets, room, sizes)
    return Plan(room.width, room.height, scale, card, centres, headings, room.foot)


def _columns(count: int, room: _Room, sizes: Sizes) -> int:
    """Return how many columns a layer needs; several stand staggered like bricks."""
    height, pitch = room.bottom - room.top, sizes.height + sizes.gap_y
    if count * pitch <= height + sizes.gap_y:
        return 1
    span = 2
    while span < count and (count - 1) / span * pitch + sizes.height > height:
        span += 1
    return span


def _rows(count: int, span: int, height: float, sizes: Sizes) -> list[tuple[int, float]]:
    """Return (column, y) of every card of a layer, top to bottom."""
    if span == 1:
        pitch = height / count
        return [(0, (row + 0.5) * pitch) for row in range(count)]
    pitch = (height - sizes.height) * span / (count - 1)
    return [(index % span, sizes.height / 2 + index / span * pitch) for index in range(count)]


def _authored(spots: Sequence[Spot], view: tuple[float, float], sizes: Sizes) -> Plan | None:
    core = [spot for spot in spots if spot.kind != FOOT]
    assets = [spot for spot in spots if spot.kind == FOOT]
    places = {spot.id: spot.at for spot in core if spot.at is not None}

    def fits(scale: float) -> bool:
        room = _room(scale, view, len(assets), sizes)
        return _stretched(places, sizes.width, room, sizes) is not None

    scale = _largest(fits, [scale for scale in _SCALES if scale >= LEAST_AUTHORED])
    if scale is None:
        return None
    room = _room(scale, view, len(assets), sizes)
    limit = max(sizes.width, min(sizes.widest, _foot_limit(len(assets), room, sizes)))

    def leaves_room(card: float) -> bool:
        centres = _stretched(places, card, room, sizes)
        return centres is not None and (card == sizes.width or not _tight(centres, card, sizes))

    widths = [limit - (limit - sizes.width) * step / 8 for step in range(8)]
    card = _largest(leaves_room, [*widths, sizes.width]) or sizes.width
    centres = _stretched(places, card, room, sizes)
    if centres is None:
        return None
    headings = _authored_headings(core, centres, card, sizes)
    centres |= _foot(assets, room, sizes)
    return Plan(room.width, room.height, scale, card, centres, headings, room.foot)


def _stretched(
    places: Mapping[str, Point], card: float, room: _Room, sizes: Sizes
) -> dict[str, Point] | None:
    """Return the author's places stretched over the room; None if cards find no place."""
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    left, top = min(xs), min(ys)
    wide, high = max(xs) - left, max(ys) - top
    x0, x1 = sizes.margin + card / 2, room.width - sizes.margin - card / 2
    y0, y1 = room.top + sizes.height / 2, room.bottom - sizes.height / 2
    if x1 < x0 or y1 < y0:
        return None
    start = {
        ident: (
            x0 + ((x - left) / wide if wide else 0.5) * (x1 - x0),
            y0 + ((y - top) / high if high else 0.5) * (y1 - y0),
        )
        for ident, (x, y) in places.items()
    }
    return _push_apart(start, (x0, y0, x1, y1), card + sizes.gap_y, sizes)


def _tight(centres: Mapping[str, Point], card: float, sizes: Sizes) -> bool:
    """Return whether wider cards would leave too little room for links between them."""
    ids = sorted(centres)
    return any(
        abs(centres[a][1] - centres[b][1]) < sizes.height
        and abs(centres[a][0] - centres[b][0]) < card + 2.0 * sizes.gap_x
        for place, a in enumerate(ids)
        for b in ids[place + 1 :]
    )


def _push_apart(
    centres: Mapping[str, Point],
    bounds: tuple[float, float, float, float],
    width: float,
    sizes: Sizes,
) -> dict[str, Point] | None:
    """Move cards apart as little as needed, within bounds; None if that does not settle."""
    height = sizes.height + sizes.gap_y
    x0, y0, x1, y1 = bounds
    moved = dict(centres)
    for _ in range(_ROUNDS):
        clashes = overlaps(moved, width - 1e-6, height - 1e-6)
        if not clashes:
            return moved
        for a, b in clashes:
            (ax, ay), (bx, by) = moved[a], moved[b]
            over_x, over_y = width - abs(bx - ax), height - abs(by - ay)
            if over_x <= 0 or over_y <= 0:
                continue
            if over_y / height <= over_x / width:
                shift = (over_y / 2 + 0.01) * (1.0 if (by, b) >= (ay, a) else -1.0)
                ay, by = ay - shift, by + shift
            else:
                shift = (over_x / 2 + 0.01) * (1.0 if (bx, b) >= (ax, a) else -1.0)
                ax, bx = ax - shift, bx + shift
            moved[a] = (min(x1, max(x0, ax)), min(y1, max(y0, ay)))
            moved[b] = (min(x1, max(x0, bx)), min(y1, max(y0, by)))
    return None


def _authored_headings(
    core: Sequence[Spot], centres: Mapping[str, Point], card: float, sizes: Sizes
) -> dict[str, Point]:
    """Return headings where the author's layers stand beside each other, else none."""
    spans = []
    for kind in LAYERS:
        xs = [centres[spot.id][0] for spot in core if spot.kind == kind]
        if xs:
            spans.append((kind, min(xs), max(xs)))
    for (_, _, right), (_, left, _) in pairwise(spans):
        if left - right < card * 0.75:
            return {}
    y = sizes.margin + sizes.heading / 2
    return {kind: ((low + high) / 2, y) for kind, low, high in spans}
