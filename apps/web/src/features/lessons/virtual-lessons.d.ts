declare module 'virtual:lessons' {
  type Locale = import('@convolab/contracts').Locale;
  type Loader = () => Promise<{ default: import('../../build/lesson-document.ts').LessonDocument }>;

  /** By folder and language; rendered by src/build/lessons.plugin.ts. */
  export const texts: Readonly<Partial<Record<string, Readonly<Record<Locale, Loader>>>>>;
}

declare module 'virtual:guides' {
  export const texts: typeof import('virtual:lessons').texts;
}
