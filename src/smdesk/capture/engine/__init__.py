"""Views of something that is scrolled become one long picture, with a statement of what it lacks.

Knows no browser: frames may come from a page, or from any program's window on the screen.
"""
