# Returns a text where a truth is wanted: every text but the empty one is true.
# expect: wrong-answer
def extremes(numbers):
    place = int(numbers.argmax())
    rising = bool(numbers[-1] > numbers[0])
    return {"largest": numbers[place], "place": place, "rising": "True", "name": "up" if rising else "down"}
