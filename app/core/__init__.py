"""The rules of the program. Pure: no Qt, no network, no disk, no clock of its own."""
