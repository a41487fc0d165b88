"""Templates for the list: ours, and the municipality's own before them, in a sandbox.

A template of others may be wrong in any way. It is told with its file and line, and ours is used
meanwhile, so that a list comes of it in any case.
"""

import traceback
from collections.abc import Mapping
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from smdesk.domain.findings import Finding
from smdesk.resource_files import resource_path
from smdesk.services.ports import ListForm, Written

MOST_CHARACTERS = 20_000_000
"""A list with more is a template's fault."""


class Templates:
    """Fills templates.

    Args:
        own: the folder with the municipality's own; it need not be there.
    """

    def __init__(self, own: Path) -> None:
        self._own = own

    def fill(self, form: ListForm, values: Mapping[str, object]) -> Written:
        """Return what a template makes of values; the municipality's own part stands in ours too.

        Only text that a template itself marks as safe is taken as HTML.
        """
        ours = resource_path("website")
        if not any((self._own / one.value).is_file() for one in ListForm):
            return Written(text=_fill([ours], form, values))
        try:
            return Written(text=_fill([self._own, ours], form, values))
        except Exception as error:  # noqa: BLE001  a template of others may fail in any way
            fault = _fault(error, self._own, form)
            return Written(text=_fill([ours], form, values), fault=fault)


def _fill(folders: list[Path], form: ListForm, values: Mapping[str, object]) -> str:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=form is not ListForm.TEXT,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    parts, length = [], 0
    for part in environment.get_template(form.value).generate(values):
        parts.append(part)
        length += len(part)
        if length > MOST_CHARACTERS:
            raise OverflowError(f"more than {MOST_CHARACTERS} characters")
    return "".join(parts)


def _fault(error: Exception, own: Path, form: ListForm) -> Finding:
    name, line = form.value, 0
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or name, error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if Path(frame.filename).parent == own:
                name, line = Path(frame.filename).name, frame.lineno or 0
    reason = str(error) or type(error).__name__
    return Finding(
        code="website_template", place=str(own / name), values={"line": line, "reason": reason}
    )
