"""From the screen to a stored PNG, flushed, against mss's own way with the same flush.

Three screens of 1920 x 1080, shown on a virtual display: text, a photograph, pure noise. Both
sides grab by the same open mss, for opening it is the same call and measures the display server.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import mss
import mss.tools
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from Xlib import X, display  # type: ignore[import-untyped]  # it has no types

from benchmarks.frame import Row, side_by_side
from smdesk.capture.png import Pixels
from smdesk.capture.screen import MssCamera
from smdesk.capture.virtual_screen import own_screen
from smdesk.disk import RealDisk
from smdesk.resource_files import resource_path
from smdesk.services.ports import Target

WIDTH, HEIGHT = 1920, 1080
TIME_LIMIT, SIZE_LIMIT = 0.4, 1.0
ROUNDS = 15
PEER = "mss.tools.to_png"
TEXT = (
    "kommunen informerar om vattenläckan på Storgatan biblioteket öppnar klockan tio välkomna "
    "alla invånare frågor svar skola vård omsorg kultur fritid bygga bo miljö näringsliv arbete"
)


def rows() -> Iterator[Row]:
    """Measure each screen, in time and in size."""
    if not shutil.which("Xvfb"):
        return
    with own_screen(f"{WIDTH}x{HEIGHT}x24"), tempfile.TemporaryDirectory() as folder:
        server = display.Display()
        with mss.MSS() as grabber:
            for what, make in SCREENS.items():
                _show(server, make())
                yield from _measure(what, grabber, Path(folder))
        server.close()


def _measure(what: str, grabber: mss.MSS, folder: Path) -> Iterator[Row]:
    ours, theirs = folder / "ours.png", folder / "theirs.png"
    disk = RealDisk()
    camera = MssCamera(lambda: datetime.now(UTC), grabber=lambda: nullcontext(grabber))

    def our_way() -> None:
        ours.unlink(missing_ok=True)
        disk.write(ours, camera.take(Target(screen=1)).png())
        disk.flush(ours)

    def their_way() -> None:
        shot = grabber.grab(grabber.monitors[1])
        mss.tools.to_png(shot.rgb, shot.size, output=theirs)  # flushes by itself

    ours_took, theirs_took = side_by_side(our_way, their_way, rounds=ROUNDS)
    with Image.open(ours) as one, Image.open(theirs) as other:
        if not np.array_equal(np.asarray(one.convert("RGB")), np.asarray(other)):
            raise RuntimeError("the two pictures differ")
    yield Row(
        what=f"screen to stored PNG: {what}",
        peer_name=PEER,
        ours=ours_took,
        peer=theirs_took,
        limit=TIME_LIMIT,
    )
    yield Row(
        what=f"size of that PNG: {what}",
        peer_name=PEER,
        ours=ours.stat().st_size,
        peer=theirs.stat().st_size,
        limit=SIZE_LIMIT,
        unit="bytes",
    )


def _show(server: object, pixels: Pixels) -> None:
    """Paint a picture on the display's background."""
    screen = server.screen()  # type: ignore[attr-defined]  # as above
    pen = screen.root.create_gc()
    blue_green_red = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    blue_green_red[..., :3] = pixels[..., ::-1]
    for top in range(0, HEIGHT, 30):  # a request has its limit
        part = blue_green_red[top : top + 30]
        screen.root.put_image(
            pen, 0, top, WIDTH, len(part), X.ZPixmap, screen.root_depth, 0, part.tobytes()
        )
    server.sync()  # type: ignore[attr-defined]  # as above


def text() -> Pixels:
    """Cards with a heading and running text, as the platforms lay them out."""
    chance = Random(1)  # noqa: S311  the same text each time
    image = Image.new("RGB", (WIDTH, HEIGHT), (246, 247, 249))
    draw = ImageDraw.Draw(image)
    body, heading, words_of = _font(15), _font(22), TEXT.split()
    draw.rectangle((0, 0, WIDTH, 56), fill=(24, 90, 180))
    draw.text((24, 14), "Exempelköpings kommun", font=heading, fill="white")
    for column in range(3):
        for card in range(4):
            left, top = 20 + column * 640, 80 + card * 250
            draw.rectangle((left, top, left + 600, top + 230), "white", (210, 214, 220))
            title = " ".join(chance.choices(words_of, k=3))
            draw.text((left + 12, top + 8), title, font=heading, fill=(20, 24, 32))
            for line in range(9):
                words = " ".join(chance.choices(words_of, k=8))
                draw.text((left + 12, top + 44 + line * 20), words, font=body, fill=(50, 54, 62))
    return np.asarray(image)


def _font(size: int) -> ImageFont.FreeTypeFont:
    path = next(resource_path("fonts").rglob("*.ttf"))
    return ImageFont.truetype(str(path), size)


def photograph() -> Pixels:
    """Waves of many sizes and a sensor's noise."""
    chance = np.random.default_rng(2)
    made = np.zeros((HEIGHT, WIDTH, 3))
    for size in (270, 135, 60, 27, 12, 5):
        small = chance.normal(size=(HEIGHT // size + 2, WIDTH // size + 2, 3)).astype(np.float32)
        for channel in range(3):
            plane = Image.fromarray(small[..., channel])
            large = plane.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
            made[..., channel] += size**0.6 * np.asarray(large)
    made = (made - made.min()) / (made.max() - made.min()) * 255
    pixels: Pixels = (
        (made + chance.normal(scale=1.5, size=made.shape)).clip(0, 255).astype(np.uint8)
    )
    return pixels


def noise() -> Pixels:
    """Nothing that could be packed."""
    return np.random.default_rng(3).integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)


SCREENS: dict[str, Callable[[], Pixels]] = {"text": text, "photograph": photograph, "noise": noise}
