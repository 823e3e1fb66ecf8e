"""What is asked and shown while the journal is being locked."""
