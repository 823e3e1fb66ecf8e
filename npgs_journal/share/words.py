"""The fixed words of a packet, by its language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    from_name: str
    for_reader: str
    holds: str
    packet_title: str
    values: str
    lived: str
    under_strain: str
    held_back: str
    months: tuple[str, ...]
    exact_date: str
    month_date: str


_WORDS = {
    "en": Words(
        from_name="From {name}",
        for_reader="For {name}",
        holds="This holds what I chose to share. It is reflection, not a record.",
        packet_title="A packet",
        values="Values: {labels}",
        lived="Lived: {labels}",
        under_strain="Under strain: {labels}",
        held_back="[Held back]",
        months=(
            "January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December",
        ),
        exact_date="{day} {month} {year}",
        month_date="{month} {year}",
    ),
}  # fmt: skip


def words(language: str) -> Words:
    """The words of `language`, a code such as "en"."""
    return _WORDS[language]
