/** A lesson as it is sent to the browser. Parts stand in reading order. */
export interface LessonDocument {
  readonly headings: readonly LessonHeading[];
  readonly parts: readonly LessonPart[];
}

export interface LessonHeading {
  /** Fragment of the heading within the page. */
  readonly id: string;
  readonly text: string;
}

/** Prose is HTML of this repository's own texts; figures and exercise links are mounted by React. */
export type LessonPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'figure'; readonly name: string; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'exercise'; readonly slug: string };
