import type { ProblemCode } from '@convolab/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionError, ProblemError } from '../api/problem-error.ts';

/** Says in the user's language what went wrong and what to do. Unknown errors get a general sentence. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation(['common', 'problems']);
  return useCallback(
    (error) => {
      if (error instanceof ProblemError) {
        const code: ProblemCode = error.code;
        return t(`problems:${code}`, error.problem.params ?? {});
      }
      return t(error instanceof ConnectionError ? 'common:error.offline' : 'common:error.unexpected');
    },
    [t],
  );
}
