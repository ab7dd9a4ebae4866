"""Sends the outbox and publishes what changed: asyncio, no Qt.

time      the clock, and waiting by it
outbox    the open updates, in step with the store; a person's wishes
sender    what goes out when, and what comes back
"""
