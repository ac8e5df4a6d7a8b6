# Ends as if all had gone well before it is asked anything.
# expect: runtime-error
raise SystemExit(0)
