import type { ProgramError } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './results.module.css';

/** A place in the student's file; lines and columns count from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number | null;
}

interface ProgramErrorViewProps {
  readonly error: ProgramError;
  /** Shows the place in the editor; without it the place is only told. */
  readonly onPlace?: ((place: SourcePlace) => void) | undefined;
}

/** What the student's program raised, and where in the student's own file. */
export function ProgramErrorView({ error, onPlace }: ProgramErrorViewProps) {
  const { t } = useTranslation('results');
  const { line, column } = error;
  return (
    <div className={styles.error}>
      <div className={styles.errorHead}>
        <code>{error.name}</code>
        {line !== null && !onPlace && <span>{t('programError.atLine', { line })}</span>}
        {line !== null && onPlace && (
          <Button variant="subtle" size="compact-sm" onClick={() => onPlace({ line, column })}>
            {t('programError.goTo', { line })}
          </Button>
        )}
      </div>
      <pre className={styles.errorText}>{error.message}</pre>
      {error.trace && (
        <details>
          <summary>{t('programError.trace')}</summary>
          <pre className={styles.console}>{error.trace}</pre>
        </details>
      )}
    </div>
  );
}
