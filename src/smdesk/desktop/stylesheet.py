"""The one style sheet. Forms choose a look by two dynamic properties, `role` and `kind`.

Labels: role = title, card-title, heading, muted, small, error, mono, key (to be copied by hand).
Buttons: kind = primary, quiet, link, danger, chip, way (a step to go to); none: the usual outline.
Boxes to tick: kind = tight, where several stand in a row.
Frames: role = card, inset, panel (over the page).
"""

from smdesk.desktop.tokens import MONOSPACE, Corner, Points, Space, Tokens
from smdesk.resource_files import resource_path


def stylesheet(tokens: Tokens) -> str:
    """Return the style sheet for one set of tokens."""
    parts = (_text, _buttons, _fields, _surfaces, _tables, _bars, _tabs)
    return "\n".join(part(tokens) for part in parts)


def _text(t: Tokens) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {Points.TITLE}pt; font-weight: 600; }}
QLabel[role="card-title"] {{ font-size: {Points.CARD_TITLE}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {Points.HEADING}pt; font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {Points.SMALL}pt; }}
QLabel[role="error"] {{ color: {t.error}; font-size: {Points.SMALL}pt; }}
QLabel[role="mono"] {{ font-family: {MONOSPACE}; font-size: {Points.SMALL}pt; }}
QLabel[role="key"] {{ font-family: {MONOSPACE}; font-size: {Points.CARD_TITLE}pt; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
"""


def _buttons(t: Tokens) -> str:
    corner = Corner.CONTROL
    return f"""
QPushButton {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {corner}px; padding: 7px 14px; font-weight: 600; min-height: 20px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:disabled {{ color: {t.control}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 6px 13px; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent};
  border: 1px solid {t.accent}; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.line}; color: {t.muted};
  border-color: {t.line}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="danger"] {{ color: {t.error}; }}
QPushButton[kind="danger"]:disabled {{ color: {t.control}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="link"] {{ background: transparent; border: 0 solid transparent; border-radius: 0;
  border-bottom-width: 2px; color: {t.accent}; font-weight: 400; padding: 3px 0 1px;
  min-height: 0; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="way"] {{ background: transparent; border: 1px solid transparent;
  text-align: left; font-weight: 400; padding: 6px 8px; }}
QPushButton[kind="way"]:hover {{ background: {t.hover}; }}
QPushButton[kind="way"]:checked {{ background: {t.accent_soft}; color: {t.accent};
  font-weight: 600; }}
QPushButton[kind="way"]:focus {{ border: 2px solid {t.accent}; padding: 5px 7px; }}
QPushButton[kind="chip"] {{ border-radius: 13px; padding: 2px 12px; font-weight: 400;
  font-size: {Points.SMALL}pt; min-height: 21px; }}
QPushButton[kind="chip"]:checked {{ background: {t.accent_soft}; border-color: {t.accent};
  color: {t.accent}; font-weight: 600; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.accent}; padding: 1px 11px; }}
QPushButton::menu-indicator {{ image: url({_tinted("expand", t)}); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
  border-radius: {corner}px; padding: 4px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:checked {{ background: {t.accent_soft}; }}
QToolButton:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QToolButton::menu-indicator {{ image: none; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 1px solid transparent;
  border-radius: {corner}px; }}
QCheckBox[kind="tight"] {{ spacing: 5px; padding: 3px; }}
QCheckBox::indicator, QListView::indicator {{ width: 16px; height: 16px;
  border: 1px solid {t.control}; border-radius: 4px; background: {t.raised}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {t.accent};
  border-color: {t.accent};
  image: url({_tinted("check", t)}); }}
QCheckBox::indicator:disabled {{ border-color: {t.line}; background: {t.background}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.control};
  border-radius: 8px; background: {t.raised}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.accent};
  background: {t.on_accent}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {t.accent}; }}
"""


def _fields(t: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox"
    focused = ", ".join(f"{name}:focus" for name in fields.split(", "))
    disabled = ", ".join(f"{name}:disabled" for name in fields.split(", "))
    return f"""
{fields} {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.control};
  border-radius: {Corner.CONTROL}px; padding: 5px 8px; min-height: 20px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
{focused} {{ border: 2px solid {t.accent}; padding: 4px 7px; }}
{disabled} {{ color: {t.muted}; background: {t.background}; border-color: {t.line}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
QDateEdit[invalid="true"] {{ border: 2px solid {t.error}; padding: 4px 7px; }}
QGroupBox {{ border: none; margin-top: 22px; padding: 0; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; padding: 0; color: {t.muted}; }}
QPlainTextEdit, QTextEdit {{ min-height: 60px; padding: 3px 4px; }}
QPlainTextEdit:focus, QTextEdit:focus,
QPlainTextEdit[invalid="true"] {{ padding: 2px 3px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ width: 14px; height: 14px;
  image: url({_tinted("expand", t)}); }}
QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.text};
  border: 1px solid {t.line}; outline: none; padding: 4px;
  selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: 28px; }}
"""


def _tinted(name: str, t: Tokens) -> str:
    """Style sheets take files only, so a few small icons are kept in the colours of both looks."""
    file = f"{name}-{'dark' if t.dark else 'light'}.svg"
    return f'"{resource_path("icons", "tinted", file).as_posix()}"'


def _surfaces(t: Tokens) -> str:
    return f"""
QFrame[role="card"] {{ background: {t.raised}; border: 1px solid {t.line};
  border-radius: {Corner.CARD}px; }}
QFrame[role="panel"] {{ background: {t.raised}; border: 1px solid {t.control};
  border-radius: {Corner.CARD}px; }}
QFrame[role="inset"] {{ background: {t.background}; border: none;
  border-radius: {Corner.CONTROL}px; }}
QFrame[role="rule"] {{ background: {t.line}; border: none; min-height: 1px; max-height: 1px; }}
NavigationRail {{ background: {t.raised}; border: none; border-right: 1px solid {t.line}; }}
GuidancePanel {{ background: {t.raised}; border: none; }}
GuidancePanel[side="right"] {{ border-left: 1px solid {t.line}; }}
GuidancePanel[side="below"] {{ border-top: 1px solid {t.line}; }}
JobBar {{ background: {t.raised}; border: none; border-top: 1px solid {t.line}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
"""


def _tables(t: Tokens) -> str:
    views = "QTableView, QTreeView, QListView"
    return f"""
{views} {{ background: transparent; border: none; outline: none; color: {t.text};
  gridline-color: transparent; selection-background-color: {t.accent_soft};
  selection-color: {t.text}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; border: none;
  border-bottom: 1px solid {t.line}; padding: 6px 10px; font-size: {Points.SMALL}pt;
  font-weight: 600; }}
QHeaderView::section:hover {{ color: {t.text}; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ width: 0; height: 0; }}
QCalendarWidget QWidget {{ background: {t.raised}; alternate-background-color: {t.raised}; }}
QCalendarWidget QAbstractItemView {{ background: {t.raised}; color: {t.text};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {t.muted}; }}
QCalendarWidget QToolButton {{ color: {t.text}; font-weight: 600; padding: 4px 8px; }}
QTableCornerButton::section {{ background: transparent; border: none; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QProgressBar {{ background: {t.line}; border: none; border-radius: 4px; max-height: 8px;
  min-height: 8px; text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::handle {{ background: {t.control}; border-radius: 2px; margin: 3px;
  min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _tabs(t: Tokens) -> str:
    return f"""
QTabWidget {{ background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; background: transparent; }}
QTabBar {{ background: transparent; outline: none; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: none;
  border-bottom: 2px solid transparent; padding: 7px {Space.XS}px; margin-right: {Space.S}px; }}
QTabBar::tab:first {{ margin-left: -{Space.XS}px; }}
QTabBar::tab:selected {{ color: {t.accent}; font-weight: 600; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:focus {{ background: {t.accent_soft}; }}
QDialog {{ background: {t.background}; }}
"""
