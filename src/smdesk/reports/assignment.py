"""The form that an editor and their manager sign, as a document: a page for each assignment."""

from collections.abc import Iterator

from smdesk.domain.assignment_forms import AssignmentForm
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Fact,
    Figure,
    Fit,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    Text,
    Tone,
)
from smdesk.reports.phrases import Phrases
from smdesk.services.printed.assignment import AssignmentReport
from smdesk.words.assignment_forms import FormPart, form_parts

LOGO = 0.07
"""Its share of the lines' width."""
ZOOMS = (1.0, 0.95, 0.9, 0.85, 0.8)
"""A form that is a little too long is made smaller rather than signed on a second page."""


def assignment_document(report: AssignmentReport, phrases: Phrases) -> Document:
    """Return forms in words."""
    words, kind = phrases.words, phrases.words("report.assignment.kind")
    return phrases.document(
        report.letterhead,
        _blocks(report, phrases),
        title=words("mandate_form.title"),
        subtitle=_about(report, phrases),
        kind=kind,
        stand=words("report.assignment.stand", day=phrases.day(report.day)),
        fit=Fit(len(report.forms), ZOOMS),
    )


def _about(report: AssignmentReport, phrases: Phrases) -> str:
    forms, words = report.forms, phrases.words
    if len(forms) == 1:
        return words("report.assignment.about", editor=forms[0].editor, channel=forms[0].channel)
    return words("report.assignment.several", count=len(forms))


def _blocks(report: AssignmentReport, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    for number, form in enumerate(report.forms):
        if number:
            yield PageBreak()
        if len(report.forms) > 1:
            names = {"editor": form.editor, "channel": form.channel}
            yield Heading(words("report.assignment.heading", **names))
        yield from _form(form, report.logos.get(form.logo or ""), phrases)


def _form(form: AssignmentForm, logo: bytes | None, phrases: Phrases) -> Iterator[Block]:
    words = phrases.words
    *parts, sign = form_parts(form, words, phrases.day)
    yield Table(
        phrases.columns("report", (("label", 0.75), ("value", 2.85))),
        tuple(_row(part, form) for part in parts),
    )
    if logo is not None:
        about = words("report.assignment.logo", channel=form.channel)
        yield Figure(logo, about, about, LOGO)
    if form.signed:
        yield Paragraph(words("report.assignment.signed"), Tone.QUIET)
    yield Heading(sign.heading, words("report.assignment.sign_note"))
    signing = (("editor", form.editor), ("manager", form.manager))
    yield Signatures(tuple(_signing(who, name, phrases) for who, name in signing))


def _row(part: FormPart, form: AssignmentForm) -> tuple[Cell, ...]:
    said = (Text(one, link=one if one == form.address else "") for one in part.paragraphs)
    return (Text(part.heading, Tone.STRONG),), tuple(said)


def _signing(who: str, name: str, phrases: Phrases) -> tuple[Fact, ...]:
    words = phrases.words
    return (
        Fact(words(f"report.assignment.{who}"), ""),
        Fact(words("report.assignment.name"), name),
        Fact(words("report.assignment.date"), ""),
        Fact(words("report.assignment.place"), ""),
    )
