"""What the papers say: fields, scenarios, passages, seals and slots, with evidence.

Facts are stated here and never judged; no module here looks at pixels or files.
"""
