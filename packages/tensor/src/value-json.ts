import {
  MAX_SHOWN_ELEMENTS,
  syntaxOf,
  type Language,
  type NumberJson,
  type Syntax,
  type TensorJson,
  type ValueJson,
} from '@convolab/contracts';
import { isList, isTensor } from './construct.ts';
import { readNumbers } from './nested.ts';
import type { Tensor, Value } from './tensor.ts';

const MAX_TEXT = 2_000;
const MAX_SHOWN_RANK = 8;

/** A number as JSON carries it. */
export function numberJson(value: number): NumberJson {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  return value === -Infinity ? '-Infinity' : value;
}

/** The tensor as pages get it; without its elements where there are more than MAX_SHOWN_ELEMENTS. */
export function tensorJson(tensor: Tensor): TensorJson {
  const { dtype, shape, data } = tensor;
  const shown = data.length <= MAX_SHOWN_ELEMENTS ? Array.from(data, Number).map(numberJson) : null;
  return { dtype, shape: [...shape], data: shown };
}

/**
 * A value as pages get it: whatever holds numbers in a regular shape as a tensor, single values and everything else as
 * text of at most 2,000 characters, written as the program's language writes it.
 */
export function valueJson(value: Value, language: Language): ValueJson {
  const reading = readNumbers(value);
  if (reading.status === 'tensor' && isShowable(reading.tensor)) {
    return { kind: 'tensor', tensor: tensorJson(reading.tensor) };
  }
  return { kind: 'text', text: valueText(value, language) };
}

const isShowable = ({ shape }: Tensor) => shape.length >= 1 && shape.length <= MAX_SHOWN_RANK;

/** Short text of a value; what does not fit ends in an ellipsis. */
function valueText(value: Value, language: Language): string {
  const printer = new Printer(WORDS[syntaxOf(language)]);
  printer.print(value);
  return printer.text.length > MAX_TEXT ? `${printer.text.slice(0, MAX_TEXT - 1)}…` : printer.text;
}

interface Words {
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly nan: string;
  readonly infinity: string;
}

const WORDS: Readonly<Record<Syntax, Words>> = {
  typescript: { nothing: 'null', yes: 'true', no: 'false', nan: 'NaN', infinity: 'Infinity' },
  python: { nothing: 'None', yes: 'True', no: 'False', nan: 'nan', infinity: 'inf' },
};

/** Stops writing soon after the bound: what a student returns may be far larger than what is shown. */
class Printer {
  text = '';

  constructor(private readonly words: Words) {}

  print(value: Value): void {
    if (this.text.length > MAX_TEXT) return;
    if (value === null) this.text += this.words.nothing;
    else if (typeof value === 'number') this.text += this.number(value);
    else if (typeof value === 'boolean') this.text += value ? this.words.yes : this.words.no;
    else if (typeof value === 'string') this.text += JSON.stringify(value.slice(0, MAX_TEXT));
    else if (isList(value)) this.sequence('[', value, (item) => this.print(item), ']');
    else if (isTensor(value)) this.tensor(value);
    else this.sequence('{', Object.entries(value), ([key, item]) => this.entry(key, item), '}');
  }

  private number(value: number): string {
    if (Number.isNaN(value)) return this.words.nan;
    if (!Number.isFinite(value)) return value < 0 ? `-${this.words.infinity}` : this.words.infinity;
    return String(value);
  }

  private entry(key: string, item: Value): void {
    this.text += `${JSON.stringify(key.slice(0, MAX_TEXT))}: `;
    this.print(item);
  }

  private tensor(tensor: Tensor): void {
    const [only] = tensor.data;
    if (tensor.shape.length === 0 && only !== undefined)
      this.print(tensor.dtype === 'bool' ? only !== 0 : Number(only));
    else this.text += `${tensor.dtype}[${tensor.shape.join(', ')}]`;
  }

  private sequence<Item>(
    open: string,
    items: readonly Item[],
    print: (item: Item) => void,
    close: string,
  ): void {
    this.text += open;
    for (const [position, item] of items.entries()) {
      if (this.text.length > MAX_TEXT) return;
      if (position > 0) this.text += ', ';
      print(item);
    }
    this.text += close;
  }
}
