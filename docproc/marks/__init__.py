"""Stage 4, what is on the page besides text? The last stage that sees pixels.

- `docproc.marks.seals.find_seals(image, engine, lines)` finds and reads seals.
- `docproc.marks.codes.read_codes(image)` reads QR codes.

Nothing heavy is imported here.
"""
