"""NPG-S Journal: a private, offline journal for peer support specialists."""

__version__ = "0.1.0"
