import type ts from 'typescript';
import type { MutationOperator } from './mutation.ts';

/** A statement that is no declaration, dropped: what it does must matter. */
export const droppedStatement: MutationOperator = (node, typescript) =>
  canBeDropped(node, typescript) ? [{ node, replacement: ';' }] : [];

function canBeDropped(node: ts.Node, typescript: typeof ts): boolean {
  if (typescript.isExpressionStatement(node)) return !typescript.isStringLiteral(node.expression);
  if (typescript.isIfStatement(node)) return node.elseStatement === undefined;
  return (
    typescript.isContinueStatement(node) ||
    typescript.isBreakStatement(node) ||
    typescript.isThrowStatement(node)
  );
}
