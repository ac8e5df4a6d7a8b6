/** Controls of a terminal, of either table, but for tabs and line ends; bidirectional controls and other invisible characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const hexadecimal = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/**
 * A text that others wrote with its controls written out as `␛` or `‹U+202E›`: programs, their output and the names of files must not
 * move the cursor, change colours, or make a verdict look like another.
 */
export function visibleControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `‹U+${hexadecimal(character)}›`;
  });
}

/** The same for what belongs into one line, such as the name of a file. */
export const visibleInLine = (text: string): string =>
  visibleControls(text).replaceAll('\n', '␊').replaceAll('\t', '␉');

/** Every text in a value, however deep, with visible controls. */
export function withVisibleControls<Told>(told: Told): Told {
  const visible = (value: unknown): unknown => {
    if (typeof value === 'string') return visibleControls(value);
    if (Array.isArray(value)) return value.map(visible);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [visibleControls(key), visible(part)]),
    );
  };
  return visible(told) as Told;
}

/** A value in one line of JSON, in which nothing is raw that a terminal would take for a control. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replaceAll(INVISIBLE, (character) => `\\u${hexadecimal(character)}`);
