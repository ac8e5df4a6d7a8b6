# Returns a dictionary that has every key and no entry.
# expect: wrong-answer
class Every(dict):
    __contains__ = lambda self, key: True
    __missing__ = lambda self, key: 0
    __eq__ = lambda self, other: True
    __len__ = lambda self: 4


def extremes(numbers):
    return Every()
