/** Texts by folder and language; rendered by src/build/lessons.plugin.ts. */
declare module 'virtual:lessons' {
  export const texts: import('../../build/lesson-document.ts').LessonTexts;
}

declare module 'virtual:guides' {
  export const texts: import('../../build/lesson-document.ts').LessonTexts;
}
