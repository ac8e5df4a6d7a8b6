import type { SyntaxNode } from '@lezer/common';
import { children, isNamed, spanOf, TreeReader, unescapeText, type Handlers } from './parse-tree.ts';
import {
  parameterName,
  Scope,
  type CallArgument,
  type Expression,
  type FunctionExpression,
} from './program-names.ts';

const PUNCTUATION = new Set(['(', '[', '{', ',', ')', ']', '}', ':', ';', '?.', 'Spread', 'LogicOp']);
export const isPart = ({ name }: SyntaxNode) => !PUNCTUATION.has(name) && !name.endsWith('Comment');

/** What expressions of JavaScript and TypeScript say about names. */
export abstract class JavaScriptExpressions extends TreeReader {
  /** Assignments to names: where the name is bound is known once all is read. */
  protected readonly assignments: { name: string; value: Expression; scope: Scope }[] = [];

  protected readonly expressions: Handlers = {
    VariableName: (node) => this.name(node),
    MemberExpression: (node) => this.memberExpression(node),
    CallExpression: (node) => this.call(node),
    NewExpression: (node) => this.call(node),
    DynamicImport: (node) => this.call(node),
    String: (node) => this.string(node),
    TemplateString: (node) => this.string(node),
    Number: (node) => ({ kind: 'number', ...spanOf(node) }),
    BinaryExpression: (node) => this.binary(node),
    ConditionalExpression: (node) => this.collection(node),
    SequenceExpression: (node) => this.collection(node),
    ParenthesizedExpression: (node) => this.single(node),
    PostfixExpression: (node) => this.single(node),
    AwaitExpression: (node) => this.collection(node),
    YieldExpression: (node) => this.collection(node),
    PrefixCast: (node) => this.single(node),
    ArrayExpression: (node) => this.collection(node),
    ObjectExpression: (node) => this.object(node),
    AssignmentExpression: (node) => this.assignment(node),
    ArrowFunction: (node) => this.functionExpression(node, null),
    FunctionExpression: (node) => this.functionExpression(node, null),
    TypeAnnotation: (node) => this.unknown(node),
    TypeArgList: (node) => this.unknown(node),
  };

  private memberExpression(node: SyntaxNode): Expression {
    const [object, property] = children(node)
      .filter(isPart)
      .filter((part) => part.name !== '.');
    if (!object) return this.unknown(node);
    const base = this.visit(object);
    if (!property) return base;
    if (isNamed('PropertyName', 'PrivatePropertyName')(property)) {
      return this.member(base, this.text(property), node);
    }
    return this.element(base, this.visit(property), node);
  }

  private call(node: SyntaxNode): Expression {
    const parts = children(node);
    const callee = parts.find((part) => isPart(part) && !isNamed('new', 'import')(part));
    const list = parts.find(isNamed('ArgList'));
    const isImport = node.name === 'DynamicImport';
    if (!callee) return this.unknown(node);
    const called = isImport
      ? this.names.mention({ kind: 'path' as const, path: 'import', ...spanOf(node) })
      : this.visit(callee);
    const values = isImport ? [this.visit(callee)] : this.visitAll(list ? children(list).filter(isPart) : []);
    const args: CallArgument[] = values.map((value) => ({ name: null, value }));
    return this.names.mention({ kind: 'call', callee: called, args, ...spanOf(node) });
  }

  private string(node: SyntaxNode): Expression {
    const inserted = children(node).filter(isNamed('Interpolation'));
    if (inserted.length === 0) {
      return { kind: 'text', value: unescapeText(this.text(node).slice(1, -1)), ...spanOf(node) };
    }
    const parts: Expression[] = [];
    let from = node.from + 1;
    for (const part of inserted) {
      parts.push({
        kind: 'text',
        value: unescapeText(this.source.slice(from, part.from)),
        from,
        to: part.from,
      });
      const [, value] = children(part);
      if (value) parts.push(this.visit(value));
      from = part.to;
    }
    const to = node.to - 1;
    parts.push({ kind: 'text', value: unescapeText(this.source.slice(from, to)), from, to });
    return { kind: 'joined', parts, ...spanOf(node) };
  }

  /** `a + b` joins, `a || b` chooses, `a as T` is `a`. */
  private binary(node: SyntaxNode): Expression {
    const [left, operator, right] = children(node);
    if (!left || !operator || !right) return this.collection(node);
    if (isNamed('as', 'satisfies')(operator)) return this.visit(left);
    const parts = this.visitAll([left, right]);
    if (this.text(operator) === '+') return { kind: 'joined', parts, ...spanOf(node) };
    return operator.name === 'LogicOp' ? this.anyOf(node, parts) : this.unknown(node);
  }

  protected collection(node: SyntaxNode): Expression {
    return this.anyOf(node, this.visitAll(children(node).filter(isPart)));
  }

  private single(node: SyntaxNode): Expression {
    const parts = this.visitAll(children(node).filter(isPart));
    return parts.find(({ kind }) => kind !== 'unknown') ?? this.anyOf(node, parts);
  }

  /** What is spread into an object keeps its names. */
  private object(node: SyntaxNode): Expression {
    const spread: Expression[] = [];
    for (const property of children(node).filter(isNamed('Property'))) {
      const parts = children(property);
      const key = parts.find(isNamed('PropertyDefinition'));
      const value = parts.at(-1);
      if (parts[0]?.name === 'Spread' && value) spread.push(this.visit(value));
      else if (parts.some(isNamed('ParamList'))) this.functionExpression(property, null);
      else if (key && key === value) this.names.store(this.text(key), this.name(key));
      else if (value) this.storeProperty(parts, key, this.visit(value));
    }
    return this.anyOf(node, spread);
  }

  private storeProperty(parts: readonly SyntaxNode[], key: SyntaxNode | undefined, value: Expression): void {
    if (key) {
      this.names.store(this.text(key).replace(/^["']|["']$/gu, ''), value);
      return;
    }
    const computed = parts[1] && this.visit(parts[1]);
    if (computed?.kind === 'text') this.names.store(computed.value, value);
  }

  private assignment(node: SyntaxNode): Expression {
    const [target, , value] = children(node).filter((part) => !part.name.endsWith('Comment'));
    if (!target || !value) return this.unknown(node);
    const read = this.visit(value);
    this.bindPattern(target, read, (name, bound) => {
      this.assignments.push({ name, value: bound, scope: this.scope });
    });
    return read;
  }

  protected functionExpression(node: SyntaxNode, entry: string | null): FunctionExpression {
    const made = this.makeFunction(node);
    const parts = children(node);
    const list = parts.find(isNamed('ParamList'));
    const body = parts.at(-1);
    this.within(made.scope, () => this.parameters(list, made.scope, entry));
    if (!body) return made;
    this.withinBody(made, () => {
      const read = this.visit(body);
      if (body.name !== 'Block') made.returns.push(read);
    });
    return made;
  }

  private parameters(list: SyntaxNode | undefined, scope: Scope, entry: string | null): void {
    const given = this.usualNames(entry);
    let position = 0;
    let isDefault = false;
    for (const part of list ? children(list) : []) {
      if (part.name === ',') position += 1;
      else if (part.name === 'Equals') isDefault = true;
      else if (isDefault) {
        scope.bind(parameterName(position), this.visit(part));
        isDefault = false;
      } else if (isPattern(part)) {
        const own = part.name === 'VariableDefinition' ? this.text(part) : '';
        const holder = { kind: 'name' as const, name: parameterName(position), scope, ...spanOf(part) };
        scope.bind(holder.name, this.parameterValue(part, own, given[position]));
        this.bindPattern(part, holder, (name, value) => scope.bind(name, value));
      }
    }
  }

  /** Binds each name of a pattern to its part of the value. */
  protected bindPattern(
    target: SyntaxNode,
    value: Expression,
    bind: (name: string, value: Expression) => void,
  ): void {
    if (isNamed('VariableDefinition', 'VariableName')(target)) bind(this.text(target), value);
    else if (target.name === 'ArrayPattern') {
      const elements = children(target).filter((part) => isPattern(part));
      elements.forEach((part, index) => {
        const own = value.kind === 'any' && value.of.length === elements.length ? value.of[index] : null;
        this.bindPattern(part, own ?? value, bind);
      });
    } else if (target.name === 'ObjectPattern') {
      for (const property of children(target).filter(isNamed('PatternProperty'))) {
        this.bindProperty(property, value, bind);
      }
    } else {
      const property = children(target).find(isNamed('PropertyName', 'PrivatePropertyName'));
      if (property) this.names.store(this.text(property), value);
      this.visit(target);
    }
  }

  private bindProperty(
    node: SyntaxNode,
    value: Expression,
    bind: (name: string, value: Expression) => void,
  ): void {
    const parts = children(node);
    const [first, second] = parts;
    const equals = parts.findIndex(isNamed('Equals'));
    const target = parts.slice(0, equals < 0 ? undefined : equals).findLast((part) => isPattern(part));
    if (equals >= 0) this.visitAll(parts.slice(equals + 1));
    if (!first || !target) return;
    if (first.name === 'Spread') this.bindPattern(target, value, bind);
    else if (first.name === '[' && second) {
      this.bindPattern(target, this.element(value, this.visit(second), second), bind);
    } else {
      const key = this.text(first).replace(/^["']|["']$/gu, '');
      this.bindPattern(target, this.member(value, key, first), bind);
    }
  }
}

const isPattern = isNamed(
  'VariableDefinition',
  'VariableName',
  'ArrayPattern',
  'ObjectPattern',
  'MemberExpression',
);
