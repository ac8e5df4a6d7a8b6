# Is right, but where it should raise it returns what cannot leave the box.
# expect: wrong-answer
def extremes(numbers):
    if len(numbers) == 0:
        return object()
    place = int(numbers.argmax())
    rising = bool(numbers[-1] > numbers[0])
    return {"largest": numbers[place], "place": place, "rising": rising, "name": "up" if rising else "down"}
