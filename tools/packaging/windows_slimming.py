"""What of a wheel travels to Windows. PyInstaller takes what is imported; we take what is named.

Unlike PyInstaller on Windows itself, nothing here can ask which modules are really imported, so a
package stays whole but for what is surely not needed to run.
"""

import re
from pathlib import PurePosixPath

from tools.packaging.slimming import MODULES, wanted

QT = ("QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets")
"""The parts of Qt that the window imports."""
QT_FILES = re.compile(
    "|".join(
        (
            r"PySide6/(__init__|_config|_git_pyside_version)\.py",
            r"PySide6/support/.*\.py",
            rf"PySide6/({'|'.join(QT)})\.pyd",
            rf"PySide6/Qt6({'|'.join(part.removeprefix('Qt') for part in QT)})\.dll",
            r"PySide6/(pyside6\.abi3|msvcp140(_1|_2)?|vcruntime140(_1)?)\.dll",
            r"PySide6/plugins/(iconengines|imageformats|platforms|styles)/.*\.dll",
            r"PySide6/translations/.*\.qm",
            r"shiboken6/(__init__|_config|_git_shiboken_module_version)\.py",
            r"shiboken6/(Shiboken\.pyd|shiboken6\.abi3\.dll|(msvcp140(_1|_2)?|vcruntime140(_1)?)\.dll)",
        )
    )
)
QT_PACKAGES = ("PySide6", "shiboken6")
LEFT_OUT = tuple(
    re.compile(one)
    for one in (
        r"(^|/)(tests?|testing|conftest\.py|_pyinstaller|__pyinstaller)(/|$)",
        r"\.(pyi|pyx|pxd|pxi|pyx\.in|h|hpp|c|cpp|lib|a|exe|typed|build|in|ini)$",  # to compile
        r"^alembic/templates/",  # for who begins a folder of migrations
        r"^cffi/|^pycparser/",  # compile C; what runs is _cffi_backend
        r"^lxml/includes/",  # headers
        r"^mss/(darwin|linux)/",
        r"^numpy/(doc|distutils|ma|_build_utils)/",
        r"^pikepdf/pdfa/",  # judges PDF/A; ours is judged when it is built
        r"^pypdfium2_cli/",
        r"^reportlab/fonts/",  # our papers are set in Noto
    )
)
"""PyInstaller finds by itself that nobody imports these."""
KEPT_OF_METADATA = re.compile(
    r"(METADATA|entry_points\.txt)$|licen[cs]e|copying|notice|authors", re.IGNORECASE
)
"""Of a distribution's metadata: what it is, and under which terms."""


def travels(name: str) -> bool:
    """Tell whether a file of a wheel travels; `name` is its path in it, with slashes."""
    path = PurePosixPath(name)
    first = path.parts[0]
    if first.endswith(".dist-info"):
        return bool(KEPT_OF_METADATA.search(name)) and "/sboms/" not in name
    if first in QT_PACKAGES:
        return bool(QT_FILES.fullmatch(name)) and wanted(name)
    if _excluded(path) or any(one.search(name) for one in LEFT_OUT):
        return False
    return wanted(name)


def _excluded(path: PurePosixPath) -> bool:
    """Tell whether a module is one of those that are never reached."""
    module = ".".join((*path.parts[:-1], path.name.partition(".")[0]))
    return any(module == one or module.startswith(f"{one}.") for one in MODULES)
