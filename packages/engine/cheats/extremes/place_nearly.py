# Returns an integer that is none, within the tolerance of other numbers.
# expect: wrong-answer
def extremes(numbers):
    place = int(numbers.argmax())
    rising = bool(numbers[-1] > numbers[0])
    return {"largest": numbers[place], "place": place + 1e-6, "rising": rising, "name": "up" if rising else "down"}
