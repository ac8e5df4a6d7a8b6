# Never comes to its first function.
# expect: time-limit
while True:
    pass
