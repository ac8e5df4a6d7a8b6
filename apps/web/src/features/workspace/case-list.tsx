import type { CaseReport, ExerciseDetail } from '@convolab/contracts';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatScore } from '../../components/score-format.ts';
import results from '../../components/results/results.module.css';
import { ValueView } from '../../components/tensor/tensor-view.tsx';

interface CaseListProps {
  readonly cases: ExerciseDetail['cases'];
  /** Of the last run: the data of example and visible cases stand in them. */
  readonly reports: readonly CaseReport[];
}

/** The cases that grade a submission, and what comes in and should come out of those that are shown. */
export function CaseList({ cases, reports }: CaseListProps) {
  const { t } = useTranslation(['workspace', 'results']);
  const shown = reports.filter(({ detail, visibility }) => detail !== null && visibility !== 'hidden');
  return (
    <>
      <p>{t('workspace:cases.lead')}</p>
      <table className={results.table}>
        <thead>
          <tr>
            <th scope="col">{t('workspace:cases.name')}</th>
            <th scope="col">{t('workspace:cases.visibility')}</th>
            <th scope="col" data-number>
              {t('workspace:cases.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ name, visibility, points }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{t(`results:cases.visibility.${visibility}`)}</td>
              <td data-number>{points === 0 ? t('workspace:cases.weightless') : formatScore(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={results.muted}>{t('workspace:cases.hiddenAbout')}</p>
      {shown.length === 0 && <p className={results.muted}>{t('workspace:cases.runToSee')}</p>}
      {shown.map((report) => (
        <ShownCase key={report.index} report={report} />
      ))}
    </>
  );
}

function ShownCase({ report: { name, detail } }: { report: CaseReport }) {
  const { t } = useTranslation('results');
  const { ref, width } = useElementSize();
  return (
    <section ref={ref}>
      <h2 className={results.head}>
        <code className={results.caseName}>{name}</code>
      </h2>
      <div className={results.figures}>
        {detail?.arguments.map((argument) => (
          <ValueView
            key={argument.name}
            title={argument.name}
            value={argument.value}
            mode="colours"
            widthPx={width / 2}
          />
        ))}
        {detail?.expected && (
          <ValueView
            title={t('tensor.expected')}
            value={detail.expected}
            mode="colours"
            widthPx={width / 2}
          />
        )}
      </div>
    </section>
  );
}
