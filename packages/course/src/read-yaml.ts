import { placeOfPath, readFormat, type FormatProblem } from '@convolab/contracts';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { CourseError } from './course-error.ts';
import { readRequired } from './read-text.ts';

const MAX_YAML_BYTES = 256 * 1024;
/** Lists in lists of an argument's value are the deepest that is written: ten levels and its axes. */
const MAX_DEPTH = 32;
/** More would take the parser seconds, which looks for repeated keys. */
const MAX_KEYS = 5_000;

/** Counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A YAML file whose syntax is right, with the place in the text of everything in it. */
export interface YamlFile {
  readonly content: unknown;
  /** Of the deepest thing on `path` that is there; of a field's name where that is what is wrong. */
  positionOf(path: readonly PropertyKey[], unknownField?: string | null): TextPosition;
}

/**
 * Reads a YAML file and checks it against `schema`.
 *
 * @throws CourseError naming the file, line and column of each problem, the field, the rule that is broken, and what to do
 */
export async function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  return checkYaml(file, await parseYamlFile(file), schema);
}

/** The same for a file that is parsed already. */
export function checkYaml<Schema extends z.ZodType>(
  file: string,
  yaml: YamlFile,
  schema: Schema,
): z.output<Schema> {
  const reading = readFormat(schema, yaml.content);
  if (reading.ok) return reading.data;
  throw new CourseError(
    file,
    reading.problems.map((problem) => describe(problem, yaml)),
  );
}

function describe({ path, unknownField, message }: FormatProblem, yaml: YamlFile): string {
  const position = yaml.positionOf(path, unknownField);
  return located(position, `${placeOfPath(path) || 'the file'}: ${message}`);
}

/** A message with its place in the file before it. */
export const located = ({ line, column }: TextPosition, message: string): string =>
  `line ${line}, column ${column}, ${message}`;

/** @throws CourseError where the file is missing, too large or deep, no YAML, or has aliases */
export async function parseYamlFile(file: string): Promise<YamlFile> {
  const text = await readText(file);
  const lines = new LineCounter();
  const document = parse(text, lines, file);
  const positionAt = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [
    ...document.errors.map(({ pos, message }) => located(positionAt(pos[0]), `${message}.`)),
    ...problemsOfShape(document, positionAt),
  ];
  if (problems.length > 0) throw new CourseError(file, problems);
  return {
    content: document.toJS({ maxAliasCount: 0 }),
    positionOf: (path, unknownField = null) => positionAt(offsetOf(document, path, unknownField)),
  };
}

async function readText(file: string): Promise<string> {
  const text = await readRequired(file);
  if (Buffer.byteLength(text) > MAX_YAML_BYTES)
    throw new CourseError(file, ['has more than 256 kB: leave out what could be drawn']);
  if ((text.match(/:/gu) ?? []).length > MAX_KEYS)
    throw new CourseError(file, [`has more than ${MAX_KEYS} fields: leave out what could be drawn`]);
  return text;
}

function parse(text: string, lineCounter: LineCounter, file: string): Document.Parsed {
  const document = parseDocument(text, {
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  // The parser calls itself for every level, and says so when it can no more.
  if (document.errors.some(({ message }) => message.includes('call stack')))
    throw new CourseError(file, [TOO_DEEP]);
  return document;
}

const TOO_DEEP = `has more than ${MAX_DEPTH} levels of nesting: make it flatter`;

/** What YAML allows and this format does not. */
function problemsOfShape(document: Document.Parsed, positionAt: (offset: number) => TextPosition): string[] {
  const problems: string[] = [];
  visit(document, {
    // Aliases make small files huge in memory ("billion laughs"); exercises need none.
    Alias: (_key, alias) => {
      const position = positionAt(alias.range?.[0] ?? 0);
      problems.push(located(position, `*${alias.source}: Aliases are not allowed: write it out.`));
    },
    Collection: (_key, collection, path) => {
      // Half of the steps are pairs of a key and a value.
      if (path.filter((step) => isNode(step)).length <= MAX_DEPTH) return undefined;
      problems.push(located(positionAt(collection.range?.[0] ?? 0), `this ${TOO_DEEP}.`));
      return visit.BREAK;
    },
  });
  return problems;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], field: string | null): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    return (depth === path.length && field !== null ? keyOffset(node, field) : null) ?? node.range[0];
  }
  return 0;
}

function keyOffset(node: unknown, field: string): number | null {
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === field);
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
}
