# Calls a server on a unix socket of the host.
# expect: threw
import socket


def attack():
    socket.socket(socket.AF_UNIX).connect("UNIX_SOCKET")
    return "reached"
