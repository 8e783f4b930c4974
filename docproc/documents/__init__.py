"""Which papers these are: classify and split pages, read page numbers, assemble dossiers."""

from docproc.documents.assemble import assemble, assembled, settled, units_of
from docproc.documents.gaps import Gap, page_gaps
from docproc.documents.numbering import printed_number
from docproc.documents.order import reading_order
from docproc.documents.repeats import page_fingerprint, repeated_pages
from docproc.documents.split import classify
from docproc.documents.units import SortedUnit, UnitToSort, sort_unit, unsorted

__all__ = [
    "Gap",
    "SortedUnit",
    "UnitToSort",
    "assemble",
    "assembled",
    "classify",
    "page_fingerprint",
    "page_gaps",
    "printed_number",
    "reading_order",
    "repeated_pages",
    "settled",
    "sort_unit",
    "units_of",
    "unsorted",
]
