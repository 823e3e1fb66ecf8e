"""The schema's number, and the way from an older one to today's.

Alembic is imported only here and only when a journal is new or behind, so it costs an ordinary
start nothing.
"""

from __future__ import annotations

from pathlib import Path

from npgs_journal.security.files import disk_trouble_named, sync_folder
from npgs_journal.store.engine import APPLICATION_ID, Database

SCHEMA = 1
"""The newest revision under `migrations/versions`, and the file's `user_version`."""
REVISIONS = Path(__file__).parent / "migrations"


def bring_up(database: Database, revisions: Path = REVISIONS, schema: int = SCHEMA) -> None:
    """Run every revision the journal does not have yet: all of them or none."""
    from alembic import command  # noqa: PLC0415 - needed only for a new journal or one that is behind
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(revisions).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with database.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {schema}")


def copy_before(database: Database, found: int) -> Path:
    """Make the encrypted copy that stands beside the journal before it is changed; an older one goes.

    It is on the disk, with its name, before the first change is.
    """
    copy = database.path.with_name(f"{database.path.stem}-before-{found + 1:04d}.db")
    copy.unlink(missing_ok=True)
    database.copy_to(copy)
    with disk_trouble_named():
        sync_folder(copy.parent)
    return copy
