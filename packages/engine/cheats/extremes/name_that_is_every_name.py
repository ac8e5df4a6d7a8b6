# Returns a text that is equal to every other.
# expect: wrong-answer
class Every(str):
    __eq__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __hash__ = str.__hash__


def extremes(numbers):
    place = int(numbers.argmax())
    rising = bool(numbers[-1] > numbers[0])
    return {"largest": numbers[place], "place": place, "rising": rising, "name": Every("any")}
