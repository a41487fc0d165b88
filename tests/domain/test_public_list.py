"""What stands in the list for the website, and what does not."""

from datetime import date

from smdesk.domain.channels import Channel, Platform, Purpose, Scope
from smdesk.domain.public_list import Grouping, PublicList, public_list
from tests.support import factories as make

SECTOR, OTHER = make.sector(name="Äldre"), make.sector(name="Barn")
UNIT = make.unit(sector_id=SECTOR.id, name="Lindens  hemtjänst")


def listed(*channels: Channel, grouping: Grouping = Grouping.SECTOR) -> PublicList:
    return public_list(
        channels,
        municipality=make.municipality(),
        sectors={one.id: one for one in (SECTOR, OTHER)},
        units={UNIT.id: UNIT},
        day=date(2026, 11, 27),
        grouping=grouping,
    )


def of_sector(sector_id: str, name: str = "Linden", **changes: object) -> Channel:
    return make.channel(name=name, scope=Scope.OPERATIONAL, sector_id=sector_id, **changes)


def test_the_municipality_comes_first_then_sectors_in_swedish_order() -> None:
    public = listed(
        of_sector(SECTOR.id), of_sector(OTHER.id, "Ö"), of_sector(OTHER.id, "Å"), make.channel()
    )
    assert [(one.sector, [c.name for c in one.channels]) for one in public.groups] == [
        ("", ["Exempelköpings kommun"]),
        ("Barn", ["Å", "Ö"]),
        ("Äldre", ["Linden"]),
    ]


def test_an_overarching_channel_is_the_municipalitys_whoever_keeps_it() -> None:
    [group] = listed(make.channel(sector_id=SECTOR.id)).groups
    assert (group.sector, group.channels[0].sector) == ("", "Äldre")


def test_by_platform() -> None:
    public = listed(
        make.channel(platform=Platform.YOUTUBE), make.channel(), grouping=Grouping.PLATFORM
    )
    assert [one.platform for one in public.groups] == [Platform.FACEBOOK, Platform.YOUTUBE]
    assert len(public.channels) == 2


def test_a_channel_as_everybody_sees_it() -> None:
    purposes = frozenset({Purpose.CRISIS, Purpose.DIALOGUE})
    made = of_sector(SECTOR.id, unit_id=UNIT.id, purposes=purposes, purpose_text=" Rad 1\r\nRad 2 ")
    [channel] = listed(made).channels
    assert (channel.unit, channel.description) == ("Lindens hemtjänst", "Rad 1\nRad 2")
    assert channel.purposes == (Purpose.DIALOGUE, Purpose.CRISIS)
    assert channel.link == made.url


def test_what_nobody_sees_is_shown() -> None:
    [channel] = listed(make.channel(name="a\u202eb\x00\nc", url="java\u202escript:x")).channels
    assert (channel.name, channel.link) == ("a[U+202E]b[U+0000] c", "")
    assert channel.address == "java[U+202E]script:x"
