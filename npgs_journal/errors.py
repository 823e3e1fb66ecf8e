"""The one family of errors. Each carries a code; the sentence a person reads lives in `wording.py`."""

from __future__ import annotations

from typing import ClassVar


class JournalError(Exception):
    """Trouble the world brings, told apart by class and named by `code`.

    `facts` are small harmless values (a count, a line number, a format name) that a sentence may
    quote. They never hold journal text, a name, a passphrase or a search word.
    """

    code: ClassVar[str] = "unknown"

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code)
        self.facts = facts


class WrongCall(JournalError):
    """The call itself was not in order: exit code 2 on the command line."""

    code = "wrong-call"


# Opening a journal ---------------------------------------------------------------------------


class WrongPassphrase(JournalError):
    code = "wrong-passphrase"


class WrongRecoveryCode(JournalError):
    """The code is well formed and is not this journal's."""

    code = "wrong-recovery-code"


class MistypedRecoveryCode(JournalError):
    """The code's own check does not hold: a letter was mistyped. `facts["group"]` is 1 to 9, or 0."""

    code = "mistyped-recovery-code"


class JournalMissing(JournalError):
    """No journal at that place (a stick that is not in, a folder that moved)."""

    code = "journal-missing"


class JournalDamaged(JournalError):
    """The file does not read as a journal although the key is right."""

    code = "journal-damaged"


class KeysDamaged(JournalError):
    """Neither key file can be read; the recovery code still opens the journal."""

    code = "keys-damaged"


class JournalTooNew(JournalError):
    """Written by a later version of the program."""

    code = "journal-too-new"


class JournalOpenElsewhere(JournalError):
    code = "journal-open-elsewhere"


class FolderNotEmpty(JournalError):
    code = "folder-not-empty"


class PlaceNotSafe(JournalError):
    """A sync program or a network looks after that folder: no place for a journal that is written in."""

    code = "place-not-safe"


class NotEncrypted(JournalError):
    """The database engine at hand does not encrypt. Nothing is written."""

    code = "not-encrypted"


class SettingsNotHeld(JournalError):
    """A setting of the encrypted file did not read back as set. `facts["setting"]` names it."""

    code = "settings-not-held"


class WeakSalt(JournalError):
    code = "weak-salt"


class KeyCostRefused(JournalError):
    """A key file asks for more memory or time than any journal of ours would."""

    code = "key-cost-refused"


class PassphraseRefused(JournalError):
    """Not usable as a new passphrase. `facts["reason"]`: "empty", "too-long" or "half-character"."""

    code = "passphrase-refused"


class NotEnoughMemory(JournalError):
    """Turning the passphrase into a key needs `facts["needed_mib"]` of memory, more than is free now."""

    code = "not-enough-memory"


class SealBroken(JournalError):
    """Sealed bytes are not as they were sealed, or were sealed for something else."""

    code = "seal-broken"


# Keeping ---------------------------------------------------------------------------------------


class DiskFull(JournalError):
    code = "disk-full"


class FolderReadOnly(JournalError):
    code = "folder-read-only"


class StorageTrouble(JournalError):
    """The disk said no for another reason (a stick pulled out, a device error)."""

    code = "storage-trouble"


class JournalMoved(JournalError):
    """The file under the open journal is no longer the one that was opened."""

    code = "journal-moved"


class BackupDamaged(JournalError):
    """No backup file of ours, or one that is not as it was made."""

    code = "backup-damaged"


class BackupNotSound(JournalError):
    """The copy that was to become a backup does not pass its checks. `facts["findings"]` counts them."""

    code = "backup-not-sound"


class PlaceGone(JournalError):
    """The folder for backups is not there now (a stick pulled out)."""

    code = "place-gone"


class EntryMissing(JournalError):
    code = "entry-missing"


class VersionMissing(JournalError):
    """That earlier version of an entry is not kept, or not any more."""

    code = "version-missing"


class ReaderExists(JournalError):
    """Two readers cannot have one name."""

    code = "reader-exists"


class CheckFoundDamage(JournalError):
    """`facts["findings"]` is how many things differ."""

    code = "check-found-damage"


# Bringing entries in ---------------------------------------------------------------------------


class ImportRefused(JournalError):
    """A line cannot be taken; nothing was imported. `facts`: line (from 1), reason (a code), key."""

    code = "import-refused"


class HoursNotTaken(JournalError):
    """A line or a period of the hours log that cannot be. `facts["reason"]`: "minutes", "day" or "period"."""

    code = "hours-not-taken"


class MeetingNotTaken(JournalError):
    """A meeting or a point of its agenda that cannot be. `facts["reason"]`: "minutes" or "day"."""

    code = "meeting-not-taken"


# Questions of one's own --------------------------------------------------------------------------


class PromptSetRefused(JournalError):
    """A file is no set of questions. `facts`: `reason` (a code), and where one is meant `which`, from 1."""

    code = "prompt-set-refused"


# Sharing ---------------------------------------------------------------------------------------


class PassageNotFound(JournalError):
    """`facts["which"]` is the position of the passage in the request, from 1."""

    code = "passage-not-found"


class NameNotFound(JournalError):
    """`facts["which"]` is the position of the name in the request, from 1."""

    code = "name-not-found"


class AliasHoldsName(JournalError):
    """The alias would still say the name. `facts["which"]` is its position in the request, from 1."""

    code = "alias-holds-name"


class AliasTaken(JournalError):
    """Two people would stand as one word. `facts["which"]` is the later one's position, from 1."""

    code = "alias-taken"


class HeldWordLeft(JournalError):
    """A word from the private list of words never to let out is in the packet, and nobody said to keep it."""

    code = "held-word-left"


class NamesOpen(JournalError):
    """Names were to be asked about first. `facts["count"]` is how many suggestions are open."""

    code = "names-open"


class EntryIsPrivate(JournalError):
    """An About me entry was asked for. It goes into no packet by any route."""

    code = "entry-is-private"


class NothingChosen(JournalError):
    code = "nothing-chosen"


class NothingLeft(JournalError):
    """Everything that was chosen is held back."""

    code = "nothing-left"


class ReleaseRefused(JournalError):
    """The finished file does not hold exactly what was chosen. Nothing was written.

    `facts["finding"]` is a code such as "text-differs", "property", "link", "part", "held-back", "name".
    """

    code = "release-refused"


class FileExists(JournalError):
    code = "file-exists"


class CouldNotWriteFile(JournalError):
    """The place for the file could not be written to. `facts["reason"]` is an errno name."""

    code = "could-not-write-file"


class PrinterTookNothing(JournalError):
    """The printer, or the system's queue for it, did not take the pages."""

    code = "printer-took-nothing"


class Cancelled(Exception):  # no trouble: the person changed their mind
    """The person asked to stop. Nothing of the stopped work remains."""
