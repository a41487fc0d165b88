"""THIRD-PARTY.txt: whose work a packaged program holds, under which terms, and where its source is.

It is written when every file has its owner, so it can't leave one out. The duties that the LGPL
lays on us are met by it and by how the program is packaged: its libraries are files of their own
that can be exchanged (LGPL-3.0, section 4 d 1), the texts of LGPL and GPL travel along (4 b), and
beside the program stands where the source of each is (GPL-3.0, section 6 d).
"""

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.packaging import origins
from tools.packaging.components import Component, Payload, survey
from tools.packaging.places import VERSION
from tools.running import Stop, say

NAME = "THIRD-PARTY.txt"
WIDTH = 98
LINE = "-" * WIDTH
INTRODUCTION = f"""\
smdesk {VERSION}: andras verk i programmet
{"=" * WIDTH}

smdesk är fri programvara under EUPL-1.2; licensens text finns i filen LICENSE. I programmet ingår
delarna nedan, var och en under sin egen licens. Licensernas texter står sist, med det nummer som
anges vid delen.

Qt, PySide6, psycopg och några andra bibliotek används under LGPL. De ligger som egna filer i
programmets mapp och kan bytas: lägg en egen version, med samma namn och samma gränssnitt, i
filens ställe. Det som är länkat i en annan dels fil byts genom att den filen byggs om ur sin
källkod. Ingenting i våra villkor hindrar dig från att ändra dem, eller från att undersöka
programmet för att rätta dina ändringar. Källkoden till just dessa versioner hämtas på de adresser
som står vid dem.

{"=" * WIDTH}
In English: the work of others in this program

smdesk is free software under the EUPL-1.2; its text is in the file LICENSE. The parts below are
in the program, each under a licence of its own. The texts of the licences stand last, by the
number that is told with the part.

Qt, PySide6, psycopg and some other libraries are used under the LGPL. They are files of their own
in the program's folder, and can be exchanged: put a version of yours, with the same name and the
same interface, in the file's place. What is linked into the file of another part is exchanged by
building that file anew from its source. Nothing in our terms keeps you from changing them, nor
from examining the program to debug your changes. The source of these very versions is to be had
at the addresses told with them.
"""


def write(payload: Payload) -> None:
    """Hold every file of a payload against the list of licences, and write THIRD-PARTY.txt into it.

    Raises:
        Stop: A file belongs to no listed part, or a licence lacks its text; all are named.
    """
    found = survey(payload)
    if found.faults:
        raise Stop("\n".join((f"Licences: {payload.folder} is not in order.", *found.faults)))
    text = _compose(payload, found.components)
    (payload.folder / NAME).write_text(text, "utf-8")
    say(f"Licences: {len(found.components)} parts own every file; {NAME} has all texts")


def _compose(payload: Payload, components: Iterable[Component]) -> str:
    numbers: dict[str, int] = {}
    parts = ["\n".join(_part(payload, one, numbers)) for one in components if one.name != "smdesk"]
    texts = (f"{LINE}\n[{number}]\n{LINE}\n\n{text}\n" for text, number in numbers.items())
    return "\n".join((INTRODUCTION, *parts, *texts))


def _part(payload: Payload, one: Component, numbers: dict[str, int]) -> Iterator[str]:
    holder, _, part = one.name.rpartition("/")
    within = f" (in {holder})" if holder else ""
    yield LINE
    yield f"{part} {one.version}".rstrip() + within
    yield f"  {one.purpose}"
    yield f"  licence: {one.licence}"
    if one.source:
        yield f"  source:  {one.source}"
    used = dict.fromkeys(numbers.setdefault(_read(path), len(numbers) + 1) for path in one.texts)
    yield f"  texts:   {', '.join(map(str, used))}"
    if crates := _crates(payload, one.name):
        linked = f"linked with (Rust, by Apache-2.0 where one may choose): {crates}"
        yield textwrap.fill(linked, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _crates(payload: Payload, name: str) -> str:
    if name not in payload.distributions:
        return ""
    told = origins.crates(payload.origins[name])
    return "; ".join(f"{c['name']} {c['version']} ({origins.licence_of(c)})" for c in told)


def _read(path: Path) -> str:
    """Return a text in one form, so that the same licence is printed once."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())
