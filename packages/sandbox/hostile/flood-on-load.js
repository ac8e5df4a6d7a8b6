// Prints without end before its first function.
// expect: output-limit
for (;;) process.stdout.write('x'.repeat(1_000));
