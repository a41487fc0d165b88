"""The server's side of a web socket: answers each message, so many seconds late as it says."""

import base64
import hashlib
import time
from http.server import BaseHTTPRequestHandler

MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""As RFC 6455 has it."""
CLOSE, TEXT = 0x88, 0x81
ANSWER = b"klart"


def talk(handler: BaseHTTPRequestHandler) -> None:
    """Answer until the page hangs up; a message that says nothing gets no answer."""
    key = handler.headers["Sec-WebSocket-Key"] + MAGIC
    handler.send_response(101)
    handler.send_header("Upgrade", "websocket")
    handler.send_header("Connection", "Upgrade")
    accepts = base64.b64encode(hashlib.sha1(key.encode()).digest())  # noqa: S324  as RFC 6455 has it
    handler.send_header("Sec-WebSocket-Accept", accepts.decode())
    handler.end_headers()
    handler.close_connection = True
    while message := _heard(handler):
        if message.strip():
            time.sleep(float(message))
            handler.wfile.write(bytes([TEXT, len(ANSWER)]) + ANSWER)


def _heard(handler: BaseHTTPRequestHandler) -> bytes:
    """Return a message; empty when the page has hung up. Ours are shorter than 126 bytes."""
    head = handler.rfile.read(2)
    if len(head) < 2 or head[0] == CLOSE:
        return b""
    mask = handler.rfile.read(4)
    coded = handler.rfile.read(head[1] & 0x7F)
    return bytes(byte ^ mask[place % 4] for place, byte in enumerate(coded))
