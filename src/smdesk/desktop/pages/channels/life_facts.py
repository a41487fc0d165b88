"""A channel's life as rows and notices: what was decided, what is in place, what is left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from smdesk.desktop.pages.channels.life_forms import missing_notices
from smdesk.desktop.phrases import bullets
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.applications import CheckItem
from smdesk.domain.channels import Status
from smdesk.domain.former import FormerChannel
from smdesk.domain.organisation import Person
from smdesk.services.register.life_view import Left, LifeView
from smdesk.words import Words


def life_facts(view: LifeView, people: Mapping[str, Person], words: Words) -> list[Fact]:
    """Return the rows of the tab, in the order in which things happen."""
    rows = [
        *_application(view, people, words),
        *_in_use(view, words),
        *_former(view.former, words),
        *_closing(view, words),
    ]
    return [Fact(name=words(f"life.fact.{key}"), value=value) for key, value in rows]


def _application(
    view: LifeView, people: Mapping[str, Person], words: Words
) -> Iterator[tuple[str, str]]:
    application = view.application
    if application is None:
        return
    if application.submitted_on is None:
        yield "application", words("life.draft", day=application.interest_on)
    else:
        yield "application", words("life.handed_in", day=application.submitted_on)
    if application.outcome is not None:
        decider = people.get(application.decided_by or "")
        yield (
            "decision",
            words(
                "life.decision_line",
                outcome=words(f"outcome.{application.outcome.value}"),
                day=application.decided_on or "",
                paragraph=application.paragraph,
                case_number=application.case_number,
                name=decider.name if decider else "–",
            ),
        )
        if application.decision_note:
            yield "note", application.decision_note


def _in_use(view: LifeView, words: Words) -> Iterator[tuple[str, str]]:
    if view.checklist is not None:
        met, of = len(CheckItem) - len(view.unmet), len(CheckItem)
        yield "checklist", words("life.met", met=met, of=of, day=view.checklist.since)
        if view.checklist.mailbox:
            yield "mailbox", view.checklist.mailbox
    key = "life.admins" if view.admins else "life.no_admins"
    yield "admins", words(key, count=view.admins)
    seen = view.last_post
    if seen is not None:
        posted = seen.posted_on or words("life.no_post")
        yield "last_post", words("life.posted", posted=posted, day=seen.confirmed_on)


def _former(former: tuple[FormerChannel, ...], words: Words) -> Iterator[tuple[str, str]]:
    for one in former:
        reason = f"former_reason.{one.reason}"
        why = words(reason) if words.has(reason) else one.reason
        status = words(f"status.{one.status.value}").lower()
        yield (
            "former",
            words("life.was", until=one.until, name=one.name, status=status, reason=why),
        )


def _closing(view: LifeView, words: Words) -> Iterator[tuple[str, str]]:
    if view.closing is not None:
        yield "closed", words("life.closed_line", day=view.closing.closed_on)
        yield "reason", view.closing.reason


def life_notices(view: LifeView, words: Words, open_rights: Callable[[], None]) -> list[Notice]:
    """Return what is missing before the start, or left after the closing.

    Administrators stand by themselves: `open_rights` leads to where they are entered and ended.
    """
    if view.channel.status is Status.PLANNED and view.application and view.application.outcome:
        admins = [one for one in view.missing if one.at == "admins"]
        others = [one for one in view.missing if one.at != "admins"]
        notices, rights = missing_notices(others, words), missing_notices(admins, words)
        action = words("life.add_admins")
    else:
        held = [one for one in view.left if one.code == "admins"]
        others_left = [one for one in view.left if one.code != "admins"]
        notices = _left_notices(others_left, Tone.NEUTRAL, words)
        rights = _left_notices(held, Tone.WARNING, words)
        action = words("life.show_admins")
    return [*(replace(one, action=action, act=open_rights) for one in rights), *notices]


def _left_notices(left: Sequence[Left], tone: Tone, words: Words) -> list[Notice]:
    texts = [words(f"left.{one.code}", **one.values) for one in left]
    return [Notice(title=words("life.left"), text=bullets(texts), tone=tone)] if texts else []
