"""Papers of their own: books, letters, licences, reports, and what each says outside its slots."""
