import type { Plugin } from 'vite';

const OLDER_FORMATS = /,\s*url\([^)]*\)\s*format\(["'](?:woff|truetype)["']\)/gu;

/** Every browser that runs this client reads woff2: the older font files that packages name beside it are left out of the build. */
export function woff2OnlyPlugin(): Plugin {
  return {
    name: 'convolab:woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('.css') || !/fontsource|katex/u.test(id)) return null;
      return { code: code.replaceAll(OLDER_FORMATS, ''), map: null };
    },
  };
}
