import type { LocalizedText, Syntax } from '@convolab/contracts';
import type { BrokenSource } from './broken-source.ts';
import { standaloneNames } from './known-names.ts';
import { isKerasLayer, KERAS_TEXTS } from './keras-names.ts';
import { missingQuotes } from './keras-text.ts';
import { explainMistypedName } from './mistyped-words.ts';
import { nearName } from './near-name.ts';
import * as text from './runtime-text.ts';

/** Words of one language that students write in the other, and what is written there. */
const FOREIGN_WORDS: Readonly<Record<Syntax, ReadonlyMap<string, string>>> = {
  python: new Map([
    ['true', 'True'],
    ['false', 'False'],
    ['null', 'None'],
    ['undefined', 'None'],
    ['console', 'print(…)'],
    ['Math', 'math'],
  ]),
  typescript: new Map([
    ['True', 'true'],
    ['False', 'false'],
    ['None', 'null'],
    ['print', 'console.log(…)'],
    ['len', '.length'],
  ]),
};

/** Modules that are used by a name, and how they get it. */
const IMPORTS: ReadonlyMap<string, string> = new Map([
  ['np', 'import numpy as np'],
  ...['numpy', 'math', 'random', 'itertools', 'functools', 'collections', 'sys'].map(
    (name) => [name, `import ${name}`] as const,
  ),
]);

/** Why a name is not there; null where nothing in the source says it. */
export function explainUndefinedName(name: string, broken: BrokenSource): LocalizedText | null {
  const { syntax } = broken;
  const instead = FOREIGN_WORDS[syntax].get(name);
  if (instead !== undefined) return text.wordOfOtherLanguage(name, instead, syntax);
  const ofKeras = explainKerasName(name, broken);
  if (ofKeras) return ofKeras;
  return explainMistypedName(name, broken) ?? missingImport(name, broken) ?? misspelt(name, broken);
}

/** Imports of what models are written with. */
const KERAS_IMPORTS: ReadonlyMap<string, string> = new Map([
  ['keras', 'import keras'],
  ['tf', 'import tensorflow as tf'],
  ['layers', 'from keras import layers'],
  ['models', 'from keras import models'],
]);
const USES_KERAS = /\b(?:keras|tensorflow)\b/u;

/** Only in a program that has to do with Keras. */
function explainKerasName(name: string, { mask, syntax }: BrokenSource): LocalizedText | null {
  if (syntax !== 'python' || !USES_KERAS.test(mask.code)) return null;
  if (KERAS_TEXTS.has(name)) return missingQuotes(name);
  const line = isKerasLayer(name) ? `from keras.layers import ${name}` : KERAS_IMPORTS.get(name);
  return line === undefined ? null : text.missingImport(name, line);
}

function missingImport(name: string, { syntax, mask }: BrokenSource): LocalizedText | null {
  const line = IMPORTS.get(name);
  if (syntax !== 'python' || line === undefined) return null;
  const written = line.replaceAll(' ', String.raw`[ \t]+`);
  return new RegExp(String.raw`^[ \t]*${written}\b`, 'mu').test(mask.code)
    ? null
    : text.missingImport(name, line);
}

function misspelt(name: string, { mask, syntax }: BrokenSource): LocalizedText | null {
  const near = nearName(name, standaloneNames(mask.code, syntax));
  return near === null ? null : text.nearName(name, near);
}
