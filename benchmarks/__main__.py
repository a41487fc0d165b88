"""`python -m benchmarks [NAME ...] [--json FILE]`: run the entries and print the ratios.

Exit code 1 when a promise is not kept.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.frame import Row, table

HERE = Path(__file__).parent


def names() -> list[str]:
    """Return the entries that there are, without the `bench_` before them."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def measured(chosen: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of each entry as they are measured."""
    for name in chosen:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        yield from import_module(f"benchmarks.bench_{name}").rows()


def as_data(row: Row) -> dict[str, object]:
    """Return a row for programs to read."""
    return asdict(row) | {"ratio": row.ratio, "kept": row.kept}


def main(arguments: Sequence[str]) -> int:
    """Measure all or the named entries."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Ratios against peers.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(names())}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - set(names()):
        parser.error(f"no such entry: {', '.join(sorted(unknown))}")
    rows = list(measured(asked.names or names()))
    print("\n".join(table(rows)))
    if asked.json:
        asked.json.write_text(json.dumps([as_data(row) for row in rows], indent=2) + "\n", "utf-8")
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
