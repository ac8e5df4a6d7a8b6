import type ts from 'typescript';

/** A small change of a program: the text of a node, and what stands there instead. */
export interface Mutation {
  readonly node: ts.Node;
  readonly replacement: string;
}

/** The mutations of one node, not of what is in it. */
export type MutationOperator = (node: ts.Node, typescript: typeof ts) => readonly Mutation[];

/** In brackets where it could bind otherwise than what it stands for. */
export const inBrackets = (text: string): string => (/^[\w.]+$/u.test(text) ? text : `(${text})`);
