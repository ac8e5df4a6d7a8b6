# Calls a server in the host's abstract name space.
# expect: threw
import socket


def attack():
    socket.socket(socket.AF_UNIX).connect("\0convolab")
    return "reached"
