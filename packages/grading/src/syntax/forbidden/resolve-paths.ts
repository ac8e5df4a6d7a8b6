import {
  parameterName,
  type Expression,
  type FunctionExpression,
  type ProgramNames,
  type Scope,
} from './program-names.ts';

/** A name as it is reached from its module, e.g. `numpy.convolve`. */
export type Path = string;

type Call = Extract<Expression, { kind: 'call' }>;
type Element = Extract<Expression, { kind: 'element' }>;

/** What a language's own functions do with names; null where it has nothing to say of a call or an element. */
export interface LanguageRules {
  readonly call: (call: Call, resolver: PathResolver) => readonly Path[] | null;
  readonly element: (element: Element, resolver: PathResolver) => readonly Path[] | null;
  /** Where the names of everything stand: `builtins`, `globalThis`. */
  readonly globals: ReadonlySet<string>;
}

const MAX_DEPTH = 80;
const MAX_PATHS = 40;
const MAX_PATH_LENGTH = 200;
/** Names that refer to each other need another look at what was found before. */
const ROUNDS = 3;
const NONE: readonly Path[] = [];

/** Finds out which paths expressions may stand for. Each is looked at once a round: the work is linear. */
export class PathResolver {
  private known = new Map<Expression, readonly Path[]>();
  private before = new Map<Expression, readonly Path[]>();
  private readonly inWork = new Set<Expression>();
  private depth = 0;

  constructor(
    private readonly names: ProgramNames,
    private readonly rules: LanguageRules,
  ) {
    this.passArguments();
    for (let round = 1; round < ROUNDS; round += 1) {
      names.mentions.forEach((mention) => this.pathsOf(mention));
      this.before = this.known;
      this.known = new Map();
    }
  }

  pathsOf(expression: Expression): readonly Path[] {
    const known = this.known.get(expression);
    if (known) return known;
    if (this.inWork.has(expression) || this.depth >= MAX_DEPTH) return this.before.get(expression) ?? NONE;
    this.inWork.add(expression);
    this.depth += 1;
    const found = [...new Set(this.find(expression))].slice(0, MAX_PATHS);
    this.depth -= 1;
    this.inWork.delete(expression);
    this.known.set(expression, found);
    return found;
  }

  /** The text that an expression is, if it is one and the same whenever it is evaluated. */
  textOf(expression: Expression, depth = 0): string | null {
    if (depth > MAX_DEPTH) return null;
    if (expression.kind === 'text') return expression.value;
    const texts = this.partsOfText(expression).map((part) => this.textOf(part, depth + 1));
    return texts.length === 0 || texts.includes(null) ? null : texts.join('').slice(0, MAX_PATH_LENGTH);
  }

  /** None where it may be more than one text. */
  private partsOfText(expression: Expression): readonly Expression[] {
    if (expression.kind === 'joined') return expression.parts;
    if (expression.kind !== 'name' && expression.kind !== 'any') return [];
    const values = expression.kind === 'any' ? expression.of : valuesOfName(expression);
    return values.length === 1 ? values : [];
  }

  memberPaths(object: Expression, property: string): readonly Path[] {
    const bases = this.pathsOf(object);
    const stored = bases.length === 0 ? (this.names.attributes.get(property) ?? []) : [];
    return [
      ...bases.map((base) => this.join(base, property)),
      ...stored.flatMap((value) => this.pathsOf(value)),
    ];
  }

  /** What a name outside every function stands for. */
  globalPaths(name: string): readonly Path[] {
    const bound = this.names.global.valuesOf(name).flatMap((value) => this.pathsOf(value));
    if (this.names.global.find(name)) return bound;
    return [...this.names.global.stars.map((module) => this.join(module, name)), name];
  }

  private find(expression: Expression): readonly Path[] {
    switch (expression.kind) {
      case 'path':
        return [expression.path];
      case 'any':
        return expression.of.flatMap((one) => this.pathsOf(one));
      case 'name':
        return this.namePaths(expression);
      case 'member':
        return this.memberPaths(expression.object, expression.property);
      case 'element':
        return this.rules.element(expression, this) ?? this.pathsOf(expression.object);
      case 'call':
        return this.rules.call(expression, this) ?? this.returnedPaths(expression);
      default:
        return NONE;
    }
  }

  private namePaths({ name, scope }: Extract<Expression, { kind: 'name' }>): readonly Path[] {
    const home = scope.find(name);
    if (home) return home.valuesOf(name).flatMap((value) => this.pathsOf(value));
    const stars: Path[] = [];
    for (let one: Scope | null = scope; one; one = one.parent) {
      stars.push(...one.stars.map((module) => this.join(module, name)));
    }
    return [...stars, name];
  }

  private returnedPaths(call: Call): readonly Path[] {
    const functions = this.functionsOf(call.callee);
    return functions.flatMap(({ returns }) => returns.flatMap((value) => this.pathsOf(value)));
  }

  private join(base: Path, property: string): Path {
    return this.rules.globals.has(base) ? property : `${base}.${property}`.slice(0, MAX_PATH_LENGTH);
  }

  private functionsOf(expression: Expression): readonly FunctionExpression[] {
    if (expression.kind === 'function') return [expression];
    if (expression.kind === 'any') return expression.of.filter((one) => one.kind === 'function');
    if (expression.kind !== 'name') return [];
    return valuesOfName(expression).filter((value) => value.kind === 'function');
  }

  /** Parameters are what functions of the file are called with; those of a function that is handed over may be anything in the call. */
  private passArguments(): void {
    for (const call of this.names.mentions) {
      if (call.kind !== 'call') continue;
      for (const called of this.functionsOf(call.callee)) passTo(called, call);
      for (const { value } of call.args) {
        if (value.kind !== 'function') continue;
        const others = call.args.filter((other) => other.value !== value).map((other) => other.value);
        if (call.callee.kind === 'member') others.push(call.callee.object);
        const { from, to } = call;
        value.scope.bind(parameterName(0), { kind: 'any', of: others, from, to });
      }
    }
  }
}

const valuesOfName = ({ name, scope }: Extract<Expression, { kind: 'name' }>) =>
  scope.find(name)?.valuesOf(name) ?? [];

function passTo({ scope }: FunctionExpression, { args }: Call): void {
  args.forEach(({ name, value }, position) => scope.bind(name ?? parameterName(position), value));
}
