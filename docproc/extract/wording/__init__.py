"""Running text and its signs: headings, sentences, contents, ticked options, known phrases."""
