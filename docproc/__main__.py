"""`python -m docproc`: the same as the command `docproc`."""

from docproc.cli import main

main()
