import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { renderLesson } from './render-lesson.ts';

const TEXT = /^(?<slug>[a-z0-9-]+)\/(?<locale>ko|en)$/u;
const LOCALES = ['ko', 'en'] as const;

/**
 * `virtual:<name>` maps each folder of texts and language to a loader of its text, rendered to HTML while the client is built:
 * no Markdown and no formula code is sent to the browser.
 */
export function lessonsPlugin(name: 'lessons' | 'guides', folder: string): Plugin {
  const index = `virtual:${name}`;
  const textFile = (slug: string, locale: string) => path.join(folder, slug, `text.${locale}.md`);
  return {
    name: `convolab:${name}`,
    resolveId: (id) => (id === index || id.startsWith(`${index}/`) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${index}`)) return null;
      const match = TEXT.exec(id.slice(index.length + 2))?.groups;
      if (!match) return indexModule(index, lessonSlugs(folder, textFile));
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

function indexModule(index: string, slugs: string[]): string {
  const loader = (slug: string, locale: string) =>
    `${locale}: () => import(${JSON.stringify(`${index}/${slug}/${locale}`)})`;
  const entries = slugs.map(
    (slug) => `${JSON.stringify(slug)}: { ${LOCALES.map((locale) => loader(slug, locale)).join(', ')} }`,
  );
  return `export const texts = { ${entries.join(', ')} };`;
}
