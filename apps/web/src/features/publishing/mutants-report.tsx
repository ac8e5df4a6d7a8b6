import type { Mutant, MutantsReport } from '@convolab/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../components/results/quantity-text.ts';
import classes from './publishing.module.css';

/** How well the hidden cases tell slips in the solutions, with those that they do not tell. */
export function MutantsSummary({ mutants }: { mutants: MutantsReport }) {
  const { t } = useTranslation('publishing');
  const { made, tried, rejected, share, survivors, equivalent } = mutants;
  return (
    <>
      <p className={classes.lead}>{t('mutants.lead')}</p>
      <p style={{ margin: 0 }}>
        {t('mutants.rejected', { tried, rejected })} <span className="tabular">({percentText(share)})</span>
        {made > tried && ` · ${t('mutants.sample', { made })}`}
      </p>
      {survivors.length === 0 ? (
        <p className={classes.lead}>{t('mutants.noSurvivors')}</p>
      ) : (
        <>
          <Title order={3}>{t('mutants.survivors', { count: survivors.length })}</Title>
          <p className={classes.lead}>{t('mutants.survivorsLead')}</p>
          <MutantList mutants={survivors} />
        </>
      )}
      {equivalent.length > 0 && (
        <details className={classes.more}>
          <summary>{t('mutants.equivalent', { count: equivalent.length })}</summary>
          <MutantList mutants={equivalent} />
        </details>
      )}
    </>
  );
}

function MutantList({ mutants }: { mutants: readonly (Mutant & { readonly reason?: string })[] }) {
  const { t } = useTranslation('publishing');
  return (
    <ul className={classes.mutants}>
      {mutants.map(({ id, solution, line, original, mutated, reason }) => (
        <li key={id} className={classes.mutant}>
          <span className={classes.mutantPlace}>{t('mutants.line', { solution, line })}</span>
          <span className={classes.change}>
            <del>{original}</del>
            <span role="img" aria-label={t('mutants.becomes')}>
              →
            </span>
            <ins>{mutated}</ins>
          </span>
          {reason !== undefined && <span className={classes.reason}>{reason}</span>}
        </li>
      ))}
    </ul>
  );
}
