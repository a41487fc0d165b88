from pathlib import Path

from PIL import IcoImagePlugin, Image

from tools.packaging.icons import SIZES, ico


def test_windows_gets_the_icon_in_every_size(tmp_path: Path) -> None:
    path = tmp_path / "new" / "smdesk.ico"
    ico(path)
    with Image.open(path) as image:
        assert isinstance(image, IcoImagePlugin.IcoImageFile)
        assert image.ico.sizes() == {(size, size) for size in SIZES}
        for size in SIZES:
            drawn = image.ico.getimage((size, size)).convert("RGBA")
            assert len(drawn.getcolors(2**16) or ()) > 2
            assert drawn.getpixel((0, 0))[3] == 0  # type: ignore[index]  # RGBA: a tuple
