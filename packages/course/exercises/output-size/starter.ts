/** 출력 크기 · output size [OH, OW]. */
export function outputSize(
  H: number,
  W: number,
  FH: number,
  FW: number,
  PH: number,
  PW: number,
  SH: number,
  SW: number,
): number[] {
  // 여기를 채우세요 · fill in: refuse what is not possible.
  const OH = 0;
  const OW = 0;
  return [OH, OW];
}
