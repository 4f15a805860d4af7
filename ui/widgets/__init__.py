"""Small building blocks of every page: frames, text, buttons, notices.

Colours, sizes and states come from the style sheet of :mod:`ui.theme` by properties, so that
a change of theme or text size reaches all of them at once.
"""

from ui.widgets.boxes import (
    Card,
    Divider,
    FlowLayout,
    ScrollPage,
    Sideways,
    clear,
    column,
    row,
)
from ui.widgets.buttons import (
    button,
    chip,
    chips,
    choice_group,
    flat_button,
    link_button,
    primary_button,
)
from ui.widgets.header import PageHeader
from ui.widgets.meter import Meter
from ui.widgets.notices import EmptyState, ErrorBar, NoticeBar
from ui.widgets.text import ElidedLabel, Pill, flowed, label, paragraph, section_title

__all__ = [
    "Card",
    "Divider",
    "ElidedLabel",
    "EmptyState",
    "ErrorBar",
    "FlowLayout",
    "Meter",
    "NoticeBar",
    "PageHeader",
    "Pill",
    "ScrollPage",
    "Sideways",
    "button",
    "chip",
    "chips",
    "choice_group",
    "clear",
    "column",
    "flat_button",
    "flowed",
    "label",
    "link_button",
    "paragraph",
    "primary_button",
    "row",
    "section_title",
]
