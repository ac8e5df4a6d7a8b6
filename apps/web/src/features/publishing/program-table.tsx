import {
  LANGUAGES,
  SOLUTION_LIMIT_SHARE,
  type CheckedProgram,
  type ProgramLimits,
} from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { durationText, memoryText } from '../../components/results/quantity-text.ts';
import { ToneMark } from '../../components/tone-mark.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { nearestLimit } from './limit-share.ts';
import classes from './publishing.module.css';

const ROLES = ['solution', 'starter', 'bug'] as const;

interface ProgramTableProps {
  readonly programs: readonly CheckedProgram[];
  readonly limits: ProgramLimits | null;
}

/** Every program of the exercise, by its role: whether it did what it must, and what it used. On narrow screens each is a block. */
export function ProgramTable({ programs, limits }: ProgramTableProps) {
  const { t } = useTranslation('publishing');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('programs.name')}</th>
          <th scope="col">{t('programs.language')}</th>
          <th scope="col">{t('programs.result')}</th>
          <th scope="col">{t('programs.verdict')}</th>
          <th scope="col" data-number>
            {t('programs.seeds')}
          </th>
          <th scope="col" data-number>
            {t('programs.cpu')}
          </th>
          <th scope="col" data-number>
            {t('programs.memory')}
          </th>
          <th scope="col">{t('programs.share')}</th>
        </tr>
      </thead>
      {ROLES.map((role) => (
        <RoleRows
          key={role}
          role={role}
          programs={programs.filter((program) => program.role === role)}
          limits={limits}
        />
      ))}
    </table>
  );
}

function RoleRows({ role, programs, limits }: ProgramTableProps & { role: CheckedProgram['role'] }) {
  const { t } = useTranslation('publishing');
  if (programs.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={8}>
          {t(`programs.${role}`)}
        </th>
      </tr>
      {programs.map((program) => (
        <ProgramRow key={`${program.name} ${program.language}`} program={program} limits={limits} />
      ))}
    </tbody>
  );
}

function ProgramRow({ program, limits }: { program: CheckedProgram; limits: ProgramLimits | null }) {
  const { t } = useTranslation(['publishing', 'common']);
  const locale = useLocale();
  const { name, language, ok, verdict, seeds, usage, role } = program;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{LANGUAGES[language].title}</td>
      <td>
        <ToneMark tone={ok ? 'accepted' : 'wrong'}>
          {t(ok ? 'publishing:programs.asExpected' : 'publishing:programs.notAsExpected')}
        </ToneMark>
      </td>
      <td data-label={t('publishing:programs.verdict')}>{t(`common:verdict.${verdict}`)}</td>
      <td data-number data-label={t('publishing:programs.seeds')}>
        {seeds}
      </td>
      <td data-number data-label={t('publishing:programs.cpu')}>
        {usage.callCpuMs === null ? '–' : durationText(usage.callCpuMs, locale)}
      </td>
      <td data-number data-label={t('publishing:programs.memory')}>
        {usage.memoryBytes === null ? '–' : memoryText(usage.memoryBytes, locale)}
      </td>
      {/* Only solutions are held to their limits. */}
      {role === 'solution' && limits !== null ? (
        <td data-label={t('publishing:programs.share')}>
          <Share program={program} limits={limits} />
        </td>
      ) : (
        <td data-unjudged>–</td>
      )}
    </tr>
  );
}

function Share({ program: { usage }, limits }: { program: CheckedProgram; limits: ProgramLimits }) {
  const { t } = useTranslation('publishing');
  const nearest = nearestLimit(usage, limits);
  if (nearest === null) return '–';
  const { share, of } = nearest;
  return (
    <span className={classes.share}>
      <span className={classes.bar} data-over={share > SOLUTION_LIMIT_SHARE || undefined} aria-hidden="true">
        <span style={{ width: `${Math.min(1, share) * 100}%` }} />
      </span>
      <span>{`${Math.round(share * 100)}%`}</span>
      <span className={classes.shareOf}>{t(`programs.largest.${of}`)}</span>
    </span>
  );
}
