/** A part of a source text: UTF-16 offsets, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface CallArgument {
  /** Of a keyword argument. */
  readonly name: string | null;
  readonly value: Expression;
}

/** What an expression says about names, in any language: whatever has none to say is `unknown`. */
export type Expression = Span &
  (
    | { readonly kind: 'name'; readonly name: string; readonly scope: Scope }
    | { readonly kind: 'member'; readonly object: Expression; readonly property: string }
    | { readonly kind: 'element'; readonly object: Expression; readonly index: Expression }
    | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly CallArgument[] }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number' }
    /** Texts one after the other. */
    | { readonly kind: 'joined'; readonly parts: readonly Expression[] }
    /** One of several: a condition's branches, a list's elements. */
    | { readonly kind: 'any'; readonly of: readonly Expression[] }
    /** What an import gives: the module's name, then the name in it. */
    | { readonly kind: 'path'; readonly path: string }
    | FunctionExpression
    | { readonly kind: 'unknown' }
  );

export interface FunctionExpression extends Span {
  readonly kind: 'function';
  /** Its parameters are bound in it by position (`parameterName`) and by name. */
  readonly scope: Scope;
  readonly returns: Expression[];
}

/** The hidden name that stands for the parameter at a position. */
export const parameterName = (position: number) => `%${position}`;

/** A region of names. Bindings have no order: a name is all that it is ever bound to. */
export class Scope {
  /** Modules of which every name was imported. */
  readonly stars: string[] = [];
  private readonly names = new Map<string, Expression[]>();
  /** Names that belong to another scope (`global`, `nonlocal`). */
  private readonly elsewhere = new Map<string, Scope>();

  constructor(readonly parent: Scope | null) {}

  bind(name: string, value: Expression): void {
    const scope = this.elsewhere.get(name) ?? this;
    const values = scope.names.get(name);
    if (values) values.push(value);
    else scope.names.set(name, [value]);
  }

  declareElsewhere(name: string, scope: Scope): void {
    this.elsewhere.set(name, scope);
  }

  /** The scope that a name is bound in, from here outwards. */
  find(name: string): Scope | null {
    if (this.names.has(name)) return this;
    return this.parent?.find(name) ?? null;
  }

  valuesOf(name: string): readonly Expression[] {
    return this.names.get(name) ?? [];
  }
}

/** All that a source text says about names. */
export class ProgramNames {
  readonly global = new Scope(null);
  /** Every name, member, element, call and import, inner ones too. */
  readonly mentions: Expression[] = [];
  /** What is stored under an attribute's name, in any object. */
  readonly attributes = new Map<string, Expression[]>();
  /** Parts that were not read: nested too deeply, or beyond the time for it. */
  readonly unread: Span[] = [];
  /** Whether the parser had to guess: what is a string and what is code may be mistaken. */
  isBroken = false;

  mention<Mentioned extends Expression>(expression: Mentioned): Mentioned {
    this.mentions.push(expression);
    return expression;
  }

  store(attribute: string, value: Expression): void {
    const values = this.attributes.get(attribute);
    if (values) values.push(value);
    else this.attributes.set(attribute, [value]);
  }
}

/** A function of the exercise, whose parameters students may name as they like. */
export interface EntryFunction {
  readonly name: string;
  readonly parameters: readonly string[];
}

export interface ReadingOptions {
  /** Paths of parameters that stand for a module, by the parameter's usual name: `tf`. */
  readonly modules: ReadonlyMap<string, string>;
  readonly entries: readonly EntryFunction[];
}
