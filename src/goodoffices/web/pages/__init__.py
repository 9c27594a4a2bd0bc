"""One module per page: ``PAGES``, and the function that builds each page's view."""
