# Handles every signal, catches everything, and goes on.
# expect: time-limit
import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGXCPU, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)


def attack():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
