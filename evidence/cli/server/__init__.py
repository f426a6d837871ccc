"""What an editor is told while somebody writes, over the Language Server Protocol."""
