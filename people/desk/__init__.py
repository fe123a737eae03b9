"""What the pages of Beheer show: read models, without a single write."""
