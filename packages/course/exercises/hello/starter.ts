/** 두 배 · twice the number. */
export function double(x: number): number {
  // 여기를 고치세요 · change this line.
  return 0;
}
