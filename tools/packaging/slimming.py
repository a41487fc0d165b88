"""What libraries bring along and the program never reaches, on any system: it does not travel.

Standard library only; what freezes on Windows reads it, too.
"""

import re

MODULES = (
    # Found by the analysis of imports. sqlalchemy.dialects must stay whole: Alembic imports all.
    "IPython",
    "MySQLdb",
    "PIL._avif",  # no pictures of these kinds are read or written
    "PIL._webp",
    "PIL._imagingcms",  # colours mean sRGB
    "PIL._imagingft",  # Qt and ReportLab write letters; brings FreeType and HarfBuzz once more
    "PIL._imagingtk",
    "PIL.ImageTk",
    "_tkinter",
    "alembic.testing",
    "doctest",
    "lib2to3",
    "lxml.html",  # pikepdf needs lxml.etree only, and so do we
    "lxml.isoschematron",
    "lxml.objectify",
    "multiprocessing",  # frozen in, it is loaded at every start, before the program
    "numpy._core._multiarray_tests",
    "numpy.f2py",
    "numpy.fft",
    "numpy.polynomial",
    "numpy.testing",
    "pip",
    "pkg_resources",
    "psycopg2",
    "pydoc",
    "pygments",  # Mako would colour faulty templates
    "readline",
    "setuptools",
    "sqlalchemy.testing",
    "tkinter",
)
"""Modules, and with them all that lies below."""

FILES = (
    r"plugins/egldeviceintegrations/",  # screens without a window system
    r"plugins/generic/",  # mice and touch screens read from the kernel
    r"plugins/networkinformation/",  # Qt sends nothing over the network
    r"plugins/tls/",
    r"plugins/platforminputcontexts/.*virtualkeyboard",  # pulls QML and Quick
    r"plugins/platforms/.*(eglfs|linuxfb|minimal|vnc|vkkhr|direct2d)",
    r"plugins/platforms/.*wayland|plugins/wayland",  # X11 it is: the camera needs it
    r"plugins/platformthemes/.*gtk3",  # our theme is our own; pulls all of GTK
    r"plugins/imageformats/.*(pdf|tiff|webp|tga|wbmp|icns)",
    r"plugins/xcbglintegrations/",  # a window of widgets is painted without OpenGL
    r"(lib)?Qt6?(Network|Qml\w*|Quick\w*|VirtualKeyboard\w*|Pdf\w*|Wayland\w*|WlShell\w*)\.",
    r"(lib)?Qt6?(Egl[Ff][Ss]\w*|EGLFS\w*|OpenGL\w*|Sql|Test)\.",
    r"opengl32sw\.dll|d3dcompiler_47\.dll",  # OpenGL in software, and its shaders
    r"\.dist-info/sboms/",  # as large as some of the libraries
    r"translations/(?!qtbase_(sv|en)\.qm$)\w+\.qm$",  # Qt's own buttons, in our languages
)
"""Patterns of their paths."""

EXCHANGEABLE = ("PySide6", "Xlib", "psycopg", "psycopg_binary", "shiboken6")
"""Packages under the LGPL: their modules lie as files, for whoever puts others in their place."""


def wanted(name: str) -> bool:
    """Tell whether a file of a library is to travel along.

    Args:
        name: its path below the program's folder, either slash between its parts.
    """
    path = name.replace("\\", "/")
    return path.startswith("smdesk/") or not any(re.search(one, path) for one in FILES)
