// Never comes to its first function.
// expect: time-limit
for (;;);
