"""The store: things in and out, what changed, who may write."""

from smdesk.domain.channels import Channel
from smdesk.services import ports
from tests.support import factories


def test_what_is_added_is_read(store: ports.Store) -> None:
    channel = factories.channel(name="Räddningstjänsten Öster")
    with store.write(factories.actor()) as work:
        work.channels.add(channel)
        changed = work.commit()
    with store.read() as snapshot:
        found: list[Channel] = snapshot.channels.all()
    assert found == [channel]
    assert changed == ports.ChangeSet(frozenset({"channel"}))
