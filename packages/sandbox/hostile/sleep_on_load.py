# Never comes to its first function, and takes no time for it.
# expect: time-limit
import time

time.sleep(1_000_000)
