"""The colours, once. Every palette and style sheet is made from this table; nothing else names a colour.

Themes in order: light, dark, high contrast dark, high contrast light (the design's token table).
"""

from __future__ import annotations

THEME_NAMES = ("light", "dark", "high-contrast-dark", "high-contrast-light")

Tokens = dict[str, str]

_TABLE: dict[str, tuple[str, str, str, str]] = {
    "canvas": ("#F5F2EC", "#17181B", "#000000", "#FFFFFF"),
    "panel": ("#FAF8F4", "#1B1D20", "#000000", "#FFFFFF"),
    "surface": ("#FFFEFC", "#202226", "#000000", "#FFFFFF"),
    "raised": ("#FFFFFF", "#282B30", "#000000", "#FFFFFF"),
    "sunken": ("#EEEAE2", "#131416", "#000000", "#FFFFFF"),
    "ink": ("#24272C", "#ECE8E1", "#FFFFFF", "#000000"),
    "ink2": ("#50555D", "#BEBAB2", "#FFFFFF", "#000000"),
    "ink3": ("#666A71", "#A19D95", "#E6E6E6", "#262626"),
    "line": ("#E4DED4", "#303338", "#FFFFFF", "#000000"),
    "line_strong": ("#88837A", "#7D8087", "#FFFFFF", "#000000"),
    "accent": ("#46488C", "#B0B2F2", "#FFE14D", "#1E1F66"),
    "accent_hover": ("#393B78", "#C4C6F8", "#FFF0A0", "#000000"),
    "accent_ink": ("#FFFFFF", "#1A1B33", "#000000", "#FFFFFF"),
    "accent_text": ("#46488C", "#B9BBF5", "#FFE14D", "#1E1F66"),
    "accent_soft": ("#E8E7F3", "#2E2F4B", "#2B2600", "#E6E6FF"),
    "lived": ("#126A63", "#76CDC2", "#5FF0E0", "#00453F"),
    "lived_soft": ("#DDEEE9", "#1C3B38", "#00332F", "#D9F5F0"),
    "lived_ink": ("#0D534E", "#9FE0D7", "#5FF0E0", "#00453F"),
    "strain": ("#97500E", "#EDB176", "#FFB961", "#6B3000"),
    "strain_soft": ("#F8E8D4", "#43321E", "#3A2400", "#FFE9CF"),
    "strain_ink": ("#753D08", "#F5C899", "#FFB961", "#6B3000"),
    "held": ("#5C5763", "#BDB6C6", "#FFFFFF", "#000000"),
    "held_soft": ("#E7E3EA", "#37333D", "#333333", "#DDDDDD"),
    "notice": ("#FBF3DC", "#332D1C", "#000000", "#FFFFFF"),
    "notice_line": ("#E5D3A0", "#5B4F2C", "#FFFFFF", "#000000"),
    "danger": ("#A2312B", "#F19A93", "#FF9C94", "#8A0F0A"),
    "focus": ("#46488C", "#C4C6F8", "#FFE14D", "#1E1F66"),
    "selection": ("#D9D8EE", "#3A3C62", "#4A4200", "#C9C9F5"),
    "paper": ("#FFFFFF", "#F7F4EE", "#FFFFFF", "#FFFFFF"),
    "paper_ink": ("#24272C", "#24272C", "#000000", "#000000"),
}

THEMES: dict[str, Tokens] = {
    name: {token: colours[column] for token, colours in _TABLE.items()}
    for column, name in enumerate(THEME_NAMES)
}


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two #RRGGBB colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2 definition."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    knee, slope = 0.04045, 12.92
    red, green, blue = (c / slope if c <= knee else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
