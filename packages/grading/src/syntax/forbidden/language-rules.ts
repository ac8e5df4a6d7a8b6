import type { Syntax } from '@convolab/contracts';
import type { Expression } from './program-names.ts';
import type { LanguageRules, Path, PathResolver } from './resolve-paths.ts';

type Call = Extract<Expression, { kind: 'call' }>;

const argument = (call: Call, position: number) => call.args[position]?.value ?? null;

/** Paths of names that are computed: what they name is not known before the program runs. */
const COMPUTED = '%computed';
export const computedFrom = (path: Path): string | null =>
  path.startsWith(`${COMPUTED} `) ? path.slice(COMPUTED.length + 1) : null;
const computed = (bases: readonly Path[]): Path[] => bases.map((base) => `${COMPUTED} ${base}`);
/** The base of what runs text as a program. */
export const ANYTHING = '%anything';
/** The variables of a Python file as a dictionary. */
const GLOBALS = '%globals';

function namedBy(object: Expression, name: Expression | null, resolver: PathResolver): readonly Path[] {
  const text = name && resolver.textOf(name);
  if (text === null) return computed(resolver.pathsOf(object));
  return resolver.memberPaths(object, text);
}

type PythonCall = (call: Call, resolver: PathResolver) => readonly Path[];

const importByName: PythonCall = (call, resolver) => {
  const name = argument(call, 0);
  const text = name && resolver.textOf(name);
  return text === null ? computed([ANYTHING]) : [text];
};
const runText: PythonCall = () => computed([ANYTHING]);
const attribute: PythonCall = (call, resolver) => {
  const object = argument(call, 0);
  return object ? namedBy(object, argument(call, 1), resolver) : [];
};
const dictionaryOf: PythonCall = (call, resolver) => {
  const object = argument(call, 0);
  return object ? resolver.pathsOf(object).map((path) => `${path}.__dict__`) : [GLOBALS];
};

const PYTHON_CALLS: ReadonlyMap<Path, PythonCall> = new Map([
  ['getattr', attribute],
  ['object.__getattribute__', attribute],
  ['inspect.getattr_static', attribute],
  ['vars', dictionaryOf],
  ['globals', () => [GLOBALS]],
  ['locals', () => [GLOBALS]],
  ['__import__', importByName],
  ['importlib.__import__', importByName],
  ['importlib.import_module', importByName],
  ['eval', runText],
  ['exec', runText],
  ['compile', runText],
]);

function pythonCall(call: Call, resolver: PathResolver): readonly Path[] | null {
  const { callee } = call;
  for (const path of resolver.pathsOf(callee)) {
    const rule = PYTHON_CALLS.get(path);
    if (rule) return rule(call, resolver);
  }
  if (callee.kind === 'member') return methodCall(callee.object, callee.property, call, resolver);
  const given = argument(call, 0);
  if (callee.kind === 'call' && given && resolver.pathsOf(callee.callee).includes('operator.attrgetter')) {
    return namedBy(given, argument(callee, 0), resolver);
  }
  return null;
}

const DICTIONARY_READS = new Set(['get', 'pop', 'setdefault', '__getitem__']);

function methodCall(
  object: Expression,
  property: string,
  call: Call,
  resolver: PathResolver,
): readonly Path[] | null {
  const name = argument(call, 0);
  if (property === '__getattribute__' || property === '__getattr__') return namedBy(object, name, resolver);
  return name && DICTIONARY_READS.has(property) ? dictionaryRead(object, name, resolver) : null;
}

/** Null where the object is no dictionary of names. */
function dictionaryRead(object: Expression, key: Expression, resolver: PathResolver): readonly Path[] | null {
  const text = resolver.textOf(key);
  const found = resolver.pathsOf(object).flatMap((path): readonly Path[] => {
    if (path === GLOBALS) return text === null ? computed([ANYTHING]) : resolver.globalPaths(text);
    if (path === 'sys.modules') return text === null ? computed([ANYTHING]) : [text];
    if (!path.endsWith('.__dict__')) return [];
    const base = path.slice(0, -'.__dict__'.length);
    return text === null ? computed([base]) : [`${base}.${text}`];
  });
  return found.length > 0 ? found : null;
}

const JAVASCRIPT_MODULES = new Set(['require', 'import']);
const LISTS_OF_NAMES = new Set(['Object.values', 'Object.entries', 'Object.getOwnPropertyDescriptors']);

function javascriptCall(call: Call, resolver: PathResolver): readonly Path[] | null {
  const paths = resolver.pathsOf(call.callee);
  const object = argument(call, 0);
  if (paths.some((path) => JAVASCRIPT_MODULES.has(path))) return importByName(call, resolver);
  if (paths.some((path) => path === 'eval' || path === 'Function')) return computed([ANYTHING]);
  if (!object) return null;
  if (paths.includes('Reflect.get')) return namedBy(object, argument(call, 1), resolver);
  if (paths.some((path) => LISTS_OF_NAMES.has(path))) return computed(resolver.pathsOf(object));
  return paths.includes('Object.assign') ? call.args.flatMap(({ value }) => resolver.pathsOf(value)) : null;
}

export const LANGUAGE_RULES: Readonly<Record<Syntax, LanguageRules>> = {
  python: {
    call: pythonCall,
    element: ({ object, index }, resolver) => dictionaryRead(object, index, resolver),
    globals: new Set(['builtins', '__builtins__']),
  },
  typescript: {
    call: javascriptCall,
    // A number picks from a list: whatever is in it.
    element: ({ object, index }, resolver) =>
      index.kind === 'number' ? null : namedBy(object, index, resolver),
    globals: new Set(['globalThis', 'window', 'self', 'global']),
  },
};
