"""The style sheet and the palette of the application, made from the colours of a theme."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QPalette

from ui.colours import Theme
from ui.fonts import POINTS, Step

FOLDER: Final = Path(__file__).parent / "assets" / "marks"


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style paints by itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.trouble),
        (role.ToolTipBase, theme.text),
        (role.ToolTipText, theme.surface),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_text),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Light, theme.raised),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.line_strong),
        (role.Shadow, theme.shadow),
        (role.Accent, theme.accent),
    ):
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.grey))
    return made


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """Return the style sheet of the application for a theme and a text size."""

    def size(length: float) -> str:
        return f"{max(1, round(length * scale))}px"

    def inside(length: float) -> str:
        """Return a padding that leaves the content its room beside a border of two pixels."""
        return f"{max(0, round(length * scale) - 2)}px"

    def points(step: Step) -> str:
        return f"{POINTS[step] * scale:.2f}pt"

    marks = FOLDER.as_posix()
    # A radius beyond half the height makes a corner square, so the knob of sliders is even.
    knob = 2 * round(8 * scale)
    t = theme
    steps = "\n".join(
        f'QLabel[step="{step}"] {{ font-size: {points(step)}; }}'
        f'\nQLabel[step="{step}"][bold="true"] {{ font-weight: 700; }}'
        for step in POINTS
    )
    tones = "\n".join(
        f'QLabel[tone="{tone}"] {{ color: {value}; }}'
        for tone, value in (
            ("text", t.text),
            ("muted", t.muted),
            ("accent", t.accent),
            ("accent_text", t.accent_text),
            ("trouble", t.trouble),
            ("heroic", t.heroic_text),
            ("distributed", t.distributed_text),
        )
    )
    return f"""
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {t.window}; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 0; padding: {size(6)}; }}
QLabel {{ background: transparent; }}
{steps}
{tones}

QFrame[kind="card"] {{
    background: {t.surface}; border: 1px solid {t.line}; border-radius: {size(10)};
}}
QFrame[kind="card"]:focus {{ border: 2px solid {t.focus}; }}
QFrame[kind="raised"] {{
    background: {t.raised}; border: 1px solid {t.line}; border-radius: {size(8)};
}}
QFrame[kind="choice"] {{
    background: {t.surface}; border: 2px solid {t.line}; border-radius: {size(10)};
}}
QFrame[kind="choice"][chosen="true"] {{
    background: {t.accent_soft}; border-color: {t.accent};
}}
QFrame[kind="choice"]:focus {{ border-color: {t.focus}; }}
QFrame[kind="bar"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="rail"] {{ background: {t.surface}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[kind="divider"] {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[kind="notice"] {{
    background: {t.accent_soft}; border: 1px solid {t.accent}; border-radius: {size(8)};
}}
QFrame[kind="fault"] {{
    background: {t.surface}; border: 2px solid {t.trouble}; border-radius: {size(8)};
}}
QLabel[kind="pill"] {{
    background: {t.raised}; border: 1px solid {t.line}; border-radius: {size(9)};
    padding: {size(2)} {size(8)}; color: {t.text}; font-size: {points("small")};
}}
QLabel[kind="key"] {{
    background: {t.raised}; border: 1px solid {t.line_strong}; border-radius: {size(4)};
    padding: {size(1)} {size(6)}; font-size: {points("small")};
}}

QPushButton, QToolButton {{
    background: {t.surface}; color: {t.text};
    border: 1px solid {t.line_strong}; border-radius: {size(8)};
    padding: {size(7)} {size(14)}; min-height: {size(18)};
}}
/* the border says it; the toolkit would draw a second frame inside after a press of Tab */
QPushButton, QToolButton {{ outline: none; }}
QToolButton {{ padding: {size(6)}; }}
QPushButton:hover, QToolButton:hover {{ background: {t.raised}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:checked, QToolButton:checked {{
    background: {t.accent_soft}; border-color: {t.accent};
}}
QPushButton:focus, QToolButton:focus {{
    border: 2px solid {t.focus}; padding: {size(6)} {size(13)};
}}
QToolButton:focus {{ padding: {size(5)}; }}
QPushButton:disabled, QToolButton:disabled {{
    color: {t.grey}; border-color: {t.line}; background: {t.surface};
}}
QPushButton::menu-indicator {{
    image: url({marks}/down-{t.name}.svg); width: {size(11)}; height: {size(11)};
    subcontrol-origin: padding; subcontrol-position: center right; right: {size(9)};
}}
QPushButton[menu="true"] {{ padding-right: {size(28)}; }}
QPushButton[kind="primary"] {{
    background: {t.accent}; color: {t.accent_text}; border: 1px solid {t.accent}; font-weight: 700;
}}
QPushButton[kind="primary"]:hover {{
    background: {t.accent_hover}; border-color: {t.accent_hover};
}}
QPushButton[kind="primary"]:focus {{
    border: 2px solid {t.text};
}}
QPushButton[kind="primary"]:disabled {{
    background: {t.raised}; color: {t.muted}; border-color: {t.line};
}}
QPushButton[kind="flat"], QToolButton[kind="flat"] {{
    background: transparent; border: 1px solid transparent;
}}
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover {{ background: {t.raised}; }}
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus {{ border: 2px solid {t.focus}; }}
QToolBar {{
    background: transparent; border: 0; spacing: 0; padding: {size(1)} {size(4)};
}}
QToolBar::separator {{ background: {t.line_strong}; width: 1px; margin: {size(5)} {size(2)}; }}
QToolButton[kind="tool"] {{
    background: transparent; border: 2px solid transparent; border-radius: {size(6)};
    padding: {size(2)} {size(2)}; min-height: {size(16)}; font-size: {points("small")};
}}
QToolButton[kind="tool"]:hover {{ background: {t.raised}; }}
QToolButton[kind="tool"]:pressed {{ background: {t.line}; }}
QToolButton[kind="tool"]:focus {{ border-color: {t.focus}; }}
QToolButton[kind="tool"]::menu-indicator {{ image: none; }}
QPushButton[kind="link"] {{
    background: transparent; border: 1px solid transparent; color: {t.accent};
    padding: {size(3)} {size(4)}; text-align: left;
}}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.focus}; padding: {size(3)} {size(4)}; }}
QPushButton[kind="chip"] {{
    border-radius: {size(13)}; padding: {size(4)} {size(12)}; border-color: {t.line_strong};
}}
QPushButton[kind="chip"]:checked {{
    background: {t.accent_soft}; border: 2px solid {t.accent}; padding: {size(3)} {size(11)};
}}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.focus}; padding: {size(3)} {size(11)}; }}
QPushButton:checked:focus, QToolButton:checked:focus, QPushButton[kind="chip"]:checked:focus {{
    border-color: {t.text};
}}
QToolButton[kind="rail"] {{
    background: transparent; border: 2px solid transparent; border-radius: {size(10)};
    padding: {size(6)} {size(2)}; color: {t.muted}; font-size: {points("small")};
}}
QToolButton[kind="rail"]:hover {{ background: {t.raised}; color: {t.text}; }}
QToolButton[kind="rail"]:checked {{ background: {t.accent_soft}; color: {t.text}; }}
QToolButton[kind="rail"]:focus {{ border-color: {t.focus}; }}
QToolButton[kind="rail"]:disabled {{ color: {t.grey}; }}

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QTextEdit {{
    background: {t.surface}; color: {t.text};
    border: 1px solid {t.line_strong}; border-radius: {size(7)};
    padding: {size(5)} {size(9)}; min-height: {size(18)};
    selection-background-color: {t.accent}; selection-color: {t.accent_text};
    placeholder-text-color: {t.muted};
}}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus,
QTextEdit:focus {{ border: 2px solid {t.focus}; padding: {size(4)} {size(8)}; }}
QAbstractSpinBox QLineEdit {{
    border: 0; padding: 0; min-height: 0; background: transparent;
}}
QComboBox {{ padding-right: {size(26)}; }}
QComboBox:focus {{ padding-right: {size(25)}; }}
QComboBox::drop-down {{ border: 0; width: {size(24)}; }}
QComboBox::down-arrow {{
    image: url({marks}/down-{t.name}.svg); width: {size(12)}; height: {size(12)};
}}
/* a list that hangs from its field, whole rows and a bar, with one frame around it */
QComboBox {{ combobox-popup: 0; }}
QComboBoxPrivateContainer {{ background: {t.surface}; border: 0; padding: 0; }}
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.line_strong};
    border-radius: 0; selection-background-color: {t.accent}; selection-color: {t.accent_text};
    padding: {size(4)}; outline: 0;
}}
QComboBox QAbstractItemView::item {{ min-height: {size(26)}; padding: 0 {size(6)}; }}
QSpinBox {{ padding-right: {size(22)}; }}
QSpinBox:focus {{ padding-right: {size(21)}; }}
QSpinBox::up-button, QSpinBox::down-button {{
    border: 0; width: {size(20)}; subcontrol-origin: border; background: transparent;
}}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow {{
    image: url({marks}/up-{t.name}.svg); width: {size(10)}; height: {size(10)};
}}
QSpinBox::down-arrow {{
    image: url({marks}/down-{t.name}.svg); width: {size(10)}; height: {size(10)};
}}
QRadioButton[bold="true"] {{ font-weight: 700; }}
QCheckBox, QRadioButton {{ spacing: {size(8)}; padding: {size(3)}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {size(16)}; height: {size(16)}; border: 1px solid {t.line_strong};
    background: {t.surface};
}}
QCheckBox::indicator {{ border-radius: {size(4)}; }}
QRadioButton::indicator {{ border-radius: {size(8)}; }}
QCheckBox::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url({marks}/check-{t.name}.svg);
}}
QRadioButton::indicator:checked {{
    border-color: {t.accent};
    background: qradialgradient(cx: .5, cy: .5, radius: .5, fx: .5, fy: .5,
        stop: 0 {t.accent}, stop: .55 {t.accent}, stop: .65 {t.surface}, stop: 1 {t.surface});
}}
QCheckBox:focus, QRadioButton:focus {{
    border: 2px solid {t.focus}; border-radius: {size(6)}; padding: {size(1)};
}}

QSlider {{ min-height: {size(24)}; background: transparent; }}
QSlider::groove:horizontal {{
    height: {size(4)}; border-radius: {size(2)}; background: {t.line_strong};
}}
QSlider::handle:horizontal {{
    width: {knob}px; height: {knob}px; margin: -{knob // 2}px 0; border-radius: {knob // 2 + 2}px;
    background: {t.surface}; border: 2px solid {t.accent};
}}
QSlider::handle:horizontal:hover {{ background: {t.accent_soft}; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; }}
QSlider::handle:horizontal:disabled {{ border-color: {t.grey}; }}
QSlider::groove:vertical {{ width: {size(4)}; background: {t.line_strong}; }}

QProgressBar {{
    background: {t.line}; border: 0; border-radius: {size(4)}; min-height: {size(8)};
    max-height: {size(8)}; color: transparent;
}}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {size(4)}; }}

QScrollArea, QScrollArea > QWidget > QWidget[kind="plain"] {{ background: transparent; border: 0; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: {size(12)}; }}
QScrollBar:horizontal {{ height: {size(12)}; }}
QScrollBar::handle {{ background: {t.grey}; border-radius: {size(4)}; margin: {size(2)}; }}
QScrollBar::handle:vertical {{ min-height: {size(36)}; }}
QScrollBar::handle:horizontal {{ min-width: {size(36)}; }}
QScrollBar::handle:hover {{ background: {t.line_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QTextBrowser {{ background: transparent; border: 1px solid transparent; padding: 0; }}
QTextBrowser:focus {{ border: 2px solid {t.focus}; padding: 0; }}

QTableView, QTreeView, QListView {{
    background: {t.surface}; alternate-background-color: {t.window}; color: {t.text};
    border: 1px solid {t.line}; border-radius: {size(8)}; gridline-color: {t.line};
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; outline: 0;
}}
QTreeView:focus, QListView:focus {{ border: 2px solid {t.focus}; }}
QTableView {{ border: 2px solid transparent; border-radius: 0; }}
QTableView:focus {{ border-color: {t.focus}; }}
QTableView::item, QTreeView::item, QListView::item {{ padding: {size(4)} {size(5)}; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{
    background: {t.surface}; color: {t.muted}; border: 0; border-bottom: 1px solid {t.line_strong};
    padding: {size(6)} {size(5)}; font-size: {points("small")};
}}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}

QMenu {{
    background: {t.surface}; border: 1px solid {t.line_strong}; border-radius: {size(8)};
    padding: {size(5)};
}}
QMenuBar {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{
    background: transparent; color: {t.text}; padding: {size(5)} {size(10)};
    border-radius: {size(5)};
}}
QMenuBar::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
QMenuBar::item:pressed {{ background: {t.accent}; color: {t.accent_text}; }}
QMenu::item {{ padding: {size(6)} {size(22)} {size(6)} {size(12)}; border-radius: {size(5)}; }}
QMenu::item:selected {{ background: {t.accent}; color: {t.accent_text}; }}
QMenu::item:disabled {{ color: {t.grey}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {size(5)}; }}

QTabBar::tab {{
    background: transparent; color: {t.muted}; border: 0; border-bottom: 3px solid transparent;
    padding: {size(7)} {size(12)};
}}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar:focus {{ border: 0; }}
QTabBar::tab:focus {{
    border: 2px solid {t.focus}; border-radius: {size(6)}; padding: {inside(7)} {inside(12)};
}}
QTabBar QToolButton {{
    background: {t.window}; border: 1px solid {t.line_strong}; border-radius: {size(6)};
}}
QTabBar QToolButton:hover {{ border-color: {t.accent}; }}
QTabBar QToolButton::left-arrow {{
    image: url({marks}/left-{t.name}.svg); width: {size(12)}; height: {size(12)};
}}
QTabBar QToolButton::right-arrow {{
    image: url({marks}/right-{t.name}.svg); width: {size(12)}; height: {size(12)};
}}
QTabBar::scroller {{ width: {size(26)}; }}
QTabWidget::pane {{ border: 0; }}
QSplitter::handle {{ background: transparent; }}
QStatusBar {{ background: {t.window}; color: {t.muted}; }}
QStatusBar::item {{ border: 0; }}
"""
