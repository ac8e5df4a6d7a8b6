import type { SyntaxNode } from '@lezer/common';
import { children, isNamed, spanOf, TreeReader, unescapeText, type Handlers } from './parse-tree.ts';
import {
  parameterName,
  Scope,
  type CallArgument,
  type Expression,
  type FunctionExpression,
} from './program-names.ts';

const PUNCTUATION = new Set(['(', '[', '{', ',', '*', '**', ')', ']', '}', ':', 'Comment']);
export const isPart = ({ name }: SyntaxNode) => !PUNCTUATION.has(name);

/** What expressions of Python say about names. */
export abstract class PythonExpressions extends TreeReader {
  protected readonly expressions: Handlers = {
    VariableName: (node) => this.name(node),
    MemberExpression: (node) => this.memberExpression(node),
    CallExpression: (node) => this.call(node),
    String: (node) => this.string(node),
    FormatString: (node) => this.string(node),
    ContinuedString: (node) => this.joined(node, children(node)),
    Number: (node) => ({ kind: 'number', ...spanOf(node) }),
    BinaryExpression: (node) => this.binary(node),
    ConditionalExpression: (node) => this.collection(node),
    NamedExpression: (node) => this.named(node),
    ParenthesizedExpression: (node) => this.single(node),
    TupleExpression: (node) => this.collection(node),
    ArrayExpression: (node) => this.collection(node),
    SetExpression: (node) => this.collection(node),
    AwaitExpression: (node) => this.collection(node),
    DictionaryExpression: (node) => this.dictionary(node),
    ArrayComprehensionExpression: (node) => this.comprehension(node),
    ComprehensionExpression: (node) => this.comprehension(node),
    SetComprehensionExpression: (node) => this.comprehension(node),
    DictionaryComprehensionExpression: (node) => this.comprehension(node),
    LambdaExpression: (node) => this.lambda(node),
  };

  private memberExpression(node: SyntaxNode): Expression {
    const [object, ...rest] = children(node).filter(isPart);
    if (!object) return this.unknown(node);
    const base = this.visit(object);
    const property = rest.find(isNamed('PropertyName'));
    if (property) return this.member(base, this.text(property), node);
    const [index, ...more] = this.visitAll(rest);
    return this.element(base, index && more.length === 0 ? index : this.unknown(node), node);
  }

  private call(node: SyntaxNode): Expression {
    const [callee, list] = children(node);
    if (!callee) return this.unknown(node);
    const called = this.visit(callee);
    const args = list ? this.callArguments(list) : [];
    return this.names.mention({ kind: 'call', callee: called, args, ...spanOf(node) });
  }

  protected callArguments(list: SyntaxNode): CallArgument[] {
    const args: CallArgument[] = [];
    const parts = children(list).filter(isPart);
    for (let index = 0; index < parts.length; index += 1) {
      const [part, next, value] = parts.slice(index, index + 3);
      if (part && next?.name === 'AssignOp') {
        if (value) args.push({ name: this.text(part), value: this.visit(value) });
        index += 2;
      } else if (part) args.push({ name: null, value: this.visit(part) });
    }
    return args;
  }

  private string(node: SyntaxNode): Expression {
    const replaced = children(node).filter(isNamed('FormatReplacement'));
    if (replaced.length > 0) {
      this.visitAll(replaced);
      return this.unknown(node);
    }
    const [, prefix = '', quote = '', inner = ''] =
      /^([a-z]*)("""|'''|"|')([^]*)\2$/iu.exec(this.text(node)) ?? [];
    if (quote === '') return this.unknown(node);
    return { kind: 'text', value: /r/iu.test(prefix) ? inner : unescapeText(inner), ...spanOf(node) };
  }

  private joined(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    return { kind: 'joined', parts: this.visitAll(parts), ...spanOf(node) };
  }

  private binary(node: SyntaxNode): Expression {
    const [left, operator, right] = children(node);
    if (!left || !operator || !right) return this.collection(node);
    if (this.text(operator) === '+') return this.joined(node, [left, right]);
    const of = this.visitAll([left, right]);
    return ['or', 'and'].includes(operator.name) ? this.anyOf(node, of) : this.unknown(node);
  }

  private named(node: SyntaxNode): Expression {
    const [target, , value] = children(node);
    if (!target || !value) return this.unknown(node);
    const read = this.visit(value);
    this.scope.bind(this.text(target), read);
    return read;
  }

  protected collection(node: SyntaxNode): Expression {
    return this.anyOf(node, this.visitAll(children(node).filter(isPart)));
  }

  private dictionary(node: SyntaxNode): Expression {
    const values: Expression[] = [];
    let key: Expression | null = null;
    for (const child of children(node)) {
      if (child.name === ':') key = values.pop() ?? null;
      else if (isPart(child)) {
        values.push(this.visit(child));
        const value = values.at(-1);
        if (key?.kind === 'text' && value) this.names.store(key.value, value);
        key = null;
      }
    }
    return this.anyOf(node, values);
  }

  private comprehension(node: SyntaxNode): Expression {
    const parts = children(node);
    return this.within(new Scope(this.scope), () => {
      parts.forEach((part, index) => {
        if (part.name !== 'for') return;
        const end = parts.findIndex((one, place) => place > index && one.name === 'in');
        const value = parts[end + 1];
        if (end < 0 || !value) return;
        this.bindTargets(parts.slice(index + 1, end), this.anyOf(value, [this.visit(value)]));
      });
      const first = parts.findIndex(isNamed('for'));
      const elements = this.visitAll(parts.slice(0, Math.max(0, first)).filter(isPart));
      this.visitAll(parts.filter((_, index) => parts[index - 1]?.name === 'if'));
      return this.anyOf(node, elements);
    });
  }

  private lambda(node: SyntaxNode): Expression {
    const made = this.makeFunction(node);
    const parts = children(node);
    this.parameters(parts.find(isNamed('ParamList')), made, null);
    const body = parts.at(-1);
    if (body) made.returns.push(this.within(made.scope, () => this.visit(body)));
    return made;
  }

  protected parameters(
    list: SyntaxNode | undefined,
    { scope }: FunctionExpression,
    entry: string | null,
  ): void {
    const given = this.usualNames(entry);
    let position = -1;
    let isDefault = false;
    for (const part of list ? children(list) : []) {
      if (part.name === 'AssignOp') isDefault = true;
      else if (isDefault) {
        scope.bind(parameterName(position), this.visit(part));
        isDefault = false;
      } else if (part.name === 'VariableName') {
        position += 1;
        const name = this.text(part);
        scope.bind(name, { kind: 'name', name: parameterName(position), scope, ...spanOf(part) });
        scope.bind(parameterName(position), this.parameterValue(part, name, given[position]));
      } else if (part.name === 'TypeDef') this.visit(part);
    }
  }

  /** Several targets, or one with a comma, take the elements of the value. */
  protected bindTargets(nodes: readonly SyntaxNode[], value: Expression): void {
    const targets = nodes.filter(isPart);
    const elements = value.kind === 'any' && value.of.length === targets.length ? value.of : null;
    targets.forEach((target, index) => {
      this.bindTarget(target, (targets.length > 1 ? elements?.[index] : null) ?? value);
    });
  }

  private bindTarget(target: SyntaxNode, value: Expression): void {
    if (target.name === 'VariableName') {
      this.scope.bind(this.text(target), value);
      return;
    }
    if (isNamed('TupleExpression', 'ArrayExpression', 'ParenthesizedExpression')(target)) {
      this.bindTargets(children(target), value);
      return;
    }
    const property = children(target).find(isNamed('PropertyName'));
    if (property) this.names.store(this.text(property), value);
    this.visit(target);
  }

  private single(node: SyntaxNode): Expression {
    const parts = this.visitAll(children(node).filter(isPart));
    const [only] = parts;
    return only && parts.length === 1 ? only : this.anyOf(node, parts);
  }
}
