# Opens sockets of every other kind: datagrams, raw, packets, netlink, virtual machines, the kernel's ciphers.
# expect: returned refused
import socket

KINDS = [(2, 2), (2, 3), (17, 3), (16, 3), (40, 1), (38, 5), (1, 2), (10, 2), (29, 3)]


def opens(kind):
    try:
        return bool(socket.socket(*kind))
    except OSError:
        return False


def attack():
    return "reached" if any(opens(kind) for kind in KINDS) else "refused"
