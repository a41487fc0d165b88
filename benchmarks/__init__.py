"""What is measured, and against whom; `dev.py bench` runs it all."""
