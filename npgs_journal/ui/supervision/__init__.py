"""What is kept around meetings, on the screen. The hours log stands alone: it shows no entry."""
