"""Form field values and text annotations of a PDF page, as text runs.

Their writing is not in the page's content, so the text layer lacks it though
every viewer shows it. Hidden fields, passwords and buttons are left out; a
ticked box becomes ☑, an empty one ☐.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from docproc.evidence import Box
from docproc.pages.model import TextRun
from docproc.pages.pdf_geometry import PageGeometry

MOST_ANNOTATIONS = 5_000
HIDDEN_FLAGS = 0x02 | 0x20  # Hidden, NoView (ISO 32000-1, table 165)
PASSWORD_FLAG = 1 << 13
LINE_POINTS = 14.0


def field_runs(page: pdfium.PdfPage, geometry: PageGeometry) -> tuple[TextRun, ...]:
    """A run for each line of each shown field value and free-text annotation."""
    runs: list[TextRun] = []
    count = pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    for index in range(min(max(count, 0), MOST_ANNOTATIONS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            runs.extend(_runs(annotation, page, geometry))
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
    return tuple(runs)


def _runs(annotation: Any, page: pdfium.PdfPage, geometry: PageGeometry) -> list[TextRun]:
    if pdfium_c.FPDFAnnot_GetFlags(annotation) & HIDDEN_FLAGS:
        return []
    kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
    if kind == pdfium_c.FPDF_ANNOT_WIDGET and page.formenv:
        said, origin = _value(page.formenv.raw, annotation), "field"
    elif kind == pdfium_c.FPDF_ANNOT_FREETEXT:
        said, origin = _string(annotation, b"Contents"), "annotation"
    else:
        return []
    box = _box(annotation, geometry)
    rows = [row.strip() for row in said.splitlines() if row.strip()]
    if box is None or not rows:
        return []
    return _rows(rows, box, origin, geometry)


def _rows(rows: list[str], box: Box, origin: str, geometry: PageGeometry) -> list[TextRun]:
    """The rows stacked inside the field; a single row fills it."""
    height = box.height / len(rows)
    runs = []
    for number, row in enumerate(rows):
        top = box.top + number * height
        size = min(height * geometry.height * 0.7, LINE_POINTS)
        step = min(box.width / len(row), size / max(geometry.width, 1.0))
        runs.append(
            TextRun(
                text=row,
                box=Box(box.left, top, min(box.left + step * len(row), 1.0), top + height),
                chars=tuple(box.left + step * place for place in range(len(row))),
                size=size,
                origin=origin,
            )
        )
    return runs


def _value(form: Any, annotation: Any) -> str:
    kind = pdfium_c.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in (pdfium_c.FPDF_FORMFIELD_CHECKBOX, pdfium_c.FPDF_FORMFIELD_RADIOBUTTON):
        return "☑" if pdfium_c.FPDFAnnot_IsChecked(form, annotation) else "☐"
    if kind not in (
        pdfium_c.FPDF_FORMFIELD_TEXTFIELD,
        pdfium_c.FPDF_FORMFIELD_COMBOBOX,
        pdfium_c.FPDF_FORMFIELD_LISTBOX,
    ):
        return ""
    if pdfium_c.FPDFAnnot_GetFormFieldFlags(form, annotation) & PASSWORD_FLAG:
        return ""
    return _wide(lambda b, n: pdfium_c.FPDFAnnot_GetFormFieldValue(form, annotation, b, n))


def _string(annotation: Any, key: bytes) -> str:
    return _wide(lambda b, n: pdfium_c.FPDFAnnot_GetStringValue(annotation, key, b, n))


def _wide(get: Callable[[Any, int], int]) -> str:
    """A UTF-16 string from a function that says how many bytes it needs."""
    needed = get(None, 0)
    if not 2 < needed < 1 << 20:
        return ""
    buffer = ctypes.create_string_buffer(needed)
    get(ctypes.cast(buffer, ctypes.POINTER(pdfium_c.FPDF_WCHAR)), needed)
    return buffer.raw[: needed - 2].decode("utf-16-le", errors="replace")


def _box(annotation: Any, geometry: PageGeometry) -> Box | None:
    found = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDFAnnot_GetRect(annotation, found):
        return None
    return geometry.box(
        found.left, min(found.bottom, found.top), found.right, max(found.bottom, found.top)
    )
