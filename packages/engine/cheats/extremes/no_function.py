# Has no function, which raises as well.
# expect: runtime-error
answer = 42
