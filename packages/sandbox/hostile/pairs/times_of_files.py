# Tells by the times of whatever both boxes see: files that are read, devices that are used.
# expect: returned refused
import os

SHARED = ["/box/harness.py", "/box", "/packages", "/dev/null", "/dev/urandom", "/", "/tmp"]
TIMES = [f"st_{kind}time_ns" for kind in "amc"]


def times():
    found = [os.stat(path) for path in SHARED]
    return [[getattr(one, time) for time in TIMES] for one in found]


before = times()


def leave():
    for path in SHARED:
        os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(8)
        try:
            os.utime(path)
        except OSError:
            continue
    open("/dev/null", "w").write("x")


def look():
    return "refused" if times() == before else "reached"
