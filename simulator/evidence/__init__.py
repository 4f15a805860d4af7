"""The model against theory, published findings and its own atlas of regimes."""
