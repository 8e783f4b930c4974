"""What the papers say: fields, scenarios, passages, seals and slots, with evidence.

Facts are stated here and never judged; no module here looks at pixels or files. A room imports
only from rooms before it, and rooms of one row never from each other:

    model                                         the facts, as types
    wording                                       running text and its signs
    fields (cells, lines, values)                 slots of forms, sentences that state a field
    slots  seals  papers  lists  scenarios        places to sign; whose seal; papers of their own;
                                                  annexes and registers; scenarios of a book
    paper                                         all facts of one paper, by its type
    dossier, stated                               all facts of a dossier or a city
"""
