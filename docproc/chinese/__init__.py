"""Ground knowledge of Chinese papers: numerals, dates, amounts, codes, names.

Tables and pure functions; nothing here knows a page, a file or a notice.
"""
