"""What reading LaTeX needs: the files it takes in, its arguments, its macros, its signs."""
