# Calls a server on the host's loopback address, as PostgreSQL and Redis are.
# expect: threw
import socket


def attack():
    socket.create_connection(("127.0.0.1", PORT), 1)
    return "reached"
