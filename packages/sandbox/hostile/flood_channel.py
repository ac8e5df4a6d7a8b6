# Floods the host's own channel.
# expect: crashed
import os


def attack():
    while True:
        os.write(3, bytes(65_536))
