import { FORBIDDEN_NAME, type LocalizedText, type ProgramError } from '@convolab/contracts';
import type { ForbiddenUse } from './forbidden-uses.ts';

/** Why a program is not run, and where: for the verdict compile-error, which uses no attempt. */
export interface ForbiddenRefusal {
  readonly message: LocalizedText;
  readonly error: ProgramError;
}

export function refuseForbidden({ name, written, start: { line, column } }: ForbiddenUse): ForbiddenRefusal {
  return {
    message: name === null ? computedName(written, line) : forbiddenName(name, line),
    error: {
      name: FORBIDDEN_NAME,
      message: name ?? written,
      line,
      column,
      trace: null,
    },
  };
}

const forbiddenName = (name: string, line: number): LocalizedText => ({
  ko: `이 문제는 직접 만들어 보는 문제라서 ${name} 없이 풀어야 해요. ${line}번째 줄에서 쓰고 있어요.`,
  en: `In this exercise you write it yourself, without ${name}, which line ${line} uses.`,
});

const computedName = (written: string, line: number): LocalizedText => ({
  ko: `이 문제에는 쓸 수 없는 이름이 있어서, 실행해 봐야 이름을 알 수 있는 코드는 쓸 수 없어요. ${line}번째 줄: ${written}`,
  en: `This exercise forbids some names, so that every name must be written out. Line ${line} computes one: ${written}`,
});
