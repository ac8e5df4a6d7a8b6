# Starts threads without end.
# expect: threw, memory-limit, crashed, time-limit
import threading


def attack():
    while True:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
