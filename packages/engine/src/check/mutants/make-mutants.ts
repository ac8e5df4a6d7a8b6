import type { Mutant, SolutionProgram } from '@convolab/contracts';
import type ts from 'typescript';
import type { Mutation, MutationOperator } from './mutation.ts';
import {
  movedBound,
  otherOperator,
  otherStep,
  swappedBranches,
  withoutNegation,
} from './operator-mutations.ts';
import { droppedStatement } from './statement-mutations.ts';
import {
  otherConstant,
  otherLength,
  otherMath,
  swappedArguments,
  swappedIndices,
  withoutReversal,
} from './value-mutations.ts';

/** A mutant with the whole program. */
export interface MutantProgram extends Mutant {
  readonly source: string;
}

const OPERATORS: readonly MutationOperator[] = [
  otherOperator,
  movedBound,
  withoutNegation,
  otherStep,
  swappedBranches,
  otherConstant,
  swappedIndices,
  otherLength,
  otherMath,
  swappedArguments,
  withoutReversal,
  droppedStatement,
];

/** Characters of original and mutated text that a mutant's name keeps. */
const MAX_NAME_PART = 110;

/**
 * Every mutant of a TypeScript (or JavaScript) program, in the order of the file: programs that differ from it in one small
 * thing, as a slip would. Types are left alone, since they are gone when it runs. The same program gives the same mutants.
 */
export async function makeMutants({ name, source }: SolutionProgram): Promise<MutantProgram[]> {
  // Loaded when first needed: grading loads no compiler on its account.
  const { default: typescript } = await import('typescript');
  const file = typescript.createSourceFile('solution.ts', source, typescript.ScriptTarget.ES2022, true);
  const mutants = mutationsIn(file, typescript).map((mutation) => mutantOf(mutation, name, file));
  const sources = new Set([source]);
  return mutants.filter((mutant) => {
    const isNew = !sources.has(mutant.source);
    sources.add(mutant.source);
    return isNew;
  });
}

function mutationsIn(file: ts.SourceFile, typescript: typeof ts): Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (typescript.isTypeNode(node) || typescript.isTypeAliasDeclaration(node)) return;
    if (typescript.isInterfaceDeclaration(node)) return;
    found.push(...OPERATORS.flatMap((operator) => operator(node, typescript)));
    typescript.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function mutantOf({ node, replacement }: Mutation, solution: string, file: ts.SourceFile): MutantProgram {
  const [start, end] = [node.getStart(file), node.getEnd()];
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const original = shorten(file.text.slice(start, end));
  const mutated = replacement === ';' ? '∅' : shorten(replacement);
  const place = { line: line + 1, column: character + 1 };
  return {
    id: `${solution}:${place.line}:${place.column} ${original} → ${mutated}`,
    solution,
    ...place,
    original,
    mutated,
    source: file.text.slice(0, start) + replacement + file.text.slice(end),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > MAX_NAME_PART ? `${line.slice(0, MAX_NAME_PART)}…` : line;
}
