"""What the benchmark of reading is made of: pages of known text, readers, a count of errors."""
