"""`smdesk organisation`, `smdesk who` and `smdesk reorganise`: the organisation as of any day."""

import argparse
from collections.abc import Iterable
from datetime import date

from smdesk.cli.asking import agreed
from smdesk.cli.bodies import add_body, correct_body
from smdesk.cli.exits import Exit
from smdesk.cli.finding import bodies_called, find_body, find_channel
from smdesk.cli.output import Output
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.reorganisations import Reorganisation, end, merge, move, rename, split
from smdesk.domain.structure import Body
from smdesk.services.desk import Desk
from smdesk.services.register.organisation_view import Node, OrganisationTree
from smdesk.services.register.view import Answering, Held
from smdesk.words.happenings import happening_text


def organisation(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show sectors and units of a day, and what became different on it; or enter one."""
    match arguments.action:
        case "add":
            add_body(arguments, desk, output)
        case "correct":
            correct_body(arguments, desk, output)
        case _:
            _show(arguments, desk, output)
    return Exit.DONE


def _show(arguments: argparse.Namespace, desk: Desk, output: Output) -> None:
    tree = desk.organisation.tree(arguments.date or desk.today())
    output.say("cli.chief", person=_holder(tree.chief, output), day=tree.day)
    rows = [_row(node, "", output) for node in tree.units]
    for sector in tree.sectors:
        rows.append(_row(sector, sector.body.name, output))
        rows += [_row(unit, sector.body.name, output) for unit in sector.units]
    columns = ("sector", "unit", "head", "channels", "members")
    output.table(columns, rows, none="cli.no_bodies")
    for change in tree.changes:
        output.say("cli.happening", text=happening_text(change, output.words))
    output.result({"organisation": tree})


def _row(node: Node, sector: str, output: Output) -> tuple[object, ...]:
    unit = node.body.name if isinstance(node.body, Unit) else ""
    return sector, unit, _holder(node.head, output), node.channel_count, node.member_count


def _holder(head: Answering | None, output: Output) -> str:
    """Return who holds an office, said to be acting where they are; or that nobody does."""
    if head is None:
        return output.words("organisation.vacant")
    if head.term.acting:
        return output.words("organisation.acting", person=head.person.name)
    return head.person.name


def who(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Show who answered for a channel on a day, and who could write by whose mandate."""
    channel = find_channel(desk, arguments.channel)
    found = desk.organisation.who(channel.id, arguments.date or desk.today())
    words = output.words
    place = " · ".join(body.name for body in (found.sector, found.unit) if body)
    output.say("cli.who", name=found.channel.name, place=place or "–", day=found.day)
    if not found.exists:
        output.say("cli.who_not_there")
    office = words(f"office.{found.office.kind}")
    output.say("cli.who_answers", office=office, person=_holder(found.answering, output))
    writing = (*found.editors, *found.deputies)
    columns = ("name", "role", "given_by", "first_day", "last_day")
    output.table(columns, [_held(one, output) for one in writing], none="cli.who_nobody")
    output.result({"who": found})
    return Exit.DONE


def _held(held: Held, output: Output) -> tuple[object, ...]:
    period = held.assignment.period
    giver = held.mandated_by.name if held.mandated_by else ""
    role = output.words(f"editor_role.{held.assignment.role}")
    return held.person.name, role, giver, period.first, period.last or ""


def reorganise(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """Say what a reorganisation does, ask, and carry it out."""
    if arguments.action in {None, "duplicates"}:
        return _duplicates(arguments, desk, output)
    plan = _plan(arguments, desk)
    told = desk.organisation.preview(plan)
    output.say("cli.reorganise_preview", day=plan.day)
    for one in told:
        output.say("cli.happening", text=happening_text(one, output.words))
    done = not arguments.preview and agreed(arguments, output, "cli.reorganise_ask")
    if done:
        desk.organisation.carry_out(desk.actor, plan)
        output.say("cli.reorganised", day=plan.day)
    output.result({"day": plan.day, "happenings": told, "done": done})
    return Exit.DONE


def _plan(arguments: argparse.Namespace, desk: Desk) -> Reorganisation:
    finding = _Finding(desk, arguments.date)
    day, reason = arguments.date, arguments.reason
    match arguments.action:
        case "rename":
            body = finding.body(arguments.body)
            return rename(body.id, arguments.name, day=day, reason=reason)
        case "move":
            units, channels, _ = finding.things(arguments.things)
            to = finding.body(arguments.to).id
            return move(units, to, channels=channels, day=day, reason=reason)
        case "merge":
            bodies = [finding.body(name) for name in arguments.bodies]
            into = _new(bodies[0], arguments.new) if arguments.new else None
            heir = into or finding.body(arguments.into).id
            return merge([body.id for body in bodies], heir, day=day, reason=reason)
        case "split":
            body = finding.body(arguments.body)
            units, channels, members = finding.things(arguments.take, members_of=body)
            return split(
                _new(body, arguments.new),
                units=units,
                channels=channels,
                members=members,
                day=day,
                reason=reason,
            )
        case _:
            taking = finding.body(arguments.heir).id if arguments.heir else None
            return end(finding.body(arguments.body).id, taking, day=day, reason=reason)


def _new(beside: Body, name: str) -> Body:
    """Return a new sector or unit of the same kind, in the same sector, as another."""
    period = Period(beside.period.first)  # a reorganisation dates what is new
    if isinstance(beside, Sector):
        return Sector(id=new_id(), name=name, period=period)
    return Unit(id=new_id(), name=name, sector_id=beside.sector_id, period=period)


class _Finding:
    """Finds what is named, as it was called on the day."""

    def __init__(self, desk: Desk, day: date) -> None:
        self._desk = desk
        self._tree: OrganisationTree = desk.organisation.tree(day)
        self._bodies = [node.body for node in self._tree.nodes()]

    def body(self, name: str) -> Body:
        """Return the one sector or unit with this id or name. Raises as `find_body`."""
        return find_body(self._bodies, name)

    def things(
        self, names: Iterable[str], *, members_of: Body | None = None
    ) -> tuple[list[str], list[str], list[str]]:
        """Return the ids of the units, channels and memberships that are named.

        Raises:
            UserError: for a name that nothing has, or several.
        """
        units: list[str] = []
        channels: list[str] = []
        members: list[str] = []
        held = self._members(members_of)
        for name in names:
            wanted = name.strip().casefold()
            if wanted in held:
                members.append(held[wanted])
            elif bodies_called(self._bodies, name, "things"):
                units.append(self.body(name).id)
            else:
                channels.append(find_channel(self._desk, name).id)
        return units, channels, members

    def _members(self, body: Body | None) -> dict[str, str]:
        """Return the memberships in a unit by the person's name."""
        return {
            member.person.name.casefold(): member.membership.id
            for node in self._tree.nodes()
            if node.body == body
            for member in node.members
        }


def _duplicates(arguments: argparse.Namespace, desk: Desk, output: Output) -> Exit:
    """List what may be entered twice; or make one of two that are named."""
    if arguments.action is None or arguments.keep is None:
        pairs = desk.organisation.suggest_merges()
        rows = [(_kind(pair.keep, output), pair.keep.name, pair.other.name) for pair in pairs]
        output.table(("hit_kind", "keep", "duplicate"), rows, none="cli.no_duplicates")
        output.result({"pairs": pairs})
        return Exit.DONE
    if arguments.other is None:
        raise UserError("duplicate_unnamed", at="other")
    finding = _Finding(desk, desk.today())
    keep, other = finding.body(arguments.keep), finding.body(arguments.other)
    output.say("cli.duplicate_ask", keep=keep.name, other=other.name)
    done = agreed(arguments, output, "cli.reorganise_ask")
    if done:
        desk.organisation.merge_duplicates(desk.actor, keep.id, other.id)
        output.say("cli.duplicate_merged", keep=keep.name, other=other.name)
    output.result({"keep": keep, "other": other, "done": done})
    return Exit.DONE


def _kind(body: Body, output: Output) -> str:
    return output.words(f"organisation.kind.{'sector' if isinstance(body, Sector) else 'unit'}")
