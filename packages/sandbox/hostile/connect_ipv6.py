# Calls a server on the host over IPv6.
# expect: threw
import socket


def attack():
    socket.create_connection(("::1", PORT), 1)
    return "reached"
