"""What is given to others: the frozen program, and what installs it."""
