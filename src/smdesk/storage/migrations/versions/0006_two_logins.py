"""PostgreSQL notes itself who proposed and who decided a disposal: two logins, not two names.

`proposed_by` and `settled_by` are what the program says, and a login that may write could say
anything. The server knows who signed in, and its two columns are chosen by no client. The door to
the audit trail (`smdesk_erase`, revision 0005) asks for those. Only for what the owner of the
tables wrote, and carries out, do the names count: that is the database administrator.

A decision stays as it was made (SM006), and nobody decides what their own login proposed under
another name (SM007). On SQLite there are no logins, and this revision changes nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

COLUMNS = ("proposed_as", "settled_as")
SIGN = """
CREATE FUNCTION {schema}.smdesk_sign() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    same {schema}.disposals;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.settled_at IS NULL THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'smdesk: a decision stays' USING ERRCODE = 'SM006';
    END IF;
    IF TG_OP = 'INSERT' THEN
        NEW.proposed_as := session_user;
        NEW.settled_as := CASE WHEN NEW.settled_at IS NOT NULL THEN session_user END;
        RETURN NEW;
    END IF;
    NEW.proposed_as := OLD.proposed_as;
    NEW.settled_as := OLD.settled_as;
    same := NEW;
    same.version := OLD.version;
    IF OLD.carried_out_at IS NULL THEN
        same.carried_out_at := OLD.carried_out_at;
        same.carried_out_by := OLD.carried_out_by;
    END IF;
    IF OLD.settled_at IS NULL THEN
        same.settled_at := OLD.settled_at;
        same.settled_by := OLD.settled_by;
        same.refused := OLD.refused;
        same.case_number := OLD.case_number;
    END IF;
    IF same IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'smdesk: a proposal and a decision stay' USING ERRCODE = 'SM006';
    END IF;
    IF OLD.settled_at IS NULL AND NEW.settled_at IS NOT NULL THEN
        NEW.settled_as := session_user;
        IF NOT NEW.refused AND NEW.settled_as = NEW.proposed_as
            AND lower(NEW.settled_by) <> lower(NEW.proposed_by)
            AND NOT (
                SELECT pg_has_role(session_user, relowner, 'MEMBER')
                FROM pg_class WHERE oid = TG_RELID
            )
        THEN
            RAISE EXCEPTION 'smdesk: one login is not two people' USING ERRCODE = 'SM007';
        END IF;
    END IF;
    RETURN NEW;
END $$
"""
# Inside the door the current user is the tables' owner.
BY_TWO = """
CREATE FUNCTION {schema}.smdesk_by_two(decision text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found {schema}.disposals;
    one text;
    other text;
BEGIN
    SELECT * INTO found FROM {schema}.disposals
    WHERE id = decision AND settled_at IS NOT NULL AND NOT refused AND carried_out_at IS NULL;
    one := lower(found.proposed_as);
    other := lower(found.settled_as);
    IF found.proposed_as = session_user AND found.settled_as = session_user
        AND pg_has_role(session_user, current_user, 'MEMBER')
    THEN
        one := lower(found.proposed_by);
        other := lower(found.settled_by);
    END IF;
    RETURN coalesce(one <> other, false) AND NOT EXISTS (
        SELECT person FROM {schema}.smdesk_behind(one) AS person
        INTERSECT SELECT person FROM {schema}.smdesk_behind(other) AS person
    );
END $$
"""
BEHIND = """
CREATE FUNCTION {schema}.smdesk_behind(login text) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT person_id FROM {schema}.grants
    WHERE lower(account) = lower(login) AND person_id IS NOT NULL
    UNION SELECT id FROM {schema}.people WHERE lower(account) = lower(login)
$$
"""


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    for name in COLUMNS:
        op.add_column("disposals", sa.Column(name, sa.Text))
    for function in (SIGN, BEHIND, BY_TWO):
        op.execute(function.format(schema=schema))
    op.execute(
        f"CREATE TRIGGER smdesk_sign BEFORE INSERT OR UPDATE OR DELETE ON {schema}.disposals "
        f"FOR EACH ROW EXECUTE FUNCTION {schema}.smdesk_sign()"
    )
