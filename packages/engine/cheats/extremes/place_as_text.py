# Returns an integer as text, as JSON might.
# expect: wrong-answer
def extremes(numbers):
    place = int(numbers.argmax())
    rising = bool(numbers[-1] > numbers[0])
    return {"largest": numbers[place], "place": str(place), "rising": rising, "name": "up" if rising else "down"}
