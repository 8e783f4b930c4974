"""What the sample dossiers are made of: papers, seals, and a scanner that spoils them."""
