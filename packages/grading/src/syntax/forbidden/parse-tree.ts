import type { Parser, SyntaxNode, Tree } from '@lezer/common';
import {
  ProgramNames,
  Scope,
  type Expression,
  type FunctionExpression,
  type ReadingOptions,
  type Span,
} from './program-names.ts';

/** Text that no programmer writes can take minutes: the parser is stopped then. Ordinary files of 64 kB take a tenth of it. */
const MAX_PARSE_MS = 1_000;
/** Deeper nodes are left unread: the reader calls itself. */
const MAX_DEPTH = 250;

/** The tree of a source text, broken or not, and where it ends. */
export function parseWithin(parser: Parser, source: string): { readonly tree: Tree; readonly end: number } {
  const parse = parser.startParse(source);
  const deadline = performance.now() + MAX_PARSE_MS;
  let tree = parse.advance();
  while (!tree) {
    if (parse.stoppedAt === null && performance.now() > deadline) parse.stopAt(parse.parsedPos);
    tree = parse.advance();
  }
  return { tree, end: parse.stoppedAt ?? source.length };
}

function isBroken(tree: Tree): boolean {
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError) return true;
  } while (cursor.next());
  return false;
}

export const isNamed =
  (...names: string[]) =>
  ({ name }: SyntaxNode) =>
    names.includes(name);

export function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

export type Handlers = Readonly<Record<string, (node: SyntaxNode) => Expression>>;

/** Reads a tree into names; languages say what each of their nodes means. */
export abstract class TreeReader {
  protected readonly names = new ProgramNames();
  protected scope: Scope = this.names.global;
  /** The function whose body is being read. */
  protected current: FunctionExpression | null = null;
  /** By the node's name; nodes without one are of no interest, but what is in them is. */
  protected abstract readonly handlers: Handlers;
  private depth = 0;

  constructor(
    protected readonly source: string,
    protected readonly options: ReadingOptions,
  ) {}

  read(parser: Parser): ProgramNames {
    const { tree, end } = parseWithin(parser, this.source);
    if (end < this.source.length) this.names.unread.push({ from: end, to: this.source.length });
    this.names.isBroken = isBroken(tree);
    this.visitAll(children(tree.topNode));
    return this.names;
  }

  /** Reads one node and all below it, in the scope that the reader is in. */
  protected visit(node: SyntaxNode): Expression {
    if (this.depth >= MAX_DEPTH) {
      this.names.unread.push(spanOf(node));
      return this.unknown(node);
    }
    this.depth += 1;
    try {
      const handle = this.handlers[node.name];
      if (handle) return handle(node);
      this.visitAll(children(node));
      return this.unknown(node);
    } finally {
      this.depth -= 1;
    }
  }

  protected visitAll(nodes: readonly SyntaxNode[]): Expression[] {
    return nodes.map((node) => this.visit(node));
  }

  protected text(node: Span): string {
    return this.source.slice(node.from, node.to);
  }

  protected unknown(node: Span): Expression {
    return { kind: 'unknown', ...spanOf(node) };
  }

  protected anyOf(node: Span, of: readonly Expression[]): Expression {
    return { kind: 'any', of, ...spanOf(node) };
  }

  protected name(node: Span): Expression {
    return this.names.mention({ kind: 'name', name: this.text(node), scope: this.scope, ...spanOf(node) });
  }

  protected member(object: Expression, property: string, span: Span): Expression {
    return this.names.mention({ kind: 'member', object, property, ...spanOf(span) });
  }

  protected element(object: Expression, index: Expression, span: Span): Expression {
    return this.names.mention({ kind: 'element', object, index, ...spanOf(span) });
  }

  protected makeFunction(node: SyntaxNode): FunctionExpression {
    return { kind: 'function', scope: new Scope(this.scope), returns: [], ...spanOf(node) };
  }

  /** What a parameter stands for: a module by its own name or by the exercise's, else whatever it is called with. */
  protected parameterValue(node: Span, ownName: string, usualName: string | undefined): Expression {
    const { modules } = this.options;
    const path = modules.get(ownName) ?? modules.get(usualName ?? '');
    return path === undefined ? this.unknown(node) : { kind: 'path', path, ...spanOf(node) };
  }

  protected usualNames(functionName: string | null): readonly string[] {
    return this.options.entries.find(({ name }) => name === functionName)?.parameters ?? [];
  }

  protected within<Result>(scope: Scope, read: () => Result): Result {
    const outer = this.scope;
    this.scope = scope;
    try {
      return read();
    } finally {
      this.scope = outer;
    }
  }

  protected withinBody(made: FunctionExpression, read: () => void): void {
    const outer = this.current;
    this.current = made;
    this.within(made.scope, read);
    this.current = outer;
  }
}

export const spanOf = ({ from, to }: Span): Span => ({ from, to });

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|(\r?\n)|([^]))/giu;
const PLAIN_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** What a string literal's inner text stands for, where that is plain to see; names are made of nothing else. */
export function unescapeText(inner: string): string {
  return inner.replace(
    ESCAPE,
    (_, byte?: string, unit?: string, point?: string, lineEnd?: string, plain?: string) => {
      const hex = byte ?? unit ?? point;
      if (hex !== undefined) return String.fromCodePoint(Math.min(0x10ffff, parseInt(hex, 16)));
      return lineEnd === undefined ? (PLAIN_ESCAPES[plain ?? ''] ?? plain ?? '') : '';
    },
  );
}
