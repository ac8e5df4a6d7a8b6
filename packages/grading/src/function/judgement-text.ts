import type { LocalizedText } from '@convolab/contracts';

export const NOT_LOADED: LocalizedText = {
  ko: '파일을 읽는 데 실패해서 실행하지 않았어요.',
  en: 'Not run: the file could not be loaded.',
};

export const NO_BOX_LEFT: LocalizedText = {
  ko: '앞의 케이스에서 실행이 세 번 중단되어 실행하지 않았어요.',
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

export const missingFunction = (name: string): LocalizedText => ({
  ko: `함수 ${name}: 찾을 수 없어요. TypeScript에서는 export function ${name}(…), Python에서는 맨 바깥의 def ${name}(…)로 정의해 주세요.`,
  en: `There is no function ${name}. Define it as export function ${name}(…) in TypeScript, or as a top-level def ${name}(…) in Python.`,
});

export const argumentChanged = (name: string): LocalizedText => ({
  ko: `함수가 인수 ${name}의 값을 바꾸었어요. 인수는 그대로 두고 새 배열에 결과를 만들어 주세요.`,
  en: `The function changed its argument ${name}. Leave arguments as they are and build the result in a new array.`,
});

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
