import { hexadecimal, INVISIBLE, visibleControls } from '@convolab/contracts';

/** Visible controls of what belongs into one line, such as the name of a file. */
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
