"""WeasyPrint, which draws the same table from HTML as PDF/UA-1, in an environment of its own.

It is no part of smdesk and of no lock of ours: it is installed when it is first measured.
"""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from html import escape
from pathlib import Path

from benchmarks.report_table import COLUMNS, HEADING, TITLE, cell
from smdesk.resource_files import resource_path
from tools.running import OUT

WANTED = "weasyprint==70.0"
HOME = OUT / "peers" / "reports"
INTERPRETER = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = HOME / "made-from"
DRAW = """
import sys
from weasyprint import HTML
HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""
STYLE = """
@font-face {{ font-family: Noto; src: url({regular}) }}
@font-face {{ font-family: Noto; font-weight: bold; src: url({bold}) }}
@page {{ size: A4; margin: 26mm 16mm 22mm; @bottom-right {{ font: 8pt Noto;
  content: "sida " counter(page) " av " counter(pages) }} }}
body {{ font: 9pt/13pt Noto }} table {{ border-collapse: collapse; width: 100% }}
th, td {{ border-bottom: .6pt solid #D3D9E0; text-align: left; vertical-align: top }}
"""


def installed() -> bool:
    """Tell whether it is there, installed if need be; say loudly when it is not."""
    if STAMP.exists() and STAMP.read_text("utf-8").strip() == WANTED:
        return True
    print(f"installing a peer into {HOME}: {WANTED}", file=sys.stderr, flush=True)
    try:
        shutil.rmtree(HOME, ignore_errors=True)
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(HOME)
        pip = (INTERPRETER, "-m", "pip", "install", "--quiet", "--only-binary", ":all:", WANTED)
        subprocess.run(pip, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"PEER MISSING, NOT MEASURED: {WANTED}: {error}", file=sys.stderr)
        return False
    STAMP.write_text(f"{WANTED}\n", "utf-8")
    return True


def page(rows: int) -> str:
    """Return the same table as a page."""
    return "".join(_page(rows))


def _page(rows: int) -> Iterator[str]:
    faces = {
        name: resource_path("fonts", f"NotoSans-{name.capitalize()}.ttf").as_uri()
        for name in ("regular", "bold")
    }
    yield f'<html lang="sv"><title>{TITLE}</title><style>{STYLE.format(**faces)}</style>'
    yield f"<h1>{TITLE}</h1><h2>{HEADING}</h2><table><thead><tr>"
    yield from (f"<th>Kolumn {column}</th>" for column in range(COLUMNS))
    yield "</tr></thead><tbody>"
    for row in range(rows):
        cells = (f"<td>{escape(cell(row, column))}</td>" for column in range(COLUMNS))
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></html>"


def command(source: Path, target: Path) -> tuple[str | Path, ...]:
    """Return what draws a page as PDF."""
    return INTERPRETER, "-c", DRAW, source, target
