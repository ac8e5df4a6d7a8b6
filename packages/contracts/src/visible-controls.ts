/** Controls of a terminal but for tabs and line ends, bidirectional controls and other invisible characters. */
export const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A character's code as it is written in texts and in JSON, at least four digits. */
export const hexadecimal = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/**
 * A text that others wrote with its controls written out as `␛` or `‹U+202E›`, tabs and line ends as they are: programs, their output and
 * the names of files must not move a cursor, change colours, or look like another text.
 */
export function visibleControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `‹U+${hexadecimal(character)}›`;
  });
}
