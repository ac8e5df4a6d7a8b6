import type { AnswerReport, QuizAttempt } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { ToneIcon } from './outcome-badge.tsx';
import styles from './results.module.css';

interface AnswerListProps {
  readonly answers: readonly AnswerReport[];
  /** The questions, where they are still known: a later attempt has others. */
  readonly questions?: QuizAttempt['questions'] | undefined;
}

/** Right or wrong, question by question; the right answer is never told. */
export function AnswerList({ answers, questions }: AnswerListProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const promptOf = (id: string) => questions?.find((question) => question.id === id)?.prompt[locale];
  return (
    <section aria-label={t('answers.label')}>
      <h3 className={styles.head}>{t('answers.label')}</h3>
      <ul className={styles.answers}>
        {answers.map(({ id, given, correct }) => (
          <li key={id}>
            <ToneIcon tone={correct ? 'accepted' : 'wrong'} />
            <span>
              <strong>{t(correct ? 'answers.right' : 'answers.wrong')}</strong>{' '}
              <code className={styles.caseName}>{id}</code>{' '}
              {given === null || given === '' ? t('answers.blank') : t('answers.given', { given })}
              {promptOf(id) && <span className={styles.muted}> · {promptOf(id)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
