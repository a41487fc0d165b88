"""Nothing of one machine in the files: no absolute paths of ours, no names of package hosts."""

import re
import subprocess
import sys

from tools.running import ROOT

# In pieces, so that this file does not hold what it looks for.
FORBIDDEN = re.compile(
    "|".join(
        (
            r"(?<![\w.])/(?:wo" + "rk|ro" + r"ot)/\w",
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "--(?:extra-)?index" + "-url ",
            "--find" + "-links ",
        )
    )
)


def strays() -> list[str]:
    """Return each forbidden word in a tracked text file, as a line with file and line number."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    found = []
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        data = path.read_bytes() if path.is_file() else b""
        if b"\0" in data:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if hit := FORBIDDEN.search(line):
                found.append(f"{name}:{number}: {hit.group()}")
    return found


def main() -> int:
    """Print what is found; 1 when there is anything."""
    found = strays()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
