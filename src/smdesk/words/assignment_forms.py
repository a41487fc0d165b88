"""The assignment form in words: what an editor and their manager read before they sign."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from smdesk.domain.assignment_forms import AssignmentForm
from smdesk.words.catalogue import Words
from smdesk.words.hours import hours_text, reply_text


@dataclass(frozen=True, slots=True)
class FormPart:
    """A heading and the paragraphs under it."""

    heading: str
    paragraphs: tuple[str, ...]


def form_parts(
    form: AssignmentForm, words: Words, day: Callable[[date], str] = str
) -> list[FormPart]:
    """Return the form from its first heading to the places to sign.

    Args:
        form: what it says.
        words: the language.
        day: says a day; 2026-11-23 if nothing else is asked for.
    """
    return [
        FormPart(words(f"mandate_form.heading.{heading}"), tuple(paragraphs))
        for heading, paragraphs in (
            ("editor", _editor(form, words, day)),
            ("channel", _channel(form, words)),
            ("manager", _manager(form, words, day)),
            ("purpose", _purpose(form, words)),
            ("greeting", _greeting(form, words)),
            ("on_duty", _on_duty(form, words)),
            ("forbidden", iter([words("mandate_form.text.forbidden")])),
            ("watch", _watch(form, words)),
            ("private", iter([words("mandate_form.text.private")])),
            ("sign", iter(words(f"mandate_form.sign.{who}") for who in ("editor", "manager"))),
        )
    ]


def _editor(form: AssignmentForm, words: Words, day: Callable[[date], str]) -> Iterator[str]:
    role = words(f"editor_role.{form.role}")
    yield ", ".join([form.editor, role.lower(), *form.units])
    first, last = form.period.first, form.period.last
    key = "period" if last else "period_open"
    yield words(f"mandate_form.{key}", first=day(first), last=day(last) if last else "")


def _channel(form: AssignmentForm, words: Words) -> Iterator[str]:
    yield f"{form.channel}, {words(f'platform.{form.platform}')}"
    yield form.address or words("mandate_form.no_address")


def _manager(form: AssignmentForm, words: Words, day: Callable[[date], str]) -> Iterator[str]:
    title = ""
    if form.title is not None:
        office = words(f"office.{form.title.kind}").lower()
        title = f"{office}, {form.title.body}" if form.title.body else office
        if form.title.acting:
            title = words("mandate_form.acting", title=title)
    yield f"{form.manager}, {title}" if title else form.manager
    yield words("mandate_form.given", day=day(form.given_on))


def _purpose(form: AssignmentForm, words: Words) -> Iterator[str]:
    if form.purposes:
        yield ", ".join(words(f"purpose.{one}") for one in form.purposes)
    yield form.purpose_text or words("mandate_form.no_purpose")


def _greeting(form: AssignmentForm, words: Words) -> Iterator[str]:
    if form.greeting:
        yield words("mandate_form.text.greeting", greeting=form.greeting)
    else:
        yield words("mandate_form.no_greeting")


def _on_duty(form: AssignmentForm, words: Words) -> Iterator[str]:
    whom = ", ".join(name for name in (form.unit, form.municipality) if name)
    yield words("mandate_form.text.on_duty", whom=whom)


def _watch(form: AssignmentForm, words: Words) -> Iterator[str]:
    if form.watch is None:
        yield words("mandate_form.no_watch")
        return
    yield words("mandate_form.text.watch", hours=hours_text(form.watch, words, in_full=True))
    if form.watch.reply_hours is not None:
        reply = reply_text(form.watch.reply_hours, words)
        yield words("mandate_form.text.reply", reply=reply)
