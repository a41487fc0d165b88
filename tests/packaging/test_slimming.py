import pytest

from tools.packaging import slimming


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\Qt6Network.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qt_sv.qm",
        "numpy-2.4.6.dist-info/sboms/large.cdx.json",
    ],
)
def test_what_is_not_used_is_left_out(path: str) -> None:
    assert not slimming.wanted(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6\\Qt6Widgets.dll",
        "PySide6/Qt/translations/qtbase_sv.qm",
        "smdesk/resources/translations/smdesk_en.qm",
        "lxml-6.1.3.dist-info/licenses/LICENSE.txt",
    ],
)
def test_what_is_used_stays(path: str) -> None:
    assert slimming.wanted(path)
