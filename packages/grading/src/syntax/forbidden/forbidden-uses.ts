import {
  syntaxOf,
  type Forbidden,
  type FunctionExercise,
  type Language,
  type Syntax,
} from '@convolab/contracts';
import { textPlaceOf, type TextPlace } from '../text-place.ts';
import { maskCode } from '../code-mask.ts';
import { readJavaScript } from './javascript-names.ts';
import { ANYTHING, computedFrom, LANGUAGE_RULES } from './language-rules.ts';
import type { Expression, ProgramNames, Span } from './program-names.ts';
import { readPython } from './python-names.ts';
import { PathResolver, type Path } from './resolve-paths.ts';

/** A use of something that the exercise forbids. */
export interface ForbiddenUse extends Span {
  /** As the exercise writes it, e.g. `np.convolve`; null where the program computes a name, so that it may be any. */
  readonly name: string | null;
  /** As the program writes it. */
  readonly written: string;
  readonly start: TextPlace;
  readonly end: TextPlace;
}

interface Rule {
  /** As the exercise writes it. */
  readonly name: string;
  readonly path: readonly string[];
}

/** Names that everybody gives to a module. */
const USUAL_NAMES: Readonly<Record<Syntax, ReadonlyMap<string, string>>> = {
  python: new Map([
    ['np', 'numpy'],
    ['tf', 'tensorflow'],
    ['sp', 'scipy'],
    ['plt', 'matplotlib.pyplot'],
  ]),
  typescript: new Map([
    ['tf', 'tf'],
    ['@tensorflow/tfjs', 'tf'],
    ['@tensorflow/tfjs-core', 'tf'],
    ['@tensorflow/tfjs-node', 'tf'],
  ]),
};

const MAX_WRITTEN = 60;
const NOTHING: Forbidden = { imports: [], calls: [] };

/** What an exercise forbids in a language, as it writes it. */
export function forbiddenNames(
  { forbidden }: Pick<FunctionExercise, 'forbidden'>,
  language: Language,
): readonly string[] {
  const { imports, calls } = forbidden[language] ?? forbidden[syntaxOf(language)] ?? NOTHING;
  return [...imports, ...calls];
}

/**
 * Uses of what an exercise forbids in a language, in the order of the text: found on the syntax tree, through imports, aliases
 * and constant names; never in comments and strings. Pure and linear; broken code gives what can be read of it, and never throws.
 */
export function forbiddenUses(
  source: string,
  { forbidden, functions }: Pick<FunctionExercise, 'forbidden' | 'functions'>,
  language: Language,
): ForbiddenUse[] {
  const syntax = syntaxOf(language);
  const rules = forbiddenNames({ forbidden }, language).map((name) => ruleOf(name, syntax));
  if (rules.length === 0) return [];
  const entries = functions.map(({ name, parameters }) => ({
    name: name[syntax],
    parameters: parameters.map((parameter) => parameter.name),
  }));
  const read = syntax === 'python' ? readPython : readJavaScript;
  const names = read(source, { modules: USUAL_NAMES[syntax], entries });
  const resolver = new PathResolver(names, LANGUAGE_RULES[syntax]);
  const inCode = maskCode(source, syntax).isCode;
  const found = names.mentions.flatMap((mention) => useOf(mention, rules, resolver));
  const unread = unreadUses(names, rules, source, inCode);
  return [...outermost(found), ...unread]
    .filter(({ from }) => !names.isBroken || inCode(from))
    .sort((a, b) => a.from - b.from)
    .map((use) => ({
      ...use,
      written: source.slice(use.from, Math.min(use.to, use.from + MAX_WRITTEN)),
      start: textPlaceOf(source, use.from, syntax),
      end: textPlaceOf(source, use.to, syntax),
    }));
}

type Use = Span & { readonly name: string | null };

function ruleOf(name: string, syntax: Syntax): Rule {
  const [root = '', ...rest] = name.split('.');
  const module = USUAL_NAMES[syntax].get(name) ?? USUAL_NAMES[syntax].get(root) ?? root;
  const isWhole = USUAL_NAMES[syntax].has(name);
  return { name, path: [...(isWhole ? module : [module, ...rest].join('.')).split('.')] };
}

function useOf(mention: Expression, rules: readonly Rule[], resolver: PathResolver): Use[] {
  const { from, to } = mention;
  const method =
    mention.kind === 'member' ? rules.find(({ name }) => name === `.${mention.property}`) : undefined;
  if (method) return [{ name: method.name, from, to }];
  for (const path of resolver.pathsOf(mention)) {
    const base = computedFrom(path);
    if (base !== null) {
      if (mayReach(base, rules)) return [{ name: null, from, to }];
    } else {
      const rule = rules.find((one) => reaches(path, one));
      if (rule) return [{ name: rule.name, from, to }];
    }
  }
  return [];
}

/** Modules that only lead to names of the module above: NumPy's `convolve` stands in `numpy._core.numeric` as well. */
const PASSAGES = new Set(
  'core _core lib numeric fromnumeric multiarray umath _multiarray_umath stride_tricks _stride_tricks_impl function_base _function_base_impl compat v1 v2'.split(
    ' ',
  ),
);

function reaches(path: Path, { path: forbidden }: Rule): boolean {
  const segments = path.split('.');
  return startsWith(segments, forbidden) || startsWith(withoutPassages(segments), withoutPassages(forbidden));
}

const startsWith = (path: readonly string[], start: readonly string[]) =>
  start.every((segment, index) => segment === path[index]);

const withoutPassages = (path: readonly string[]) =>
  path.filter((segment, index) => index === path.length - 1 || !PASSAGES.has(segment));

/** Whether a computed name in a module may be a forbidden one. */
function mayReach(base: Path, rules: readonly Rule[]): boolean {
  if (base === ANYTHING) return true;
  const segments = base.split('.');
  return rules.some(({ path }) => segments.length < path.length && startsWith(path, segments));
}

/** Of uses within each other (`np.convolve` in `np.convolve(…)`) the innermost one of its beginning. */
function outermost(uses: readonly Use[]): Use[] {
  const shortest = new Map<number, Use>();
  for (const use of uses) {
    const other = shortest.get(use.from);
    if (!other || use.to < other.to) shortest.set(use.from, use);
  }
  return [...shortest.values()];
}

/** Where the tree was not read, a forbidden name's last word is taken for it. */
function unreadUses(
  { unread }: ProgramNames,
  rules: readonly Rule[],
  source: string,
  inCode: (offset: number) => boolean,
): Use[] {
  const byWord = new Map(rules.map(({ name, path }) => [path.at(-1) ?? name, name] as const).reverse());
  return unread.flatMap(({ from, to }) =>
    [...source.slice(from, to).matchAll(/[\p{L}\p{N}_$]+/gu)].flatMap(({ 0: word, index }) => {
      const name = byWord.get(word);
      const start = from + index;
      return name !== undefined && inCode(start) ? [{ name, from: start, to: start + word.length }] : [];
    }),
  );
}
