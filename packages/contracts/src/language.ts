import { z } from 'zod';

/**
 * What a box is started with. `tfjs-model` is TypeScript with the tfjs layers API, `keras-model` is Python with Keras, both for
 * programs that define a model; `tfjs-training` is TypeScript that trains one in the box.
 */
export const RuntimeNameSchema = z.enum([
  'typescript',
  'python',
  'tfjs',
  'tfjs-model',
  'keras-model',
  'tfjs-training',
]);
export type RuntimeName = z.infer<typeof RuntimeNameSchema>;

/** How a program is written: names of functions, editor support and the look of values follow from it. */
export type Syntax = 'typescript' | 'python';

export interface LanguageFacts {
  /** The same in every language of the interface. */
  readonly title: string;
  readonly syntax: Syntax;
  readonly runtime: RuntimeName;
  /** For programs that define a model; null where models are not written in this language. */
  readonly modelRuntime: RuntimeName | null;
  /** Endings of its files in an exercise's folder and on the command line. */
  readonly endings: readonly string[];
  /** The file of a submission from the browser. */
  readonly file: string;
}

/** The languages that students write in, and all that is known of them outside their runtimes. */
export const LANGUAGES = {
  typescript: {
    title: 'TypeScript',
    syntax: 'typescript',
    runtime: 'typescript',
    modelRuntime: 'tfjs-model',
    endings: ['.ts', '.js'],
    file: 'main.ts',
  },
  python: {
    title: 'Python',
    syntax: 'python',
    runtime: 'python',
    modelRuntime: 'keras-model',
    endings: ['.py'],
    file: 'main.py',
  },
  /** JavaScript with tfjs: tensors as arguments and results, `tf` imported or global. */
  tfjs: {
    title: 'tfjs',
    syntax: 'typescript',
    runtime: 'tfjs',
    modelRuntime: null,
    endings: ['.tfjs.ts', '.tfjs.js'],
    file: 'main.ts',
  },
} as const satisfies Readonly<Record<string, LanguageFacts>>;
export type Language = keyof typeof LANGUAGES;

export const LanguageSchema = z
  .enum(Object.keys(LANGUAGES) as [Language, ...Language[]])
  .meta({ id: 'Language' });

export const syntaxOf = (language: Language): Syntax => LANGUAGES[language].syntax;

/** The language of a file by its ending, the longest one that fits, and its name without that; null where none fits. */
export function languageOfFile(file: string): { readonly language: Language; readonly name: string } | null {
  const fitting = LanguageSchema.options.flatMap((language) =>
    LANGUAGES[language].endings
      .filter((ending) => file.endsWith(ending))
      .map((ending) => ({ language, ending })),
  );
  const [best] = fitting.sort((a, b) => b.ending.length - a.ending.length);
  return best ? { language: best.language, name: file.slice(0, -best.ending.length) } : null;
}
