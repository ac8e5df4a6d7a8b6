export const double = (x) => x + x;
