# Returns nothing, and never lets go of it.
# expect: time-limit
class Endless:
    def __del__(self):
        while True:
            pass


def attack():
    Endless()
