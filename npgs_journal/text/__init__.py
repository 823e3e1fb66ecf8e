"""Text in, text or spans out; the same input always gives the same output."""
