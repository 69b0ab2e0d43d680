"""Dresses the application: font, palette and style sheet for a theme and a text scale."""

from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from forumdesk import resources
from forumdesk.ui.style.colours import DARK, LIGHT, Colours
from forumdesk.ui.style.sizes import BODY, Sizes

FAMILY = "Noto Sans"
CUTS = ("Regular", "Bold", "Italic", "BoldItalic")
TEXTS = {
    "tiny": 11, "small": 12.5, "body": BODY, "strong": 15, "brand": 16, "title": 21, "page": 24,
    "clock": 52, "clock_low": 28,
}  # fmt: skip


def dress(app: QApplication, theme: str = "system", scale: float = 1.0) -> Colours:
    """Put the clothes on; `theme` is light, dark or system."""
    colours, sizes = choose(theme), Sizes(scale)
    app.setFont(font(sizes))
    app.setPalette(palette(colours))
    app.setStyleSheet(sheet(colours, sizes))
    return colours


def choose(theme: str) -> Colours:
    """The colours of a theme; the system's wish is asked for when the theme is `system`."""
    if theme == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    else:
        dark = theme == "dark"
    return DARK if dark else LIGHT


def sheet(colours: Colours, sizes: Sizes) -> str:
    """The style sheet with every name filled in."""
    template = Template(resources.path("style", "forumdesk.qss").read_text("utf-8"))
    texts = {f"text_{name}": f"{sizes.px(size)}px" for name, size in TEXTS.items()}
    gaps = {f"gap_{n}": f"{sizes.px(n)}px" for n in (2, 4, 6, 8, 10, 12, 16, 20)}
    inner = {f"inner_{n}": f"{sizes.px(n) - 1}px" for n in (6, 8, 12)}  # beside a focus edge of two pixels
    return template.substitute(colours._asdict(), **texts, **gaps, **inner, **icons(colours))


def icons(colours: Colours) -> dict[str, str]:
    """Where the drawings are that the sheet uses, each for light or dark ground."""
    ground = "dark" if colours is DARK else "light"
    drawings = {
        name: f"{name.replace('_', '-')}-{ground}.svg" for name in ("arrow", "arrow_up", "tick", "check")
    }
    return {"icons": resources.path("icons").as_posix(), **drawings}


def font(sizes: Sizes) -> QFont:
    """The program's own font if it is there, else the system's."""
    chosen = QFont(FAMILY) if _are_loaded() else QApplication.font()
    chosen.setPixelSize(sizes.px(BODY))
    return chosen


@cache
def _are_loaded() -> bool:
    """Make the bundled text fonts known to Qt, once."""
    files = [resources.path("fonts", f"NotoSans-{cut}.ttf") for cut in CUTS]
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in files if file.is_file()]
    return len(numbers) == len(CUTS) and min(numbers) >= 0


def palette(colours: Colours) -> QPalette:
    """Qt's palette in these colours, for what the sheet does not reach."""
    wearer = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.desk, role.WindowText: colours.text, role.Base: colours.paper,
        role.AlternateBase: colours.lane, role.Text: colours.text, role.BrightText: colours.wrong_text,
        role.Button: colours.paper, role.ButtonText: colours.text, role.PlaceholderText: colours.faint,
        role.Highlight: colours.accent, role.HighlightedText: colours.on_accent, role.Accent: colours.accent,
        role.ToolTipBase: colours.paper, role.ToolTipText: colours.text,
        role.Link: colours.accent_text, role.LinkVisited: colours.accent_text,
        role.Light: colours.paper, role.Midlight: colours.rule, role.Mid: colours.line,
        role.Dark: colours.edge, role.Shadow: colours.soft,
    }  # fmt: skip
    for name, colour in pairs.items():
        wearer.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        wearer.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.faint))
    return wearer
