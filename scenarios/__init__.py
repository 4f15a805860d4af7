"""The shipped scenarios, as data: YAML files that the reader opens."""
