"""Which papers these are: classify and split pages, read page numbers, assemble dossiers."""

from docproc.documents.numbering import Gap, page_gaps, printed_number
from docproc.documents.split import classify

__all__ = ["Gap", "classify", "page_gaps", "printed_number"]
