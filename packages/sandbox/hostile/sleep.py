# Takes no CPU time at all.
# expect: time-limit
import time


def attack():
    time.sleep(1_000_000)
