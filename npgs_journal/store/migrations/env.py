"""Runs revisions on the keyed connection that the store hands over, inside its unit of work."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
