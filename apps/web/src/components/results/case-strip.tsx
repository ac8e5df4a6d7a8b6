import type { CaseReport, GroupReport, SubmissionMode } from '@convolab/contracts';
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { CaseDetailView } from './case-detail.tsx';
import { CaseFacts } from './case-facts.tsx';
import { ToneIcon, useOutcomeText } from './outcome-badge.tsx';
import styles from './results.module.css';
import { tellingCase } from './run-story.ts';
import type { ShownProgram } from './shown-program.ts';
import { outcomeOf } from './verdict-summary.ts';

interface CaseStripProps {
  readonly cases: readonly CaseReport[];
  readonly mode: SubmissionMode;
  /** The subtasks that the cases belong to. */
  readonly groups: readonly GroupReport[];
  readonly program: ShownProgram;
}

/** All cases in a row, each with icon and word, and the chosen one below. */
export function CaseStrip({ cases, ...shared }: CaseStripProps) {
  const { t } = useTranslation('results');
  const [chosen, setChosen] = useState<number | null>(null);
  const open = cases.find(({ index }) => index === chosen)?.index ?? tellingCase(cases);
  const passed = cases.filter(({ verdict }) => verdict === 'accepted').length;
  return (
    <section aria-label={t('cases.label')}>
      <div className={styles.subheadRow}>
        <h3 className={styles.head}>{t('cases.label')}</h3>
        <span className={styles.muted}>
          {t('cases.passed', { count: cases.length, passed })}
          {shared.mode === 'practice' && ` · ${t('cases.practice')}`}
        </span>
      </div>
      <Tabs
        value={open === null ? null : String(open)}
        onChange={(value) => setChosen(Number(value))}
        variant="none"
      >
        <Tabs.List className={styles.strip} aria-label={t('cases.label')}>
          {cases.map((report) => (
            <CaseTab key={report.index} report={report} />
          ))}
        </Tabs.List>
        {cases.map((report) => (
          <Tabs.Panel key={report.index} value={String(report.index)} pt="sm">
            {report.index === open && <CasePanel report={report} {...shared} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

function CaseTab({ report }: { report: CaseReport }) {
  const textOf = useOutcomeText();
  const { word, tone } = outcomeOf(report.verdict, report.score);
  return (
    <Tabs.Tab value={String(report.index)} className={styles.chip ?? ''} data-tone={tone} title={report.name}>
      <span className={styles.chipBody}>
        <span className="tabular">{report.index + 1}</span>
        <ToneIcon tone={tone} size={16} />
        {textOf(word)}
      </span>
    </Tabs.Tab>
  );
}

type CasePanelProps = Omit<CaseStripProps, 'cases'> & { readonly report: CaseReport };

function CasePanel({ report, mode, groups, program }: CasePanelProps) {
  const locale = useLocale();
  const { detail } = report;
  const group = groups.find(({ id }) => id === report.group);
  return (
    <div className={styles.panel}>
      <CaseFacts report={report} mode={mode} group={group?.title[locale] ?? null} />
      {report.message && <p className={styles.note}>{report.message[locale]}</p>}
      {detail ? (
        <CaseDetailView report={{ ...report, detail }} program={program} />
      ) : (
        <NoDetail report={report} />
      )}
    </div>
  );
}

function NoDetail({ report }: { report: CaseReport }) {
  const { t } = useTranslation('results');
  if (report.verdict === 'not-run') return <p className={styles.muted}>{t('cases.notRun')}</p>;
  if (report.visibility !== 'hidden') return null;
  return (
    <div className={styles.hidden}>
      <strong>{t('cases.hiddenTitle')}</strong>
      <p>{t('cases.hiddenBody')}</p>
      {report.usage && <p>{t('cases.hiddenCosts')}</p>}
    </div>
  );
}
