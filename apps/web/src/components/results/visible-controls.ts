/** Bidirectional controls and other invisible characters: they could make text look like another. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text with its control and invisible characters written out as `␛` or `‹U+202E›`; tabs and line ends stay. */
export function visibleControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
