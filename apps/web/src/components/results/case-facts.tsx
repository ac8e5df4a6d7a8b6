import type { CaseReport, ProgramUsage, SubmissionMode } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { formatScore } from '../score-format.ts';
import { durationText, memoryText } from './quantity-text.ts';
import styles from './results.module.css';

interface CaseFactsProps {
  readonly report: CaseReport;
  readonly mode: SubmissionMode;
  /** Title of its subtask. */
  readonly group: string | null;
}

/** A case's name, and what it counted and cost. */
export function CaseFacts({ report, mode, group }: CaseFactsProps) {
  const { t } = useTranslation('results');
  const { visibility, maxScore, score, usage } = report;
  const costs = useCosts(usage, visibility === 'hidden');
  const facts = [
    t(`cases.visibility.${visibility}`),
    group,
    mode === 'graded' &&
      maxScore > 0 &&
      t('score', { score: formatScore(score), maxScore: formatScore(maxScore) }),
    ...costs,
  ];
  return (
    <p className={styles.facts}>
      <code className={styles.caseName}>{report.name}</code>
      {facts.filter(Boolean).join(' · ')}
    </p>
  );
}

/** Time and memory of a call. Those of a hidden case are coarse, so that they tell nothing of its data. */
function useCosts(usage: ProgramUsage | null, isCoarse: boolean): string[] {
  const { t } = useTranslation('results');
  const locale = useLocale();
  if (!usage) return [];
  const { cpuMs, wallMs, memoryBytes } = usage;
  const about = (quantity: string) => (isCoarse ? t('cases.about', { quantity }) : quantity);
  return [
    t('cases.cpu', { time: about(durationText(cpuMs, locale)) }),
    t('cases.wall', { time: about(durationText(wallMs, locale)) }),
    ...(memoryBytes === null ? [] : [t('cases.memory', { size: about(memoryText(memoryBytes, locale)) })]),
  ];
}
