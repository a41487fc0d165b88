"""An invented municipality, for whoever looks at the program for the first time."""
