# Stays in the handler of a signal that it sends to itself.
# expect: time-limit
import signal


def handle(*_):
    while True:
        pass


def attack():
    signal.signal(signal.SIGALRM, handle)
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    signal.pause()
