import type ts from 'typescript';
import { type Mutation, type MutationOperator } from './mutation.ts';

/** `2` → `3`, `1`, `0`. */
export const otherConstant: MutationOperator = (node, typescript) => {
  if (!typescript.isNumericLiteral(node)) return [];
  const value = Number(node.text);
  if (!Number.isFinite(value)) return [];
  const others = new Set([value + 1, value - 1, 0]);
  others.delete(value);
  return [...others].map((other) => ({ node, replacement: other < 0 ? `(${other})` : String(other) }));
};

/** `a[i][j]` → `a[j][i]`. */
export const swappedIndices: MutationOperator = (node, typescript) => {
  if (!typescript.isElementAccessExpression(node)) return [];
  const outer = node.expression;
  if (!typescript.isElementAccessExpression(outer)) return [];
  const [i, j] = [outer.argumentExpression.getText(), node.argumentExpression.getText()];
  return i === j ? [] : [{ node, replacement: `${outer.expression.getText()}[${j}][${i}]` }];
};

/** The other axis: `a[0].length` → `a.length`, `a.length` → `a[0].length`. */
export const otherLength: MutationOperator = (node, typescript) => {
  if (!typescript.isPropertyAccessExpression(node) || node.name.text !== 'length') return [];
  const { expression } = node;
  const isFirst =
    typescript.isElementAccessExpression(expression) && expression.argumentExpression.getText() === '0';
  if (isFirst) return [{ node, replacement: `${expression.expression.getText()}.length` }];
  return typescript.isIdentifier(expression) ? [{ node, replacement: `${expression.text}[0].length` }] : [];
};

const OTHER_MATH: Readonly<Record<string, string>> = {
  'Math.max': 'Math.min',
  'Math.min': 'Math.max',
  'Math.floor': 'Math.ceil',
  'Math.ceil': 'Math.floor',
};

/** `Math.max(…)` → `Math.min(…)`. */
export const otherMath: MutationOperator = (node, typescript) => {
  const other = typescript.isPropertyAccessExpression(node) ? OTHER_MATH[node.getText()] : undefined;
  return other === undefined ? [] : [{ node, replacement: other }];
};

/** Order plays no part in these. */
const COMMUTATIVE = new Set(['Math.max', 'Math.min', 'Math.hypot', 'Math.imul']);

/** `f(a, b)` → `f(b, a)`, for each two neighbours. */
export const swappedArguments: MutationOperator = (node, typescript) => {
  if (!typescript.isCallExpression(node) || COMMUTATIVE.has(node.expression.getText())) return [];
  const args = [...node.arguments];
  if (args.some((argument) => isNoValue(argument, typescript))) return [];
  return args.slice(1).flatMap((second, position): Mutation[] => {
    const first = args[position];
    if (!first || first.getText() === second.getText()) return [];
    const swapped = args.map((argument) => {
      if (argument === first) return second;
      return argument === second ? first : argument;
    });
    const list = swapped.map((argument) => argument.getText()).join(', ');
    return [{ node, replacement: `${node.expression.getText()}(${list})` }];
  });
};

/** What a value cannot be swapped with without breaking the call. */
const isNoValue = (node: ts.Expression, typescript: typeof ts) =>
  typescript.isArrowFunction(node) ||
  typescript.isFunctionExpression(node) ||
  typescript.isObjectLiteralExpression(node) ||
  typescript.isSpreadElement(node);

/** `x.reverse()` → `x`. */
export const withoutReversal: MutationOperator = (node, typescript) => {
  if (!typescript.isCallExpression(node)) return [];
  const { expression } = node;
  const isReversal =
    typescript.isPropertyAccessExpression(expression) &&
    /^(?:reverse|toReversed)$/u.test(expression.name.text);
  return isReversal ? [{ node, replacement: expression.expression.getText() }] : [];
};
