import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { children, isNamed, type Handlers } from './parse-tree.ts';
import { Scope, type Expression, type ProgramNames, type ReadingOptions } from './program-names.ts';
import { isPart, PythonExpressions } from './python-expressions.ts';

/** What a Python file says about names. Never throws. */
export function readPython(source: string, options: ReadingOptions): ProgramNames {
  return new PythonReader(source, options).read(parser);
}

class PythonReader extends PythonExpressions {
  protected readonly handlers: Handlers = {
    ...this.expressions,
    FunctionDefinition: (node) => this.functionDefinition(node),
    ClassDefinition: (node) => this.classDefinition(node),
    Decorator: (node) => this.decorator(node),
    AssignStatement: (node) => this.assign(node),
    ForStatement: (node) => this.forStatement(node),
    WithStatement: (node) => this.aliases(node),
    TryStatement: (node) => this.aliases(node),
    CapturePattern: (node) => this.capture(node),
    AsPattern: (node) => this.capture(node),
    ReturnStatement: (node) => this.returns(node),
    ScopeStatement: (node) => this.scopeStatement(node),
    ImportStatement: (node) => this.importStatement(node),
  };

  private functionDefinition(node: SyntaxNode): Expression {
    const made = this.makeFunction(node);
    const parts = children(node);
    const name = parts.find(isNamed('VariableName'));
    this.parameters(parts.find(isNamed('ParamList')), made, name ? this.text(name) : null);
    if (name) this.scope.bind(this.text(name), made);
    this.withinBody(made, () => void this.visitAll(parts.filter(isNamed('Body'))));
    this.visitAll(parts.filter(isNamed('TypeDef')));
    return made;
  }

  /** Names of a class are attributes; its methods do not see them. */
  private classDefinition(node: SyntaxNode): Expression {
    const parts = children(node);
    const name = parts.find(isNamed('VariableName'));
    if (name) this.scope.bind(this.text(name), this.unknown(name));
    this.visitAll(parts.filter(isNamed('ArgList')));
    const outer = this.scope;
    const body = new Scope(outer);
    const statements = parts.filter(isNamed('Body')).flatMap(children);
    for (const statement of statements) {
      const isMethod = statement.name === 'FunctionDefinition' || statement.name === 'DecoratedStatement';
      this.within(isMethod ? outer : body, () => {
        if (statement.name === 'AssignStatement') this.storeFields(statement);
        if (isMethod) this.withoutBinding(() => this.visit(statement));
        else this.visit(statement);
      });
    }
    return this.unknown(node);
  }

  private storeFields(statement: SyntaxNode): void {
    const [target] = children(statement);
    const value = children(statement).at(-1);
    if (target?.name === 'VariableName' && value) this.names.store(this.text(target), this.visit(value));
  }

  /** A method's own name is no name of the scope around the class. */
  private withoutBinding(read: () => void): void {
    const outer = this.scope;
    this.scope = new Scope(outer);
    read();
    this.scope = outer;
  }

  private decorator(node: SyntaxNode): Expression {
    const [first, ...rest] = children(node).filter(isNamed('VariableName', 'ArgList'));
    if (!first) return this.unknown(node);
    let decorated = this.visit(first);
    for (const part of rest) {
      if (part.name === 'ArgList') this.callArguments(part);
      else decorated = this.member(decorated, this.text(part), { from: first.from, to: part.to });
    }
    return decorated;
  }

  private assign(node: SyntaxNode): Expression {
    const groups: SyntaxNode[][] = [[]];
    for (const child of children(node)) {
      if (child.name === 'AssignOp') groups.push([]);
      else if (child.name === 'TypeDef') this.visit(child);
      else groups.at(-1)?.push(child);
    }
    const values = groups.length > 1 ? this.visitAll((groups.pop() ?? []).filter(isPart)) : [];
    const [only] = values;
    const whole = only && values.length === 1 ? only : this.anyOf(node, values);
    for (const group of groups) this.bindTargets(group, whole);
    return whole;
  }

  private forStatement(node: SyntaxNode): Expression {
    const parts = children(node);
    const end = parts.findIndex(isNamed('in'));
    const body = parts.findIndex(isNamed('Body'));
    const start = parts.findIndex(isNamed('for')) + 1;
    const values = this.visitAll(parts.slice(end + 1, body < 0 ? undefined : body).filter(isPart));
    this.bindTargets(parts.slice(start, Math.max(start, end)), this.anyOf(node, values));
    this.visitAll(parts.filter(isNamed('Body')));
    return this.unknown(node);
  }

  /** `with x as y`, `except E as e`. */
  private aliases(node: SyntaxNode): Expression {
    let value: Expression = this.unknown(node);
    children(node).forEach((part, index, parts) => {
      if (parts[index - 1]?.name === 'as') this.bindTargets([part], value);
      else value = this.visit(part);
    });
    return this.unknown(node);
  }

  private capture(node: SyntaxNode): Expression {
    for (const part of children(node)) {
      if (part.name === 'VariableName') this.scope.bind(this.text(part), this.unknown(part));
      else this.visit(part);
    }
    return this.unknown(node);
  }

  private returns(node: SyntaxNode): Expression {
    const value = this.collection(node);
    this.current?.returns.push(value);
    return value;
  }

  private scopeStatement(node: SyntaxNode): Expression {
    const [keyword, ...rest] = children(node);
    const home = keyword?.name === 'global' ? this.names.global : this.scope.parent;
    for (const part of rest.filter(isNamed('VariableName'))) {
      if (home && home !== this.scope) this.scope.declareElsewhere(this.text(part), home);
    }
    return this.unknown(node);
  }

  private importStatement(node: SyntaxNode): Expression {
    const parts = children(node).filter((part) => !isNamed('(', ')', 'Comment')(part));
    const start = parts.findIndex(isNamed('import'));
    const from = parts[0]?.name === 'from' ? parts.slice(1, start) : [];
    const module = from.length > 0 ? from.map((part) => this.text(part)).join('') : null;
    if (module?.startsWith('.')) return this.unknown(node);
    if (module !== null) this.importPath(module, from);
    for (const names of splitAtCommas(parts.slice(start + 1))) this.importNames(module, names);
    return this.unknown(node);
  }

  private importPath(path: string, parts: readonly SyntaxNode[]): Expression {
    const span = { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
    return this.names.mention({ kind: 'path', path, ...span });
  }

  private importNames(module: string | null, names: readonly SyntaxNode[]): void {
    const alias = names.findIndex(isNamed('as'));
    const parts = alias < 0 ? names : names.slice(0, alias);
    const path = parts.map((part) => this.text(part)).join('');
    if (path === '') return;
    if (path === '*') {
      if (module !== null) this.scope.stars.push(module);
      return;
    }
    const imported = this.importPath(module === null ? path : `${module}.${path}`, parts);
    const [root = path] = path.split('.');
    const boundAlias = alias < 0 ? null : names[alias + 1];
    if (boundAlias) this.scope.bind(this.text(boundAlias), imported);
    else this.scope.bind(root, module === null ? { ...imported, kind: 'path', path: root } : imported);
  }
}

function splitAtCommas(nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups;
}
