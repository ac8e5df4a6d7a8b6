import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useErrorText } from './error-text.ts';

interface Notify {
  /** Says that something worked. */
  readonly done: (message: string) => void;
  /** Says what failed; fits `onError` of a mutation. */
  readonly failed: (error: unknown) => void;
}

/** Short messages in the corner; an error stays until it is closed. */
export function useNotify(): Notify {
  const errorText = useErrorText();
  return useMemo(
    () => ({
      done: (message: string) => void notifications.show({ message, color: 'green', autoClose: 4_000 }),
      failed: (error: unknown) =>
        void notifications.show({ message: errorText(error), color: 'red', autoClose: false }),
    }),
    [errorText],
  );
}
