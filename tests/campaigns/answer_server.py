"""A server that says each answer once, to the request it is for, byte for byte; on the loop that the client runs on."""

import asyncio
import json
import re
import socket
import struct
from contextlib import suppress

from tests.campaigns.answer_told import End, Flood, Told


class AnswerServer:
    """`plan` an answer for a number, then send an update of the lead of that number.

    `heard` counts the requests for each number: more than one would be an update that was sent twice. Nothing is kept
    of an answer that was said.
    """

    def __init__(self) -> None:
        self.heard: dict[int, int] = {}
        self.connections = 0
        self._planned: dict[int, Told] = {}
        self._over: dict[int, asyncio.Event] = {}
        self._serving: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> str:
        """Returns the address."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, limit=2**20)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        await asyncio.sleep(0)  # who has just come is served from here on
        for each in self._serving:
            each.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await asyncio.sleep(0)  # their sockets close in the next turn

    def plan(self, number: int, told: Told) -> None:
        self._planned[number] = told
        self._over[number] = asyncio.Event()

    def is_over(self, number: int) -> None:
        """The client has had enough of the answer to this number."""
        self._planned.pop(number, None)
        if (over := self._over.pop(number, None)) is not None:
            over.set()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.ensure_future(self._serve(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(OSError, asyncio.IncompleteReadError):
                while await self._answer(reader, writer):
                    pass
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection goes on."""
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"(?i)\r\ncontent-length: (\d+)\r\n", head)
        assert length is not None
        number = int(json.loads(await reader.readexactly(int(length[1])))["njExternalLeadId"])
        if number not in self._planned:  # the client has given up meanwhile
            return False
        self.heard[number] = self.heard.get(number, 0) + 1
        told, over = self._planned[number], self._over[number]
        for each in told.parts:
            if isinstance(each, bytes):
                writer.write(each)
            else:
                await self._flood(writer, each, over)
        if told.end is End.RESET:
            linger = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()
        elif told.end is End.HANG:
            await over.wait()
        elif told.end is End.CLOSE:
            writer.write_eof()
        await writer.drain()
        return told.end is End.KEEP

    async def _flood(self, writer: asyncio.StreamWriter, flood: Flood, over: asyncio.Event) -> None:
        turn = 0
        while not over.is_set() and (flood.times is None or turn < flood.times):
            writer.write(flood.block)
            await writer.drain()
            await asyncio.sleep(flood.pause)  # the client has its turn, and a slow server takes its time
            turn += 1
