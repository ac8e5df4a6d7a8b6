import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { renderLesson } from './render-lesson.ts';

const INDEX = 'virtual:lessons';
const LESSON = /^virtual:lessons\/(?<slug>[a-z0-9-]+)\/(?<locale>ko|en)$/u;
const LOCALES = ['ko', 'en'] as const;

/**
 * `virtual:lessons` maps each lesson folder and language to a loader of its text, rendered to HTML while the client is built:
 * no Markdown and no formula code is sent to the browser.
 */
export function lessonsPlugin(folder: string): Plugin {
  const textFile = (slug: string, locale: string) => path.join(folder, slug, `text.${locale}.md`);
  return {
    name: 'convolab:lessons',
    resolveId: (id) => (id === INDEX || LESSON.test(id) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${INDEX}`)) return null;
      const match = LESSON.exec(id.slice(1))?.groups;
      if (!match) return indexModule(lessonSlugs(folder, textFile));
      const file = textFile(match['slug'] ?? '', match['locale'] ?? '');
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await renderLesson(readFileSync(file, 'utf8')))};`;
    },
  };
}

function lessonSlugs(folder: string, textFile: (slug: string, locale: string) => string): string[] {
  if (!existsSync(folder)) return [];
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return slugs.filter((slug) => LOCALES.every((locale) => existsSync(textFile(slug, locale))));
}

function indexModule(slugs: string[]): string {
  const loader = (slug: string, locale: string) =>
    `${locale}: () => import(${JSON.stringify(`${INDEX}/${slug}/${locale}`)})`;
  const entries = slugs.map(
    (slug) => `${JSON.stringify(slug)}: { ${LOCALES.map((locale) => loader(slug, locale)).join(', ')} }`,
  );
  return `export const lessons = { ${entries.join(', ')} };`;
}
