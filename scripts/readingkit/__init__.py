"""What the benchmark of reading is made of: pages with known text, readers, and the count of errors."""
