import type { Parser, SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
import { JavaScriptExpressions, isPart } from './javascript-expressions.ts';
import { children, isNamed, spanOf, type Handlers } from './parse-tree.ts';
import { Scope, type Expression, type ProgramNames, type ReadingOptions } from './program-names.ts';

const typescript = parser.configure({ dialect: 'ts' });

/** What a JavaScript or TypeScript file says about names. Never throws. */
export function readJavaScript(source: string, options: ReadingOptions): ProgramNames {
  return new JavaScriptReader(source, options).read(typescript);
}

class JavaScriptReader extends JavaScriptExpressions {
  /** Where `var` binds. */
  private functionScope: Scope = this.scope;

  protected readonly handlers: Handlers = {
    ...this.expressions,
    VariableDeclaration: (node) => this.declaration(node),
    FunctionDeclaration: (node) => this.functionDeclaration(node),
    ClassDeclaration: (node) => this.classOf(node),
    ClassExpression: (node) => this.classOf(node),
    MethodDeclaration: (node) => this.functionExpression(node, null),
    PropertyDeclaration: (node) => this.field(node),
    Block: (node) => this.within(new Scope(this.scope), () => this.others(node)),
    ForStatement: (node) => this.within(new Scope(this.scope), () => this.others(node)),
    ForOfSpec: (node) => this.forOf(node),
    CatchClause: (node) => this.catchClause(node),
    ReturnStatement: (node) => this.returns(node),
    ImportDeclaration: (node) => this.importDeclaration(node),
    TypeAliasDeclaration: (node) => this.unknown(node),
    InterfaceDeclaration: (node) => this.unknown(node),
  };

  override read(language: Parser): ProgramNames {
    super.read(language);
    for (const { name, value, scope } of this.assignments) {
      (scope.find(name) ?? this.names.global).bind(name, value);
    }
    return this.names;
  }

  protected override functionExpression(node: SyntaxNode, entry: string | null) {
    const outer = this.functionScope;
    const made = super.functionExpression(node, entry);
    this.functionScope = outer;
    return made;
  }

  protected override withinBody(...[made, read]: Parameters<JavaScriptExpressions['withinBody']>): void {
    this.functionScope = made.scope;
    super.withinBody(made, read);
  }

  private others(node: SyntaxNode): Expression {
    this.visitAll(children(node));
    return this.unknown(node);
  }

  private declaration(node: SyntaxNode): Expression {
    const parts = children(node);
    const scope = parts[0]?.name === 'var' ? this.functionScope : this.scope;
    parts.forEach((part, index) => {
      if (!isNamed('VariableDefinition', 'ObjectPattern', 'ArrayPattern')(part)) return;
      const rest = parts.slice(index + 1).filter((one) => one.name !== 'TypeAnnotation');
      const value = rest[0]?.name === 'Equals' ? rest[1] : undefined;
      const read = value ? this.visit(value) : this.unknown(part);
      this.bindPattern(part, read, (name, bound) => scope.bind(name, bound));
    });
    return this.unknown(node);
  }

  private functionDeclaration(node: SyntaxNode): Expression {
    const name = children(node).find(isNamed('VariableDefinition'));
    const made = this.functionExpression(node, name ? this.text(name) : null);
    if (name) this.scope.bind(this.text(name), made);
    return made;
  }

  private classOf(node: SyntaxNode): Expression {
    const parts = children(node);
    const name = parts.find(isNamed('VariableDefinition'));
    if (name) this.scope.bind(this.text(name), this.unknown(name));
    this.visitAll(parts.filter((part) => part !== name));
    return this.unknown(node);
  }

  private field(node: SyntaxNode): Expression {
    const parts = children(node);
    const key = parts.find(isNamed('PropertyDefinition', 'PrivatePropertyDefinition'));
    const equals = parts.findIndex(isNamed('Equals'));
    const value = equals < 0 ? undefined : parts[equals + 1];
    if (key && value) this.names.store(this.text(key), this.visit(value));
    return this.unknown(node);
  }

  private forOf(node: SyntaxNode): Expression {
    const parts = children(node);
    const end = parts.findIndex(isNamed('of', 'in'));
    const values = this.anyOf(node, this.visitAll(parts.slice(end + 1).filter(isPart)));
    const target = parts.slice(0, end).findLast(isPart);
    if (target) this.bindPattern(target, values, (name, value) => this.scope.bind(name, value));
    return this.unknown(node);
  }

  private catchClause(node: SyntaxNode): Expression {
    const scope = new Scope(this.scope);
    for (const part of children(node)) {
      if (part.name === 'Block') this.within(scope, () => this.visit(part));
      else if (isPart(part) && part.name !== 'catch') {
        this.bindPattern(part, this.unknown(part), (name, value) => scope.bind(name, value));
      }
    }
    return this.unknown(node);
  }

  private returns(node: SyntaxNode): Expression {
    const value = this.collection(node);
    this.current?.returns.push(value);
    return value;
  }

  private importDeclaration(node: SyntaxNode): Expression {
    const parts = children(node);
    const from = parts.findLast(isNamed('String'));
    if (!from || parts[1]?.name === 'type') return this.unknown(node);
    const module = this.modulePath(this.text(from).slice(1, -1));
    this.names.mention({ kind: 'path', path: module, ...spanOf(from) });
    for (const part of parts.filter(isNamed('VariableDefinition'))) {
      this.scope.bind(this.text(part), { kind: 'path', path: module, ...spanOf(part) });
    }
    for (const group of parts.filter(isNamed('ImportGroup'))) this.importGroup(module, group);
    return this.unknown(node);
  }

  private importGroup(module: string, group: SyntaxNode): void {
    let imported: string | null = null;
    for (const part of children(group)) {
      if (part.name === ',') imported = null;
      else if (isNamed('VariableName', 'VariableDefinition')(part)) {
        imported ??= this.text(part);
        const path = { kind: 'path' as const, path: `${module}.${imported}`, ...spanOf(part) };
        this.names.mention(path);
        if (part.name === 'VariableDefinition') this.scope.bind(this.text(part), path);
      }
    }
  }

  private modulePath(name: string): string {
    return this.options.modules.get(name) ?? name;
  }
}
