/** A value as it is written in a cell or formula: with a true minus sign. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(Math.abs(value));
}
