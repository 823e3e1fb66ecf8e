"""Every sentence a person reads about trouble, and the plain lines of the command line.

Lower rooms know a code; this is the only place that knows the words. Each message says what is safe
first and names a next step last, at reading grade 6, without blame. The window translates the
template (`template`) and then fills it (`fill`); the command line uses `sentence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from npgs_journal.nouns import LedgerState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from npgs_journal.errors import JournalError
    from npgs_journal.nouns import LedgerLine


def tr(text: str) -> str:
    """Mark a literal for the translator's tools. It is translated where it is shown."""
    return text


UNKNOWN: Final = tr("What was saved is safe. Something did not go as planned. Please try again.")

_OPENING: Final[dict[str, str]] = {
    "wrong-passphrase": tr("Your journal is unchanged. That did not open it. Check Caps Lock and try again."),
    "wrong-recovery-code": tr(
        "Your journal is unchanged. That code is for another journal. Look for this journal's recovery sheet."
    ),
    "mistyped-recovery-code": tr(
        "Your journal is unchanged. One sign of the code is not as printed. Please read it through again."
    ),
    "journal-missing": tr(
        "Nothing was changed. There is no journal at that place. Put the stick in, or choose another folder."
    ),
    "journal-damaged": tr(
        "Nothing was changed. Part of this journal is not as it was written. "
        "Copy the whole folder to a safe place, then open a backup."
    ),
    "keys-damaged": tr(
        "Your writing is still there. The key file cannot be read. Open the journal with your recovery sheet."
    ),
    "journal-too-new": tr(
        "Your journal is safe. A newer version of this app wrote it. Open it with that version."
    ),
    "journal-open-elsewhere": tr(
        "Your journal is safe. It is open in another window. Lock it there, then try again."
    ),
    "folder-not-empty": tr(
        "Nothing was changed. That folder already holds something. Choose an empty or a new folder."
    ),
    "place-not-safe": tr(
        "Nothing was changed. Another program or a network looks after that folder. "
        "Choose a folder on this computer, or a stick."
    ),
    "not-encrypted": tr(
        "Nothing was written. This copy of the app cannot lock your writing. Please install the app again."
    ),
    "settings-not-held": tr(
        "Nothing was written. The journal could not be opened in a safe way. Please install the app again."
    ),
    "weak-salt": tr(
        "Nothing was written. The key file is too short to be safe. "
        "Open the journal with your recovery sheet."
    ),
    "key-cost-refused": tr(
        "Nothing was changed. The key file asks for more than this app allows. "
        "Open the journal with your recovery sheet."
    ),
    "passphrase-refused": tr("Nothing was changed. That cannot be a passphrase. Please choose other words."),
    "not-enough-memory": tr(
        "Nothing was changed. There is too little free memory now. Close other programs, then try again."
    ),
    "seal-broken": tr(
        "Your journal is unchanged. A sealed file is not as it was sealed. "
        "Keep that file, and open your journal as always."
    ),
}

_KEEPING: Final[dict[str, str]] = {
    "disk-full": tr("What was saved is safe. This disk is full. Make some room, then try again."),
    "folder-read-only": tr(
        "What was saved is safe. This folder can be read but not written to. "
        "Allow writing there, or move the journal."
    ),
    "storage-trouble": tr(
        "What was saved is safe. The disk did not answer as it should. "
        "Check that the disk or stick is in, then try again."
    ),
    "journal-moved": tr(
        "What was saved is safe. The journal's file was moved while it was open. "
        "Put it back, then open the journal again."
    ),
    "backup-damaged": tr(
        "Nothing was changed. That file is no backup, or part of it is not as it was made. "
        "Try another backup."
    ),
    "backup-not-sound": tr(
        "Your journal is safe. A new backup did not pass its check, so it was not kept. "
        "Keep the older ones, and check this journal."
    ),
    "place-gone": tr(
        "What was saved is safe. The folder for backups is not there now. "
        "Put the stick in, or choose another folder."
    ),
    "entry-missing": tr(
        "Nothing was changed. There is no entry with that id. List the entries and pick again."
    ),
    "version-missing": tr(
        "Nothing was changed. That earlier version is no longer kept. Look at the list again."
    ),
    "reader-exists": tr(
        "Nothing was changed. Somebody else has that name. Pick another name, or make one of both."
    ),
    "check-found-damage": tr(
        "Nothing was changed. This journal is not as it was written. "
        "Copy the whole folder to a safe place, then open an older copy."
    ),
    "prompt-set-refused": tr("Nothing was changed. That file is no set of questions. Pick another file."),
    "import-refused": tr(
        "Nothing was imported. Line {line} cannot be taken as it is. Change it, then try again."
    ),
    "hours-not-taken": tr("Nothing was changed. That cannot be logged as it is. Change it, then try again."),
    "meeting-not-taken": tr("Nothing was changed. That cannot be kept as it is. Change it, then try again."),
}

_SHARING: Final[dict[str, str]] = {
    "passage-not-found": tr(
        "Nothing was written. Passage {which} does not stand in these entries. "
        "Copy it from the entry, letter for letter."
    ),
    "name-not-found": tr(
        "Nothing was written. Name {which} does not stand in these entries. "
        "Copy it from the entry, letter for letter."
    ),
    "alias-holds-name": tr(
        "Nothing was written. The word for name {which} still says the name. "
        "Pick another word, such as Person A."
    ),
    "alias-taken": tr(
        "Nothing was written. The word for name {which} stands for somebody else already. "
        "Pick another word, such as Person B."
    ),
    "held-word-left": tr(
        "Nothing was written. A word that you never let out is in this packet. "
        "Replace it, or say that it may stay."
    ),
    "names-open": tr(
        "Nothing was written. Some words may name someone: {count}. Replace each, or say that it may stay."
    ),
    "entry-is-private": tr(
        "Nothing was written. An About me entry goes into no packet. Leave it out, then try again."
    ),
    "nothing-chosen": tr("Nothing was written. No entry is chosen yet. Choose at least one."),
    "nothing-left": tr("Nothing was written. All of the text is held back. Keep at least some of it in."),
    "release-refused": tr(
        "Nothing was written. The finished file did not hold just what you chose. "
        "Try again, or choose plain text."
    ),
    "file-exists": tr(
        "Nothing was written. There is already a file with that name. "
        "Pick another name, or say that it may be replaced."
    ),
    "could-not-write-file": tr(
        "Nothing was written. No file can be saved at that place. Choose another folder."
    ),
    "printer-took-nothing": tr(
        "Nothing was changed. The printer did not take the pages. Look whether any came out, then try again."
    ),
}

_CALLING: Final[dict[str, str]] = {
    "wrong-call": tr("Nothing was changed. That could not be understood. Look at npgs-journal --help."),
}

SENTENCES: Final[Mapping[str, str]] = _OPENING | _KEEPING | _SHARING | _CALLING
"""Error code → template. `{facts}` are filled from `JournalError.facts`."""

IMPORT_REASONS: Final[Mapping[str, str]] = {
    "not-utf8": tr("Nothing was imported. Line {line} is not UTF-8 text. Save the file as UTF-8."),
    "byte-order-mark": tr(
        "Nothing was imported. Line {line} begins with a byte order mark. Save the file as UTF-8 without it."
    ),
    "too-long": tr("Nothing was imported. Line {line} is longer than 16 MiB. Make it shorter."),
    "not-json": tr("Nothing was imported. Line {line} is not JSON. Put one JSON object on each line."),
    "not-an-object": tr(
        "Nothing was imported. Line {line} is not a JSON object. Put one JSON object on each line."
    ),
    "too-deep": tr("Nothing was imported. Line {line} is nested too deep. Use only the keys of docs/cli.md."),
    "key-twice": tr('Nothing was imported. Line {line} has the key "{key}" twice. Keep one of them.'),
    "key-not-known": tr('Nothing was imported. Line {line} has a key not known here: "{key}". Take it out.'),
    "key-needed": tr('Nothing was imported. Line {line} has no "{key}". Add it.'),
    "not-text": tr('Nothing was imported. On line {line}, "{key}" is not text. Put it in quotes.'),
    "sign-not-text": tr(
        'Nothing was imported. On line {line}, "{key}" holds a sign that is not text. Take that sign out.'
    ),
    "not-a-list": tr('Nothing was imported. On line {line}, "{key}" is not a list. Put it in [ ].'),
    "not-a-mark": tr(
        'Nothing was imported. On line {line}, "{key}" is not an object. Give it an id and a direction.'
    ),
    "not-yes-or-no": tr('Nothing was imported. On line {line}, "{key}" takes only true or false. Use one.'),
    "not-a-time": tr(
        'Nothing was imported. On line {line}, "{key}" is not a date and time. '
        "Write it like 2026-11-23T16:40:00-05:00."
    ),
    "no-offset": tr(
        'Nothing was imported. On line {line}, "{key}" has no offset from UTC. '
        "Write it like 2026-11-23T16:40:00-05:00."
    ),
    "value-not-known": tr(
        'Nothing was imported. On line {line}, "{key}" is not one of the twelve. Use an id of docs/cli.md.'
    ),
    "concern-not-known": tr(
        'Nothing was imported. On line {line}, "{key}" is no concern known here. Use an id of docs/cli.md.'
    ),
    "direction-not-known": tr(
        'Nothing was imported. On line {line}, "{key}" is not known. Use "lived" or "under-strain".'
    ),
    "space-not-known": tr(
        'Nothing was imported. On line {line}, "{key}" is not known. Use "mine" or "about-me".'
    ),
    "concerns-on-lived": tr(
        'Nothing was imported. On line {line}, "{key}" goes only with under-strain. Take it out.'
    ),
    "mark-twice": tr('Nothing was imported. On line {line}, "{key}" says the same twice. Keep one of them.'),
    "bring-about-me": tr(
        'Nothing was imported. On line {line}, "{key}" cannot go with About me. Take one of them out.'
    ),
    "csv-too-large": tr(
        "Nothing was imported. The file is longer than 20,000 lines or 4 MiB. Part it in two."
    ),
    "csv-not-a-table": tr(
        "Nothing was imported. From line {line} on, this is no table of cells. Save it as CSV, UTF-8."
    ),
    "column-not-known": tr(
        'Nothing was imported. Line {line} has a column not known here: "{key}". Take it out.'
    ),
    "column-twice": tr('Nothing was imported. Line {line} has the column "{key}" twice. Keep one of them.'),
    "column-needed": tr('Nothing was imported. Line {line} has no column "{key}". Add it.'),
    "cell-count": tr(
        "Nothing was imported. Line {line} has more or fewer cells than the first. Make them even."
    ),
    "cell-too-long": tr(
        'Nothing was imported. On line {line}, "{key}" is longer than 200 letters. Make it shorter.'
    ),
    "not-a-day": tr('Nothing was imported. On line {line}, "{key}" is no day. Write it like 2026-11-23.'),
    "not-minutes": tr(
        'Nothing was imported. On line {line}, "{key}" takes a number from 1 to 60000. Change it.'
    ),
    "format-not-known": tr(
        'Nothing was imported. On line {line}, "{key}" is not known. '
        "Use individual, group, co-supervision or observation."
    ),
    "mode-not-known": tr(
        'Nothing was imported. On line {line}, "{key}" is not known. Use in-person or remote.'
    ),
}
"""Why a line was not taken; the reason rides in `ImportRefused.facts["reason"]`."""

CALL_REASONS: Final[Mapping[str, str]] = {
    "no-verb": tr("Nothing was changed. That is no verb here. Look at npgs-journal --help."),
    "option-not-known": tr("Nothing was changed. {option} is not known here. See the line below."),
    "too-many-words": tr("Nothing was changed. There is one word too many. See the line below."),
    "option-needed": tr("Nothing was changed. This needs {option}. Add it."),
    "value-needed": tr("Nothing was changed. {option} needs something after it. Add it."),
    "takes-no-value": tr("Nothing was changed. {option} stands alone. Take out what follows it."),
    "one-of-two": tr("Nothing was changed. {option} and {other} do not go together. Take one of them out."),
    "option-twice": tr("Nothing was changed. {option} is there twice. Keep one."),
    "not-a-count": tr("Nothing was changed. {option} takes a whole number from 1 up. Change it."),
    "not-a-format": tr("Nothing was changed. {option} takes {choices}. Change it."),
    "not-a-day": tr("Nothing was changed. {option} takes a day, such as 2026-11-23. Change it."),
    "since-after-until": tr("Nothing was changed. --since is a later day than --until. Turn them around."),
    "not-id-and-text": tr(
        "Nothing was changed. Line {line} of the file is not an object with id and text. Change it."
    ),
    "not-a-value": tr(
        "Nothing was changed. {option} takes the id of one of the twelve. Use an id of docs/cli.md."
    ),
    "not-a-concern": tr("Nothing was changed. {option} takes the id of a concern. Use an id of docs/cli.md."),
    "primer": tr("Nothing was changed. A primer takes one to three of the twelve. Use ids of docs/cli.md."),
    "not-an-alias": tr('Nothing was changed. {option} is written "name=Person A". Write both sides.'),
    "blank": tr("Nothing was changed. {option} is blank. Write something there."),
    "not-unicode": tr("Nothing was changed. {option} holds signs that are not text. Type it again."),
    "id-twice": tr("Nothing was changed. {option} names one entry twice. Keep one."),
    "name-twice": tr("Nothing was changed. {option} has one name twice. Keep one."),
    "no-journal": tr(
        "Nothing was changed. No journal is known here yet. Say where it is with --journal DIR."
    ),
    "no-terminal": tr(
        "Nothing was changed. There is no terminal to ask for the passphrase. Use --passphrase-file FILE."
    ),
    "no-answer": tr("Nothing was changed. No passphrase was typed. Please try again."),
    "not-the-same": tr("Nothing was changed. The two passphrases are not the same. Please try again."),
    "passphrase-empty": tr("Nothing was changed. The passphrase is empty. Please choose one."),
    "passphrase-not-utf8": tr(
        "Nothing was changed. The passphrase file is not UTF-8 text. Save it as UTF-8."
    ),
    "passphrase-too-long": tr(
        "Nothing was changed. The passphrase file is far too long. Use one short line."
    ),
    "not-locked": tr("Nothing was changed. {option} goes only with the format locked-pdf. Take it out."),
    "packet-passphrase-short": tr(
        "Nothing was written. What locks the file is shorter than 12 signs. Use more words."
    ),
    "packet-passphrase-signs": tr(
        "Nothing was written. What locks the file holds a sign that nobody can type. Use plain words."
    ),
    "packet-passphrase-long": tr(
        "Nothing was written. What locks the file is longer than PDF readers can take. Use fewer words."
    ),
    "cannot-read": tr(
        "Nothing was changed. The file given to {option} cannot be read. Check its name and place."
    ),
    "cannot-make-folder": tr(
        "Nothing was written. The folder for {option} cannot be made. Pick another place."
    ),
}
"""What in a call was not in order; the reason rides in `WrongCall.facts["reason"]`."""

USAGE_HELPS: Final = frozenset(
    {
        "no-verb",
        "option-not-known",
        "too-many-words",
        "option-needed",
        "value-needed",
        "takes-no-value",
        "option-twice",
        "not-a-count",
        "not-a-format",
        "not-a-day",
        "not-an-alias",
    }
)
"""The reasons where a look at the usage line helps."""

PASSPHRASE_REASONS: Final[Mapping[str, str]] = {
    "empty": tr("Nothing was changed. The passphrase is empty. Please choose one."),
    "too-long": tr("Nothing was changed. The passphrase is far too long. Please choose a shorter one."),
    "half-character": tr(
        "Nothing was changed. The passphrase holds half of a sign. Please type that sign again."
    ),
}
"""Why these words cannot be a new passphrase; the reason rides in `PassphraseRefused.facts["reason"]`."""

FINDINGS: Final[Mapping[str, str]] = {
    "salt": tr("The first bytes of the file are not those that the key file names."),
    "size": tr("The file is longer or shorter than it says."),
    "first-page": tr("The first page of the file does not read."),
    "schema-number": tr("The file's version is not one that this app knows."),
    "cipher-pages": tr("Some pages are not as they were when they were locked."),
    "structure": tr("Some parts of the file do not fit together."),
    "foreign-keys": tr("Some parts belong to entries that are not there."),
    "names": tr("The file holds a part that this app did not make."),
    "rows": tr("Some parts of the file do not read."),
    "row-counts": tr("The entries and the search index do not match."),
    "value-counts": tr("The counts of the values do not match the marks."),
    "keys.json": tr("The key file is gone, or differs from its copy."),
    "keys.bak.json": tr("The copy of the key file is gone, or differs from it."),
    "journal-damaged": tr("The file has a size that no journal has."),
    "not-encrypted": tr("The file is not locked."),
}
"""What a check may find. A code may go on after a colon (`journal-damaged:outside`)."""

OTHER_FINDING: Final = tr("Something is not as it was written ({code}).")

PROMPT_SET_REASONS: Final[Mapping[str, str]] = {
    "not-a-set": tr("Nothing was changed. That file is no set of questions. Pick another file."),
    "other-schema": tr(
        "Nothing was changed. That file is written in a way this app does not know. Pick another file."
    ),
    "too-large": tr(
        "Nothing was changed. That file is larger than a set of questions can be. Pick another file."
    ),
    "too-many": tr("Nothing was changed. That file holds more questions than fit in one set. Take some out."),
    "empty": tr("Nothing was changed. There is no question in that file. Pick another file."),
    "not-known": tr("Nothing was changed. That file holds more than questions. Pick another file."),
    "not-a-question": tr(
        "Nothing was changed. Question {which} in that file cannot be read. Change it, then try again."
    ),
    "not-a-value": tr(
        "Nothing was changed. Question {which} in that file names a value that is not here. "
        "Change it, then try again."
    ),
}
"""Why a file is no set of questions; the reason rides in `PromptSetRefused.facts["reason"]`."""

HOURS_REASONS: Final[Mapping[str, str]] = {
    "minutes": tr("Nothing was changed. The minutes are a number from 1 to 60,000. Change them."),
    "day": tr("Nothing was changed. The day is outside of the years 1901 to 9999. Change it."),
    "period": tr("Nothing was changed. The last day comes before the first. Turn them around."),
}
"""Why hours or a meeting were not taken; the reason rides in `facts["reason"]`."""

_BY_REASON: Final = {
    "hours-not-taken": HOURS_REASONS,
    "meeting-not-taken": HOURS_REASONS,
    "prompt-set-refused": PROMPT_SET_REASONS,
    "import-refused": IMPORT_REASONS,
    "wrong-call": CALL_REASONS,
    "passphrase-refused": PASSPHRASE_REASONS,
}
_GROUP_KNOWN: Final = tr(
    "Your journal is unchanged. One sign in group {group} of the code is not as printed. Please look again."
)


class _Facts(dict[str, str | int]):
    """Facts for a template; one that was not given reads as an ellipsis instead of stopping the sentence."""

    def __missing__(self, name: str) -> str:
        return "…"


def template(error: JournalError) -> str:
    """The English template for `error`, unfilled, as the translator knows it."""
    reasons = _BY_REASON.get(error.code, {})
    if error.code == "mistyped-recovery-code" and error.facts.get("group"):
        return _GROUP_KNOWN
    return reasons.get(str(error.facts.get("reason", "")), SENTENCES.get(error.code, UNKNOWN))


def fill(text: str, facts: Mapping[str, str | int]) -> str:
    return text.format_map(_Facts(facts))


def sentence(error: JournalError) -> str:
    """One line for a person: what is safe, what happened, what to do next."""
    return fill(template(error), error.facts)


# Plain lines, when nothing is the matter -----------------------------------------------------------

STOPPED: Final = tr("Stopped. Nothing of it remains.")
AS_WRITTEN: Final = tr("Everything is as it was written.")
ASK_PASSPHRASE: Final = tr("Passphrase: ")
ASK_AGAIN: Final = tr("The same passphrase again: ")
SHORT_PASSPHRASE: Final = tr(
    "This passphrase is short and may be easy to guess. Five plain words are better."
)
NOTHING_WRITTEN_YET: Final = tr("Your entries will show here, newest first.")
NOTHING_EARLIER: Final = tr("This entry has no earlier versions.")
NOTHING_FOUND: Final = tr("Nothing was found for these words.")
NOTHING_LIKE_THIS: Final = tr("No entry is like this.")
NOTHING_MARKED: Final = tr("No value is marked in this time.")
NOTHING_SHARED_LIKE_THIS: Final = tr("Nothing like this was shared.")
NO_HOURS: Final = tr("No hours are logged in this time.")
NO_MEETINGS: Final = tr("No meetings are noted in this time.")
NOTHING_SHARED_YET: Final = tr("Nothing has been shared yet.")
OPEN_FILE: Final = tr("This file is open: anyone who has it can read it.")
LOCKED_FILE: Final = tr(
    "This file is locked. Tell its words by voice or on paper, never in the same mail. They are kept nowhere."
)
RECOVERY_SHEET: Final = tr(
    """Your recovery sheet

    {code}

If you forget your passphrase, this opens your journal.
Without the passphrase and without this, nobody can open it, and neither can we.
Copy it by hand. Keep it away from this computer.
Anyone who has this sheet and your journal's folder can read your journal."""
)


BRING: Final = tr("marked to bring")
SPACES: Final[Mapping[str, str]] = {"mine": tr("Just mine"), "about-me": tr("About me")}


def stance(value: str, is_lived: bool) -> str:
    return (tr("{value}: lived") if is_lived else tr("{value}: under strain")).format(value=value)


def counted(count: int, one: str, many: str) -> str:
    """`one` or `many`, with its `{n}` filled; both are whole sentences, so that they can be translated."""
    return (one if count == 1 else many).format(n=f"{count:,}")


def month_line(month: str, value: str, is_lived: bool, entries: int) -> str:
    """One value of one month, such as "2026-11  Hopeful: lived, 3 entries"."""
    held = counted(entries, tr("1 entry"), tr("{n} entries"))
    return tr("{month}  {stance}, {entries}").format(
        month=month, stance=stance(value, is_lived), entries=held
    )


def agenda_line(text: str, carried_from: str | None) -> str:
    """One point of an agenda as the command line prints it."""
    if carried_from is None:
        return f"  {text}"
    return "  " + tr("{text} (carried from {day})").format(text=text, day=carried_from)


_AGREED: Final = {
    ("me", "open"): tr("I do: {text}"),
    ("me", "done"): tr("I did: {text}"),
    ("me", "let-go"): tr("I let go of: {text}"),
    ("them", "open"): tr("They do: {text}"),
    ("them", "done"): tr("They did: {text}"),
    ("them", "let-go"): tr("Let go, for them: {text}"),
    ("both", "open"): tr("Both of us do: {text}"),
    ("both", "done"): tr("Both of us did: {text}"),
    ("both", "let-go"): tr("Both of us let go of: {text}"),
}


def agreed_line(text: str, who: str, state: str) -> str:
    """What was agreed, by whom, and what became of it, as the command line prints it."""
    return "  " + _AGREED[who, state].format(text=text)


def journal_made(place: str) -> str:
    return tr("Your journal is ready. It is kept in {place}").format(place=place)


def imported(count: int) -> str:
    return counted(count, tr("1 entry was imported."), tr("{n} entries were imported."))


def imported_hours(count: int, time: str) -> str:
    told = counted(count, tr("1 line of hours was imported"), tr("{n} lines of hours were imported"))
    return tr("{lines}: {time}.").format(lines=told, time=time)


def saved_hours(place: str, count: int) -> str:
    told = counted(count, tr("1 line of hours was saved."), tr("{n} lines of hours were saved."))
    return tr("{lines} They are in {place}").format(lines=told, place=place)


DEMO_TITLE: Final = tr("# A walk through a sample journal")


def finding(code: str) -> str:
    return FINDINGS.get(code.split(":", maxsplit=1)[0], OTHER_FINDING).format(code=code)


def backup_made(place: str, entries: int) -> str:
    held = counted(entries, tr("It holds 1 entry."), tr("It holds {n} entries."))
    return tr("Read back, and whole. {held} It is kept in {place}").format(held=held, place=place)


def restored(place: str, entries: int) -> str:
    held = counted(entries, tr("It holds 1 entry."), tr("It holds {n} entries."))
    return tr("Your journal is back. {held} It is kept in {place}").format(held=held, place=place)


def kept_beside(place: str) -> str:
    return tr("What was there before is kept in {place}").format(place=place)


def second_backup(place: str) -> str:
    return tr("The same backup is kept in {place}").format(place=place)


def backup_line(made: str, entries: int, size_bytes: int, is_whole: bool) -> str:
    """One backup, such as "2026-11-26 16:40  12 entries, 234,364 bytes"."""
    held = counted(entries, tr("1 entry"), tr("{n} entries"))
    size = counted(size_bytes, tr("1 byte"), tr("{n} bytes"))
    told = tr("{made}  {entries}, {size}").format(made=made, entries=held, size=size)
    return told if is_whole else tr("{line}. Not as it was made.").format(line=told)


NO_BACKUPS: Final = tr("There is no backup of this journal here.")
BACKUP_NOT_READ: Final = tr("This backup cannot be read.")


def demo_found(count: int) -> str:
    return counted(count, tr("A search found 1 entry."), tr("A search found {n} entries."))


def demo_packet(file: str, line: LedgerLine) -> str:
    """One packet in figures: the file, how many entries, passages and names, its size and its hash."""
    return tr(
        "{file}: entries {entries}, passages held back {held}, names replaced {replaced}, "
        "{size} bytes, SHA-256 {sha256}"
    ).format(
        file=file,
        entries=len(line.entry_ids),
        held=line.held_back,
        replaced=line.replaced,
        size=f"{line.size_bytes:,}",
        sha256=line.sha256,
    )


def demo_kept(place: str) -> str:
    return tr("The packet and this report are in {place}").format(place=place)


def looked_at(count: int) -> str:
    return counted(count, tr("1 entry was looked at."), tr("{n} entries were looked at."))


def salvaged(saved: int, cut: int, lost: int) -> str:
    """What came of saving a damaged journal: how many entries, and of how many something is missing."""
    lines = [counted(saved, tr("1 entry was saved."), tr("{n} entries were saved."))]
    if cut:
        lines.append(counted(cut, tr("The end of 1 of them is lost."), tr("The end of {n} of them is lost.")))
    if lost:
        lines.append(
            counted(
                lost,
                tr("1 entry could not be read. An older copy may still hold it."),
                tr("{n} entries could not be read. An older copy may still hold them."),
            )
        )
    return " ".join(lines)


def salvaged_to(place: str) -> str:
    return tr("The new journal is in {place} and opens as the old one did. The old one is as it was.").format(
        place=place
    )


def shared_line(line: LedgerLine) -> str:
    """What left, in one line: "Dana  pdf, 2 entries, 48,210 bytes"."""
    held = counted(len(line.entry_ids), tr("1 entry"), tr("{n} entries"))
    size = counted(line.size_bytes, tr("1 byte"), tr("{n} bytes"))
    told = tr("{reader}  {format}, {entries}, {size}").format(
        reader=line.reader, format=line.format, entries=held, size=size
    )
    if line.state is LedgerState.RELEASED:
        return told
    return tr("{line}. Not known to have left.").format(line=told)


def opened_by(words: str) -> str:
    return tr("It opens with: {words}").format(words=words)


def names_not_replaced(count: int) -> str:
    return counted(
        count,
        tr("1 name or number is not replaced. Maybe that is fine."),
        tr("{n} names or numbers are not replaced. Maybe that is fine."),
    )


def saved_packet(place: str, entries: int) -> str:
    held = counted(entries, tr("It holds 1 entry."), tr("It holds {n} entries."))
    return tr("Saved. {held} It is kept in {place}").format(held=held, place=place)
