import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { CourseError } from './course-error.ts';

/** Aliases make small files huge in memory ("billion laughs"); exercises need none. */
const MAX_ALIASES = 0;
const MAX_YAML_BYTES = 256 * 1024;

/**
 * Reads a YAML file and checks it against `schema`.
 *
 * @throws CourseError naming the file, the line of each problem, and the rule that is broken
 */
export async function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8');
  if (Buffer.byteLength(text) > MAX_YAML_BYTES)
    throw new CourseError(file, ['has more than 256 kB: split it up']);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0)
    throw new CourseError(
      file,
      document.errors.map((error) => error.message),
    );
  const parsed = schema.safeParse(toPlain(document, file));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const place = issue.path.map(String).join('.') || 'the file';
    return `line ${lineOf(document, lines, issue.path)}, ${place}: ${issue.message}`;
  });
  throw new CourseError(file, problems);
}

function toPlain(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new CourseError(file, [
      `aliases are not allowed (${error instanceof Error ? error.message : String(error)})`,
    ]);
  }
}

/** The line of the deepest node on `path` that exists: a missing key is reported at its parent. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
