"""The fixed words of a packet, by its language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    from_name: str
    for_reader: str
    would_like: str
    question: str
    from_last_time: str
    one_minute: str
    minutes: str
    one_page: str
    pages: str
    packet_title: str
    primer_title: str
    own_question: str
    room_to_answer: str
    values: str
    lived: str
    under_strain: str
    held_back: str
    months: tuple[str, ...]
    exact_date: str
    month_date: str

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands before the words of a line, such as "My question:"."""
        sentences = (
            self.from_name, self.for_reader, self.would_like, self.question, self.from_last_time, self.values,
        )  # fmt: skip
        return tuple(sentence.partition("{")[0].rstrip() for sentence in sentences)


_WORDS = {
    "en": Words(
        from_name="From {name}",
        for_reader="For {name}",
        would_like="What I would like: {text}",
        question="My question: {text}",
        from_last_time="From last time: {text}",
        one_minute="About 1 minute to read",
        minutes="About {count} minutes to read",
        one_page="{time}, 1 page",
        pages="{time}, {count} pages",
        packet_title="A packet",
        primer_title="What peer support is",
        own_question="A question you could ask yourself",
        room_to_answer="Room to answer",
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
