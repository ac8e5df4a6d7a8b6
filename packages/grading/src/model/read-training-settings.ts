import { TrainingSettingsSchema, type LocalizedText, type TrainingSettings } from '@convolab/contracts';
import { camelCase, type ModelLibrary } from './model-library.ts';

/** Longest text of settings. */
const MAX_SETTINGS = 4_096;
const MAX_NAME = 60;

export type SettingsReading =
  | { readonly status: 'read'; readonly settings: TrainingSettings }
  | { readonly status: 'rejected'; readonly message: LocalizedText };

/** Reads `export const training` or `TRAINING` as it left the box, as JSON; null means that the program has none. */
export function readTrainingSettings(text: string | null, library: ModelLibrary = 'tfjs'): SettingsReading {
  const given = parse(text);
  const settings = TrainingSettingsSchema.safeParse(library === 'keras' ? inCamelCase(given) : given);
  if (settings.success) return { status: 'read', settings: settings.data };
  const issue = settings.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const name = nameOf(field === undefined ? null : String(field).slice(0, MAX_NAME), library);
  return {
    status: 'rejected',
    message: { ko: `${name}: ${explainKo(issue)}`, en: `${name}: ${explainEn(issue)}` },
  };
}

/** Python writes `learning_rate`. */
function inCamelCase(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [camelCase(key), value]));
}

/** A setting, or all of them, as the student's file names it. */
function nameOf(field: string | null, library: ModelLibrary): string {
  if (library === 'tfjs') return field === null ? 'training' : `training.${field}`;
  const snakeCase = field?.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  return snakeCase === undefined ? 'TRAINING' : `TRAINING["${snakeCase}"]`;
}

/** What is no JSON is refused by the schema, as everything else that is no object of settings. */
function parse(text: string | null): unknown {
  if (text === null) return {};
  if (text.length > MAX_SETTINGS) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

type Issue =
  NonNullable<ReturnType<typeof TrainingSettingsSchema.safeParse>['error']>['issues'][number] | undefined;

const bound = (value: number | bigint, inclusive: boolean | undefined, word: readonly [string, string]) =>
  `${value} ${inclusive === false ? word[1] : word[0]}`;

function explainKo(issue: Issue): string {
  switch (issue?.code) {
    case 'too_small':
      return `${bound(issue.minimum, issue.inclusive, ['이상', '초과'])}의 값이어야 해요.`;
    case 'too_big':
      return `${bound(issue.maximum, issue.inclusive, ['이하', '미만'])}의 값이어야 해요.`;
    case 'invalid_value':
      return `${issue.values.join(', ')} 가운데 하나여야 해요.`;
    case 'unrecognized_keys':
      return '이런 이름의 설정은 없어요.';
    case 'invalid_type':
      return issue.expected === 'int' ? '정수여야 해요.' : `종류가 달라요(${issue.expected}이어야 해요).`;
    default:
      return '이 값은 쓸 수 없어요.';
  }
}

function explainEn(issue: Issue): string {
  switch (issue?.code) {
    case 'too_small':
      return `it must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}.`;
    case 'too_big':
      return `it must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}.`;
    case 'invalid_value':
      return `it must be one of ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return 'there is no setting of this name.';
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'it must be an integer.'
        : `it must be of the type ${issue.expected}.`;
    default:
      return 'this value is not allowed.';
  }
}
