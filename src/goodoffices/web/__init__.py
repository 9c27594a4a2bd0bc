"""The workspace: the record in a browser, on this machine alone.

``app.create`` makes the application, ``pages`` holds one module per page, ``templates`` and
``static`` our own HTML, CSS and script. Pages show views of ``present``; only ``judging`` writes.
"""
