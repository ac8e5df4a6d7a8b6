import { Loader } from '@mantine/core';
import { IconBulb, IconFocusCentered } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { CounterexampleView } from './counterexample-view.tsx';
import { isExplained, isSearching } from './explanation-state.ts';
import styles from './results.module.css';
import type { RunStory } from './run-story.ts';
import { Settling } from './settling.tsx';
import type { ShownProgram } from './shown-program.ts';

interface ExplanationProps {
  readonly story: RunStory;
  readonly program: ShownProgram;
}

/**
 * Why a program failed, from the surest to the most laborious: the mistake by its name, the exercise's hint, the smallest input that
 * shows it. The first and the last come a moment after the verdict, into room that was kept for them.
 */
export function Explanation({ story, program }: ExplanationProps) {
  const locale = useLocale();
  const { diagnosis, verdict, counterexample } = story;
  const searching = isSearching(story);
  if (!isExplained(story, searching)) return null;
  const hint = verdict?.hint;
  return (
    <Settling stage={stageOf(story, searching)}>
      <div className={styles.explanation}>
        {diagnosis ? (
          <Saying icon={<IconFocusCentered size={18} />} kind="diagnosis">
            <strong>{diagnosis.message[locale]}</strong>
          </Saying>
        ) : (
          searching && <Searching />
        )}
        {hint && (
          <Saying icon={<IconBulb size={18} />} kind="hint">
            {hint[locale]}
          </Saying>
        )}
        {counterexample ? (
          <CounterexampleView counterexample={counterexample} program={program} />
        ) : (
          searching && <div className={styles.keptRoom} aria-hidden="true" />
        )}
      </div>
    </Settling>
  );
}

const stageOf = ({ diagnosis, counterexample }: RunStory, searching: boolean) =>
  [searching, diagnosis?.id, counterexample !== null].join('/');

function Saying({
  icon,
  kind,
  children,
}: {
  icon: ReactNode;
  kind: 'diagnosis' | 'hint';
  children: ReactNode;
}) {
  const { t } = useTranslation('results');
  return (
    <p className={styles.saying} data-kind={kind}>
      <span className={styles.sayingIcon} aria-hidden="true">
        {icon}
      </span>
      <span>
        <span className={styles.muted}>{t(kind)}: </span>
        {children}
      </span>
    </p>
  );
}

function Searching() {
  const { t } = useTranslation('results');
  return (
    <p className={styles.saying} data-kind="search">
      <span className={styles.sayingIcon} aria-hidden="true">
        <Loader size={16} color="gray" />
      </span>
      <span>{t('searching')}</span>
    </p>
  );
}
