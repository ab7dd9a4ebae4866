"""Who somebody is for a proxy: a user and a password."""

import json
from base64 import b64encode

from app.core.dataclass import dataclass
from app.core.key import Key


@dataclass(frozen=True, slots=True)
class Login:
    """The password is a `Key`, which nothing prints."""

    user: str
    password: Key

    def __bool__(self) -> bool:
        return bool(self.user)

    @property
    def secrets(self) -> tuple[Key, Key]:
        """What must not be written anywhere: the password, and the form in which it travels to the proxy."""
        basic = b64encode(f"{self.user}:{self.password.reveal()}".encode("utf-8", "replace")).decode()
        return self.password, Key(basic)

    def reveal(self) -> str:
        """As it is kept in the credential store, and nowhere else."""
        return json.dumps([self.user, self.password.reveal()])

    @classmethod
    def read(cls, text: str) -> "Login | None":
        """What `reveal` gave; None for anything else."""
        try:
            kept = json.loads(text)
        except (ValueError, RecursionError):
            return None
        match kept:
            case [str(user), str(password)] if user:
                return cls(user, Key(password, exact=True))
        return None
