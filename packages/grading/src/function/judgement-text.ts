import type { LocalizedText, Metric, Syntax } from '@convolab/contracts';

export const NOT_LOADED: LocalizedText = {
  ko: '파일을 읽는 데 실패해서 실행하지 않았어요.',
  en: 'Not run: the file could not be loaded.',
};

export const NO_BOX_LEFT: LocalizedText = {
  ko: '앞의 사례에서 실행이 세 번 중단되어 실행하지 않았어요.',
  en: 'Not run: three earlier cases had to be stopped.',
};

export const ERROR_EXPECTED: LocalizedText = {
  ko: '이 입력에는 예외를 던져야 하는데 값을 반환했어요.',
  en: 'This input must raise an error, but a value was returned.',
};

export const RAISED: LocalizedText = {
  ko: '실행 중에 예외가 발생했어요.',
  en: 'The program raised an error.',
};

const MAX_QUOTED = 300;

export function raised(name: string, message: string): LocalizedText {
  const quoted = `${name}: ${message}`.slice(0, MAX_QUOTED);
  return { ko: `실행 중에 예외가 발생했어요. ${quoted}`, en: `The program raised an error. ${quoted}` };
}

const DEFINITIONS: Readonly<Record<Syntax, (name: string) => LocalizedText>> = {
  typescript: (name) => ({
    ko: `export function ${name}(…)로 내보냈는지 확인해 주세요.`,
    en: `Export it: export function ${name}(…).`,
  }),
  python: (name) => ({
    ko: `들여쓰지 않은 맨 바깥에서 def ${name}(…)로 정의했는지 확인해 주세요.`,
    en: `Define it at the outermost level, not indented: def ${name}(…).`,
  }),
};

export function missingFunction(name: string, syntax: Syntax): LocalizedText {
  const { ko, en } = DEFINITIONS[syntax](name);
  return { ko: `함수 ${name}: 찾을 수 없어요. ${ko}`, en: `There is no function ${name}. ${en}` };
}

export const argumentChanged = (name: string): LocalizedText => ({
  ko: `함수가 인수 ${name}의 값을 바꾸었어요. 인수는 그대로 두고 새 배열에 결과를 만들어 주세요.`,
  en: `The function changed its argument ${name}. Leave arguments as they are and build the result in a new array.`,
});

/** Of an exercise that looks at what a result does: `reason` may quote data. */
export const unusable = (reason: string): LocalizedText => ({
  ko: `반환한 값으로 계산해 볼 수 없어요. ${reason.slice(0, MAX_QUOTED)}`,
  en: `What was returned cannot be used. ${reason.slice(0, MAX_QUOTED)}`,
});

export const UNUSABLE: LocalizedText = {
  ko: '반환한 값으로 계산해 볼 수 없어요. 값의 종류와 크기를 확인해 보세요.',
  en: 'What was returned cannot be used. Check its type and its shape.',
};

export const noClasses = (pictures: number): LocalizedText => ({
  ko: `그림 ${pictures}장의 분류 결과로 읽을 수 없어요. 그림마다 정수 하나, 또는 클래스별 점수 한 줄을 반환해 주세요.`,
  en: `This does not classify ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}: return an integer for each, or a row of scores for each.`,
});

export const NO_CLASSES: LocalizedText = {
  ko: '분류 결과로 읽을 수 없어요. 그림마다 정수 하나, 또는 클래스별 점수 한 줄을 반환해 주세요.',
  en: 'This does not classify the pictures: return an integer for each, or a row of scores for each.',
};

const percent = (share: number) => `${String(Math.floor(share * 1000) / 10)} %`;

const METRICS: Readonly<Record<Metric['kind'], LocalizedText>> = {
  accuracy: { ko: '정확도', en: 'accuracy' },
  agreement: { ko: '기준 풀이와의 일치율', en: 'agreement with the reference' },
};

/** A count over all pictures, which tells no single one's class: hidden cases say it too. */
export function metricReached({ kind, full }: Metric, right: number, pictures: number): LocalizedText {
  const reached = right / pictures;
  const goal = { ko: ` 만점은 ${percent(full)}부터예요.`, en: ` Full points from ${percent(full)} on.` };
  const { ko, en } = METRICS[kind];
  return {
    ko: `${ko} ${percent(reached)} (${pictures}장 가운데 ${right}장).${reached >= full ? '' : goal.ko}`,
    en: `${percent(reached)} ${en} (${right} of ${pictures}).${reached >= full ? '' : goal.en}`,
  };
}

export const NOT_CLEARED: LocalizedText = {
  ko: '이 문제에 쓸 수 없는 이름이 있어서 실행하지 않았어요.',
  en: 'Not run: the program uses a name that this exercise forbids.',
};

export const COMPILE_ERROR: LocalizedText = {
  ko: '코드를 해석할 수 없어요.',
  en: 'The code cannot be read.',
};

export const LOAD_ERROR: LocalizedText = {
  ko: '파일을 불러오는 중에 예외가 발생했어요.',
  en: 'An error was raised while the file was loaded.',
};

export const endedWhileLoading = (why: LocalizedText): LocalizedText => ({
  ko: `파일을 불러오는 중에 중단되었어요. ${why.ko}`,
  en: `It was stopped while the file was loaded. ${why.en}`,
});
