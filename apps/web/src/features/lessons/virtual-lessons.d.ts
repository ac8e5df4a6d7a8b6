declare module 'virtual:lessons' {
  type Locale = import('@convolab/contracts').Locale;
  type Loader = () => Promise<{ default: import('../../build/lesson-document.ts').LessonDocument }>;

  /** By lesson folder and language; rendered by src/build/lessons.plugin.ts. */
  export const lessons: Readonly<Partial<Record<string, Readonly<Record<Locale, Loader>>>>>;
}
