"""Which pages stand side by side on the sheets of a leaflet that is folded in the middle."""


def sides_of(pages: int) -> list[tuple[int, int]]:
    """Return the left and the right page of each side of the sheets, in the order of printing.

    Printed on both sides, turned on the short edge, laid on one another and folded, the pages
    follow each other.

    Args:
        pages: how many there are. The pages in the answer are numbered from 0; those that are not
            among them stay empty.
    """
    whole = -(-pages // 4) * 4
    pairs = [(whole - 1 - side, side) for side in range(whole // 2)]
    return [(low, high) if side % 2 else (high, low) for side, (high, low) in enumerate(pairs)]
