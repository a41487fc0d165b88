"""The parts of dev.py; only the standard library before the environment stands."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  said kindly where an older Python starts this
    sys.exit("smdesk needs Python 3.11 or newer; this is " + sys.version.split()[0])
