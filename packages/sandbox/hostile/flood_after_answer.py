# Prints without end once it has answered.
# expect: output-limit, returned refused
import os
import threading


def flood():
    while True:
        os.write(1, b"x" * 65_536)


def attack():
    threading.Thread(target=flood, daemon=True).start()
    return "refused"
