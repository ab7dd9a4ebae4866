"""One run of the program, from the first paint to the end. Imported after the first paint."""

from app.session.beginning import Beginning
from app.session.run import Session

__all__ = ["Beginning", "Session"]
