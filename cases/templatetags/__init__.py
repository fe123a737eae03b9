"""What templates of cases ask for by name."""
