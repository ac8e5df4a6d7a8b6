# Hands an open descriptor of the box over to the host.
# expect: crashed
import array
import socket


def attack():
    channel = socket.socket(fileno=3)
    descriptors = array.array("i", [0, 1, 2])
    channel.sendmsg([b"reached!" * 2], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptors)])
    while True:
        pass
