"""PostgreSQL refuses what a login's roles do not allow, also with SQL past the program.

Before every statement that changes a table, a trigger looks for a grant of the *session's* login
(SET ROLE changes nothing) with one of the table's roles; without one the statement fails with
SQLSTATE SM001. The roles are those that the services require. While there are no grants at all
everything is allowed: somebody has to begin, and the first account becomes webmaster.

The audit trail and the ledger only grow: UPDATE, DELETE and TRUNCATE fail with SM002 for everybody.
The erasure of personal data in the audit trail will need a door here, a function of its own that a
later revision adds; until then nothing is erased. A later revision that changes rows has to run as
a webmaster, and one that adds a table gives it a trigger.

Who owns the tables, or is superuser, can disable triggers: that is the database administrator.
On SQLite there are no logins, and this revision changes nothing.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

REGISTER = ("webmaster", "registrar")
ARCHIVE = ("webmaster", "archivist")
WRITERS = ("webmaster", "registrar", "archivist")
GUARDED = {
    "municipality": REGISTER,
    "sectors": REGISTER,
    "units": REGISTER,
    "people": REGISTER,
    "memberships": REGISTER,
    "terms": REGISTER,
    "channels": REGISTER,
    "assignments": REGISTER,
    "attachments": WRITERS,
    "grants": ("webmaster",),
    "captures": ARCHIVE,
    "ledger": ARCHIVE,
    "audit": WRITERS,
    "chain_head": WRITERS,
}
FIXED = {
    "audit": "UPDATE OR DELETE OR TRUNCATE",
    "ledger": "UPDATE OR DELETE OR TRUNCATE",
    "chain_head": "DELETE OR TRUNCATE",
}
ANY_CHANGE = "INSERT OR UPDATE OR DELETE OR TRUNCATE"

# The path is fixed and the names are whole: a table of the same name in pg_temp deceives nobody.
GUARD = """
CREATE FUNCTION {schema}.smdesk_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM {schema}.grants) AND NOT EXISTS (
        SELECT FROM {schema}.grants
        WHERE lower(account) = lower(session_user::text) AND roles::jsonb ?| TG_ARGV
    ) THEN
        RAISE EXCEPTION 'smdesk: % on % is not permitted to this login', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'SM001';
    END IF;
    RETURN NULL;
END $$
"""
FIX = """
CREATE FUNCTION {schema}.smdesk_fixed() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'smdesk: % on % is not permitted to anybody', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'SM002';
END $$
"""
GUARD_VERSION = """
CREATE FUNCTION {schema}.smdesk_guard_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT (
        SELECT pg_has_role(session_user, relowner, 'MEMBER') FROM pg_class WHERE oid = TG_RELID
    ) THEN
        RAISE EXCEPTION 'smdesk: only the owner of the tables upgrades them'
            USING ERRCODE = 'SM001';
    END IF;
    RETURN NULL;
END $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    for function in (GUARD, FIX, GUARD_VERSION):
        op.execute(function.format(schema=schema))
    for table, roles in GUARDED.items():
        _trigger(schema, table, ANY_CHANGE, "smdesk_guard", *roles)
    for table, changes in FIXED.items():
        _trigger(schema, table, changes, "smdesk_fixed")
    _trigger(schema, "alembic_version", ANY_CHANGE, "smdesk_guard_version")


def _trigger(schema: str, table: str, changes: str, function: str, *roles: str) -> None:
    arguments = ", ".join(f"'{role}'" for role in roles)
    op.execute(
        f"CREATE TRIGGER {function} BEFORE {changes} ON {schema}.{table} "
        f"EXECUTE FUNCTION {schema}.{function}({arguments})"
    )
