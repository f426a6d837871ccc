"""What reading Word files needs: the package, its styles, its fields, its paragraphs."""
