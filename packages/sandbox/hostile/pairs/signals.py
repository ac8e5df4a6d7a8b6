# Sends another box signals, under every number that it may have.
# expect: returned refused
import os
import signal

heard_signals = []


def leave():
    signal.signal(signal.SIGUSR1, lambda *_: heard_signals.append(1))


def look():
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    for number in [-1, *range(2, 5_000)]:
        for target in (number, -number):
            try:
                os.kill(target, signal.SIGUSR1)
            except (OSError, OverflowError):
                continue
    return "refused"


def heard():
    return "reached" if heard_signals else "refused"
