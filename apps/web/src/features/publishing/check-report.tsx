import type { CheckReport, ProgramLimits } from '@convolab/contracts';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { FindingList } from './finding-list.tsx';
import { MutantsSummary } from './mutants-report.tsx';
import { ProgramTable } from './program-table.tsx';
import classes from './publishing.module.css';

interface CheckReportViewProps {
  readonly report: CheckReport;
  readonly limits: ProgramLimits | null;
}

/** All that the gate found, what is to be corrected first. */
export function CheckReportView({ report, limits }: CheckReportViewProps) {
  const { t } = useTranslation('publishing');
  const locale = useLocale();
  const { problems, programs, mutants, notes, kind, passed } = report;
  return (
    <Stack gap="xl">
      {problems.length > 0 && (
        <Section title={t('findings', { count: problems.length })}>
          <FindingList findings={problems} />
        </Section>
      )}
      {programs.length > 0 && (
        <Section title={t('programs.title')}>
          <ProgramTable programs={programs} limits={limits} />
          <p className={classes.facts}>{t('programs.shareNote')}</p>
        </Section>
      )}
      {mutants !== null && (
        <Section title={t('mutants.title')}>
          <MutantsSummary mutants={mutants} />
        </Section>
      )}
      {kind === 'quiz' && passed && <p className={classes.lead}>{t('quizPassed')}</p>}
      {notes.length > 0 && (
        <Section title={t('notes')}>
          <ul>
            {notes.map((note, index) => (
              <li key={index}>{note[locale]}</li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}
