"""Text that is shown as it stands, whoever wrote it.

Tooltips, message boxes and the like take a text for rich text as soon as it looks like that, and
names come out of scenarios that anybody may have written: a tag would be obeyed, and a picture
fetched from wherever it says.
"""

import re
from typing import Final

from PySide6.QtGui import Qt as Gui

JOINER: Final = "\N{WORD JOINER}"
"""A letter that nobody sees: after it a tag is none."""
_TAG: Final = re.compile(r"<(?!https?:|mailto:)")


def as_is(text: str) -> str:
    """Return text for a tooltip or a message: what looks like a tag is shown, not obeyed."""
    if not Gui.mightBeRichText(text):
        return text
    return text.replace("<", f"<{JOINER}").replace("&", f"&{JOINER}")


def without_tags(text: str) -> str:
    """Return Markdown in which tags and pictures are text; links stay."""
    return _TAG.sub(f"<{JOINER}", text).replace("![", f"!{JOINER}[")
