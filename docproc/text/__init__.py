"""Stage 3, what does the page say?

- `docproc.text.engines.open_engine(name)` starts an OCR engine; `probe()` lists them.
- `docproc.text.read.read_image(image, engine, second=None, closer=None)` reads an
  upright picture into `docproc.text.model.ImageText` (lines, tables, ink, confidence).
- `docproc.text.triage` decides whether a native text layer may be believed,
  `docproc.text.native` reads it.

Nothing heavy is imported here.
"""
