# Raises its own limits.
# expect: threw
import resource


def attack():
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    return "reached"
