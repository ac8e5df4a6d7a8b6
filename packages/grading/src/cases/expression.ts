/** Longest expression that is read; `MAX_DEPTH` bounds how deeply it nests. */
const MAX_LENGTH = 200;
const MAX_DEPTH = 24;

/** An expression that cannot be read or has no value. Positions count from 1. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';

  constructor(
    message: string,
    readonly position: number,
  ) {
    super(`${message} (position ${position})`);
  }
}

/** Integers that an expression may name. */
export type Names = ReadonlyMap<string, number>;

/** An expression, read. Comparisons and `and`, `or`, `not` give 1 or 0; every number but 0 is true. */
export interface ParsedExpression {
  /** Names in it, each once. */
  readonly names: readonly string[];
  /** Throws ExpressionError for an unknown name or a division by zero. */
  evaluate(names: Names): number;
}

type Evaluate = (names: Names) => number;

interface Token {
  readonly text: string;
  readonly position: number;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?|[A-Za-z_][A-Za-z0-9_]*|==|!=|<=|>=|[-+*/%()<>,])|(\S))/gu;

function tokenize(text: string): Token[] {
  if (text.length > MAX_LENGTH)
    throw new ExpressionError(`An expression has at most ${MAX_LENGTH} characters`, MAX_LENGTH);
  return [...text.matchAll(TOKEN)].map((match) => {
    const [whole, token, other] = match;
    const position = match.index + whole.length - (token ?? other ?? '').length + 1;
    if (token === undefined)
      throw new ExpressionError(`“${other ?? ''}” does not belong in an expression`, position);
    return { text: token, position };
  });
}

const FUNCTIONS: ReadonlyMap<string, { least: number; most: number; apply: (...args: number[]) => number }> =
  new Map([
    ['floor', { least: 1, most: 1, apply: Math.floor }],
    ['ceil', { least: 1, most: 1, apply: Math.ceil }],
    ['abs', { least: 1, most: 1, apply: Math.abs }],
    ['min', { least: 1, most: 8, apply: Math.min }],
    ['max', { least: 1, most: 8, apply: Math.max }],
  ]);

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', ...FUNCTIONS.keys()]);

type Operation = (left: number, right: number, position: number) => number;

function divisor(right: number, position: number): number {
  if (right === 0) throw new ExpressionError('Division by zero', position);
  return right;
}

/** By precedence, the loosest first. `%` has the sign of the divisor. */
const LEVELS: readonly ReadonlyMap<string, Operation>[] = [
  new Map<string, Operation>([['or', (left, right) => Number(left !== 0 || right !== 0)]]),
  new Map<string, Operation>([['and', (left, right) => Number(left !== 0 && right !== 0)]]),
  new Map<string, Operation>([
    ['==', (left, right) => Number(left === right)],
    ['!=', (left, right) => Number(left !== right)],
    ['<=', (left, right) => Number(left <= right)],
    ['>=', (left, right) => Number(left >= right)],
    ['<', (left, right) => Number(left < right)],
    ['>', (left, right) => Number(left > right)],
  ]),
  new Map<string, Operation>([
    ['+', (left, right) => left + right],
    ['-', (left, right) => left - right],
  ]),
  new Map<string, Operation>([
    ['*', (left, right) => left * right],
    ['/', (left, right, position) => left / divisor(right, position)],
    ['%', (left, right, position) => left - Math.floor(left / divisor(right, position)) * right],
  ]),
];

/** Comparisons do not chain: `a < b < c` would mean something else than it looks. */
const COMPARISONS = 2;

class Parser {
  readonly names = new Set<string>();
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  parse(): Evaluate {
    const evaluate = this.level(0);
    const rest = this.tokens[this.next];
    if (rest) throw new ExpressionError(`“${rest.text}” is not expected here`, rest.position);
    return evaluate;
  }

  private level(number: number): Evaluate {
    const operations = LEVELS[number];
    if (!operations) return this.nested(() => this.unary());
    // `not` binds looser than comparisons, as in Python.
    if (number === COMPARISONS && this.accept('not')) return this.nested(() => this.negation());
    let left = this.level(number + 1);
    for (;;) {
      const token = this.tokens[this.next];
      const operation = token && operations.get(token.text);
      if (!operation) return left;
      this.next += 1;
      const [first, second] = [left, this.level(number + 1)];
      left = (names) => operation(first(names), second(names), token.position);
      if (number === COMPARISONS) return left;
    }
  }

  private negation(): Evaluate {
    const operand = this.level(COMPARISONS);
    return (names) => Number(operand(names) === 0);
  }

  private unary(): Evaluate {
    if (!this.accept('-')) return this.primary();
    const operand = this.nested(() => this.unary());
    return (names) => -operand(names);
  }

  private primary(): Evaluate {
    const token = this.take('a number, a name or “(”');
    if (token.text === '(') {
      const inner = this.nested(() => this.level(0));
      this.expect(')');
      return inner;
    }
    if (/^\d/u.test(token.text)) {
      const value = Number(token.text);
      return () => value;
    }
    if (FUNCTIONS.has(token.text)) return this.call(token);
    if (WORDS.has(token.text) || !/^[A-Za-z_]/u.test(token.text)) {
      throw new ExpressionError(`“${token.text}” is not expected here`, token.position);
    }
    return this.name(token);
  }

  private name({ text, position }: Token): Evaluate {
    this.names.add(text);
    return (names) => {
      const value = names.get(text);
      if (value === undefined) throw new ExpressionError(`“${text}” is not drawn`, position);
      return value;
    };
  }

  private call(token: Token): Evaluate {
    const definition = FUNCTIONS.get(token.text);
    this.expect('(');
    const args = [this.nested(() => this.level(0))];
    while (this.accept(',')) args.push(this.nested(() => this.level(0)));
    this.expect(')');
    if (!definition || args.length < definition.least || args.length > definition.most) {
      throw new ExpressionError(`${token.text} does not take ${args.length} arguments`, token.position);
    }
    return (names) => definition.apply(...args.map((argument) => argument(names)));
  }

  private nested(parse: () => Evaluate): Evaluate {
    this.depth += 1;
    if (this.depth > MAX_DEPTH)
      throw new ExpressionError('The expression is nested too deeply', this.position());
    const evaluate = parse();
    this.depth -= 1;
    return evaluate;
  }

  private accept(text: string): boolean {
    if (this.tokens[this.next]?.text !== text) return false;
    this.next += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw new ExpressionError(`“${text}” is expected here`, this.position());
  }

  private take(what: string): Token {
    const token = this.tokens[this.next];
    if (!token) throw new ExpressionError(`${what} is expected here`, this.end);
    this.next += 1;
    return token;
  }

  private position(): number {
    return this.tokens[this.next]?.position ?? this.end;
  }
}

/**
 * Reads an expression of exercise.yaml: numbers, names, + - * / %, comparisons, and/or/not, parentheses,
 * floor ceil abs min max. Never eval; throws ExpressionError, which says where.
 */
export function parseExpression(text: string | number): ParsedExpression {
  if (typeof text === 'number') return { names: [], evaluate: () => text };
  const parser = new Parser(tokenize(text), text.length + 1);
  const evaluate = parser.parse();
  return { names: [...parser.names], evaluate };
}
