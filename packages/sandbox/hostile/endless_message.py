# Raises an error whose message never ends.
# expect: time-limit
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def attack():
    raise Endless
