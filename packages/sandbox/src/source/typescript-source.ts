import { SourceMap, type SourceMapPayload } from 'node:module';
import type { ProgramError } from '@convolab/contracts';
import type ts from 'typescript';
import type { PreparedSource } from '../runtimes/runtime.ts';
import { relocate } from './relocate.ts';
import { withinSource, withoutByteOrderMark } from './within-source.ts';

/** The student's file, as traces name it; the harness uses the same name. */
const FILE_NAME = 'student.ts';
const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/u;
const NO_IMPORTS =
  '다른 파일이나 패키지는 가져올 수 없어요. 이 파일 하나에 모두 적어 주세요. / ' +
  'Nothing can be imported here: put everything into this one file.';

/**
 * TypeScript (or JavaScript) as a module for Node.js. Types are blanked, so that every line and column stays; only what
 * has a meaning at run time (enums, parameter properties, namespaces) is transpiled, with a map back. Types are not checked.
 * `packages` may be imported: those that the harness has.
 */
export async function prepareTypeScript(
  givenSource: string,
  packages: readonly string[] = [],
): Promise<PreparedSource> {
  const source = withoutByteOrderMark(givenSource);
  // Loaded when first needed: the launcher runs no compiler.
  const [{ default: typescript }, { blankSourceFile }] = await Promise.all([
    import('typescript'),
    import('ts-blank-space'),
  ]);
  const file = typescript.createSourceFile(FILE_NAME, source, typescript.ScriptTarget.ES2022, true);
  const mistake = findSyntaxError(typescript, file) ?? findImport(typescript, file, packages);
  if (mistake) return { status: 'compile-error', error: mistake };

  const runtimeSyntax: ts.Node[] = [];
  const code = blankSourceFile(file, (node) => void runtimeSyntax.push(node));
  return runtimeSyntax.length > 0
    ? transpile(typescript, source)
    : { status: 'prepared', code, locate: (error) => withinSource(source, error, LINE_ENDS) };
}

/** The parser keeps its complaints on the file, outside TypeScript's public types. */
type ParsedFile = ts.SourceFile & { readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };

function findSyntaxError(typescript: typeof ts, file: ParsedFile): ProgramError | null {
  const [first] = file.parseDiagnostics ?? [];
  if (!first) return null;
  const message = typescript.flattenDiagnosticMessageText(first.messageText, '\n');
  return errorAt(file, first.start, message);
}

function findImport(
  typescript: typeof ts,
  file: ts.SourceFile,
  packages: readonly string[],
): ProgramError | null {
  const isKnown = (name: ts.Expression) => typescript.isStringLiteral(name) && packages.includes(name.text);
  const found = file.statements.find((statement) => {
    if (typescript.isImportDeclaration(statement)) {
      const isType = statement.importClause?.phaseModifier === typescript.SyntaxKind.TypeKeyword;
      return !isType && !isKnown(statement.moduleSpecifier);
    }
    if (typescript.isImportEqualsDeclaration(statement)) return !statement.isTypeOnly;
    return (
      typescript.isExportDeclaration(statement) &&
      !statement.isTypeOnly &&
      statement.moduleSpecifier !== undefined
    );
  });
  return found ? errorAt(file, found.getStart(file), NO_IMPORTS) : null;
}

function errorAt(file: ts.SourceFile, position: number, message: string): ProgramError {
  const { line, character } = file.getLineAndCharacterOfPosition(position);
  return { name: 'SyntaxError', message, line: line + 1, column: character + 1, trace: null };
}

function transpile(typescript: typeof ts, source: string): PreparedSource {
  const { outputText, sourceMapText = '{}' } = typescript.transpileModule(source, {
    fileName: FILE_NAME,
    compilerOptions: {
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.ESNext,
      sourceMap: true,
    },
  });
  const map = new SourceMap(JSON.parse(sourceMapText) as SourceMapPayload);
  return {
    status: 'prepared',
    code: outputText,
    locate: (error) => withinSource(source, relocate(error, map), LINE_ENDS),
  };
}
