import type { Syntax } from '@convolab/contracts';

/** What is code in a source text and what is not, broken or not: found by quotes, comment signs and brackets alone. */
export interface CodeMask {
  /** Whether the character there is neither in a comment nor in a string; quotes belong to the string. */
  readonly isCode: (offset: number) => boolean;
  /** The text with every character of comments and strings replaced by a space: the same offsets. */
  readonly code: string;
  /** Where the first string begins that is not ended on its line, or not at all. */
  readonly openString: number | null;
  /** Where the bracket stands that is not closed. */
  readonly openBracket: number | null;
}

export const maskCode = (source: string, syntax: Syntax): CodeMask => new Masker(source, syntax).mask();

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** After these a slash begins a regular expression. */
const BEFORE_EXPRESSION =
  /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\b(?:return|typeof|case|in|of|new|delete|void|throw))\s*$/u;
const REGULAR_EXPRESSION = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/uy;
const LINE_REST = /[^\n\r]*/uy;
const BLOCK_COMMENT = /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/uy;
const TRIPLE = /"""|'''/uy;

interface Bracket {
  readonly sign: string;
  readonly offset: number;
  readonly indentation: number;
}

class Masker {
  private readonly hidden: Uint8Array;
  private readonly brackets: Bracket[] = [];
  private openString: number | null = null;
  /** A brace whose end stands further out than its line begins: the end was another's. */
  private misplaced: number | null = null;
  private offset = 0;
  /** Where the line of the last bracket begins; how far it was searched for: long lines are searched but once. */
  private lineStart = 0;
  private searched = 0;

  constructor(
    private readonly source: string,
    private readonly syntax: Syntax,
  ) {
    this.hidden = new Uint8Array(source.length);
  }

  mask(): CodeMask {
    while (this.offset < this.source.length) this.step();
    const innermost = this.brackets.at(-1);
    const code = [...this.hidden].map((hidden, index) => this.maskedAt(hidden, index)).join('');
    return {
      isCode: (offset) => this.hidden[offset] !== 1,
      code,
      openString: this.openString,
      openBracket: innermost ? (this.misplaced ?? innermost.offset) : null,
    };
  }

  private maskedAt(hidden: number, index: number): string {
    const unit = this.source[index] ?? '';
    return hidden === 1 && unit !== '\n' && unit !== '\r' ? ' ' : unit;
  }

  private step(): void {
    const sign = this.source[this.offset] ?? '';
    if (this.isComment(sign)) return;
    if (sign === '"' || sign === "'") this.string(sign);
    else if (sign === '`' && this.syntax === 'typescript') this.template(this.offset);
    else this.bracketOrOther(sign);
  }

  private isComment(sign: string): boolean {
    if (this.syntax === 'python') return sign === '#' && this.hideMatch(LINE_REST);
    if (sign !== '/') return false;
    const next = this.source[this.offset + 1];
    if (next === '/') return this.hideMatch(LINE_REST);
    if (next === '*') return this.hideMatch(BLOCK_COMMENT);
    const before = this.source.slice(Math.max(0, this.offset - 40), this.offset);
    return BEFORE_EXPRESSION.test(before) && this.hideMatch(REGULAR_EXPRESSION);
  }

  private hideMatch(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const length = pattern.exec(this.source)?.[0].length ?? 0;
    this.hide(this.offset + length);
    return length > 0;
  }

  private hide(to: number): void {
    const end = Math.min(to, this.source.length);
    this.hidden.fill(1, this.offset, end);
    this.offset = end;
  }

  private string(quote: string): void {
    TRIPLE.lastIndex = this.offset;
    const isTriple = this.syntax === 'python' && TRIPLE.test(this.source);
    const start = this.offset;
    const end = isTriple ? this.endOfTriple(quote.repeat(3)) : this.endOfString(quote);
    if (end === null) this.openString ??= start;
    this.hide(end ?? (isTriple ? this.source.length : this.endOfLine(start)));
  }

  private endOfTriple(quotes: string): number | null {
    for (let index = this.offset + 3; index < this.source.length; index += 1) {
      if (this.source[index] === '\\') index += 1;
      else if (this.source.startsWith(quotes, index)) return index + 3;
    }
    return null;
  }

  private endOfString(quote: string): number | null {
    for (let index = this.offset + 1; index < this.source.length; index += 1) {
      const unit = this.source[index];
      if (unit === '\\') index += this.source.startsWith('\r\n', index + 1) ? 2 : 1;
      else if (unit === quote) return index + 1;
      else if (unit === '\n' || unit === '\r') return null;
    }
    return null;
  }

  private endOfLine(from: number): number {
    LINE_REST.lastIndex = from;
    return from + (LINE_REST.exec(this.source)?.[0].length ?? 0);
  }

  /** The text of a template, up to its end or to `${`, where code begins that a brace ends. */
  private template(start: number): void {
    for (let index = this.offset + 1; index < this.source.length; index += 1) {
      const unit = this.source[index];
      if (unit === '\\') index += 1;
      else if (unit === '`') {
        this.hide(index + 1);
        return;
      } else if (unit === '$' && this.source[index + 1] === '{') {
        this.hide(index + 2);
        this.brackets.push({ sign: '${', offset: start, indentation: 0 });
        return;
      }
    }
    this.openString ??= start;
    this.hide(this.source.length);
  }

  private bracketOrOther(sign: string): void {
    if (sign in CLOSING) {
      this.brackets.push({ sign, offset: this.offset, indentation: this.indentation() });
    } else if (sign === ')' || sign === ']' || sign === '}') {
      const open = this.brackets.at(-1);
      if (open?.sign === '${' && sign === '}') {
        this.brackets.pop();
        this.template(open.offset);
        return;
      }
      if (open && CLOSING[open.sign] === sign) this.close(open, sign);
    }
    this.offset += 1;
  }

  private close(open: Bracket, sign: string): void {
    this.brackets.pop();
    const before = this.lineBefore();
    if (sign === '}' && before.trim() === '' && before.length < open.indentation)
      this.misplaced ??= open.offset;
  }

  private indentation(): number {
    const before = this.lineBefore();
    return before.length - before.trimStart().length;
  }

  /** At most what an indentation can be. */
  private lineBefore(): string {
    const newline = this.source.slice(this.searched, this.offset).lastIndexOf('\n');
    if (newline >= 0) this.lineStart = this.searched + newline + 1;
    this.searched = this.offset;
    return this.source.slice(this.lineStart, Math.min(this.offset, this.lineStart + 400));
  }
}
