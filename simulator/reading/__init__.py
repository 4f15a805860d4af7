"""How a scenario file is read: characters, parts, words for faults, references, pages.

::

    nodes       text -> parts with their line and column; hostile text is refused here
    syntax      words for text that is not YAML
    tabs        a file with tabs read on as if spaces stood there
    places      where in the file something stands, and how to name it to a person
    numbers     which number a text was meant to be
    wording     words for what the models refuse
    references  ids, links, sources and sense, over the whole file
    explaining  a scenario written out with every default
    schema      the JSON Schema
    page        the reference page of the format
"""
