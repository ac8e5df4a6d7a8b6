# Takes a better place in the queue for the processor.
# expect: returned refused
import os

ATTEMPTS = [
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    lambda: os.nice(-5),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
]


def succeeds(attempt):
    try:
        attempt()
        return True
    except OSError:
        return False


def attack():
    return "reached" if any([succeeds(attempt) for attempt in ATTEMPTS]) else "refused"
