type Format = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Marks parts of a text, by colours or, where there are none, not at all. */
export type Style = Readonly<Record<Format, (text: string) => string>>;

export function createStyle(paint: ((format: Format, text: string) => string) | null): Style {
  const apply = (format: Format) => (text: string) => (paint ? paint(format, text) : text);
  return {
    green: apply('green'),
    red: apply('red'),
    yellow: apply('yellow'),
    dim: apply('dim'),
    bold: apply('bold'),
  };
}
