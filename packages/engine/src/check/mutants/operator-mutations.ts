import type ts from 'typescript';
import { inBrackets, type Mutation, type MutationOperator } from './mutation.ts';

const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
};

const COMPARISON: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};

const LOGICAL: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };

const OTHER_OPERATOR = { ...ARITHMETIC, ...COMPARISON, ...LOGICAL };

/** The bound moved by one against the comparison: `i < n` becomes `i < n - 1` (`i <= n` is the other neighbour). */
const MOVED_BOUND: Readonly<Record<string, string>> = { '<': '- 1', '<=': '+ 1', '>': '+ 1', '>=': '- 1' };

/** `a + b` → `a - b`, `a < b` → `a <= b`, `a && b` → `a || b`. */
export const otherOperator: MutationOperator = (node, typescript) => {
  if (!typescript.isBinaryExpression(node)) return [];
  const operator = OTHER_OPERATOR[node.operatorToken.getText()];
  return operator === undefined ? [] : [binary(node, operator, node.right.getText())];
};

/** `i < n` → `i < n - 1`. */
export const movedBound: MutationOperator = (node, typescript) => {
  if (!typescript.isBinaryExpression(node)) return [];
  const operator = node.operatorToken.getText();
  const moved = MOVED_BOUND[operator];
  return moved === undefined ? [] : [binary(node, operator, `${inBrackets(node.right.getText())} ${moved}`)];
};

function binary(node: ts.BinaryExpression, operator: string, right: string): Mutation {
  // Mixed `??` and `||` need brackets, and so does a sign after its like.
  const isLogical = operator in LOGICAL;
  const left = node.left.getText();
  const replacement = isLogical
    ? `${inBrackets(left)} ${operator} ${inBrackets(right)}`
    : `${left} ${operator} ${right.startsWith(operator) ? inBrackets(right) : right}`;
  return { node, replacement };
}

/** `-x` → `x`, `!x` → `x`. */
export const withoutNegation: MutationOperator = (node, typescript) => {
  if (!typescript.isPrefixUnaryExpression(node)) return [];
  const { SyntaxKind } = typescript;
  const isNegation = node.operator === SyntaxKind.MinusToken || node.operator === SyntaxKind.ExclamationToken;
  return isNegation ? [{ node, replacement: node.operand.getText() }] : [];
};

/** The step of a loop: `i++` → `i += 2`; elsewhere `i++` → `i--`. */
export const otherStep: MutationOperator = (node, typescript) => {
  if (!typescript.isPostfixUnaryExpression(node) && !typescript.isPrefixUnaryExpression(node)) return [];
  const { SyntaxKind } = typescript;
  const isUp = node.operator === SyntaxKind.PlusPlusToken;
  if (!isUp && node.operator !== SyntaxKind.MinusMinusToken) return [];
  const operand = node.operand.getText();
  const isStep = typescript.isForStatement(node.parent) && node.parent.incrementor === node;
  if (isStep) return [{ node, replacement: `${operand} ${isUp ? '+=' : '-='} 2` }];
  return [{ node, replacement: isUp ? `${operand}--` : `${operand}++` }];
};

/** `a ? b : c` → `a ? c : b`. */
export const swappedBranches: MutationOperator = (node, typescript) => {
  if (!typescript.isConditionalExpression(node)) return [];
  const [yes, no] = [node.whenTrue.getText(), node.whenFalse.getText()];
  return [{ node, replacement: `${node.condition.getText()} ? ${no} : ${yes}` }];
};
