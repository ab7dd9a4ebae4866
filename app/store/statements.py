"""SQL over the columns that `app.store.rows` names. Values never are in it: they are bound."""

from collections.abc import Sequence


def select(table: str, columns: Sequence[str], rest: str, joined: Sequence[str] = ()) -> str:
    """`joined` are columns of another table that `rest` joins, each with the name of that."""
    wanted = ", ".join((*(f"{table}.{name}" for name in columns), *joined))
    return f"SELECT {wanted} FROM {table} {rest}"  # noqa: S608 - names and conditions of this package alone


def insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) " + f"VALUES ({', '.join('?' * len(columns))})"


def delete(table: str, condition: str) -> str:
    return f"DELETE FROM {table} WHERE {condition}"  # noqa: S608 - names and conditions of this package alone


def overwrite(table: str, columns: Sequence[str]) -> str:
    """Like `insert`, of a row that may be there already. `columns` begin with the id."""
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns[1:])
    return f"{insert(table, columns)} ON CONFLICT ({columns[0]}) DO UPDATE SET {changes}"
