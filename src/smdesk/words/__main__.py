"""`python -m smdesk.words`: say what the two languages do not share; exit 1 when there is any."""

import sys

from smdesk.words.catalogue import differences

found = differences()
sys.stdout.writelines(f"{line}\n" for line in found)
sys.exit(1 if found else 0)
