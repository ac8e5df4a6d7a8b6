import { titleIn } from '@convolab/contracts';
import { Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/link-button.tsx';
import { formatScore } from '../../components/score-format.ts';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './grade-dialog.module.css';
import type { ChosenCell } from './gradebook-sheet.tsx';
import { OverrideForm } from './override-form.tsx';

interface GradeDialogProps {
  readonly chosen: ChosenCell | null;
  readonly slug: string;
  /** Assistants see grades; only teachers set them. */
  readonly canOverride: boolean;
  readonly onClose: () => void;
}

/** One cell of the gradebook: how the score came about, and the way to set it by hand. */
export function GradeDialog({ chosen, slug, canOverride, onClose }: GradeDialogProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const locale = useLocale();
  const title =
    chosen &&
    t('teaching:gradebook.cellTitle', {
      student: chosen.row.name,
      exercise: titleIn(chosen.column.title, locale),
    });
  return (
    <Modal
      opened={chosen !== null}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {chosen && (
        <Stack gap="lg">
          <GradeFacts chosen={chosen} />
          {chosen.cell.submissionId !== null && (
            <LinkButton
              variant="default"
              to="/courses/$slug/submissions/$submissionId"
              params={{ slug, submissionId: chosen.cell.submissionId }}
            >
              {t('teaching:gradebook.openSubmission')}
            </LinkButton>
          )}
          {canOverride && <OverrideForm chosen={chosen} onSaved={onClose} />}
        </Stack>
      )}
    </Modal>
  );
}

function GradeFacts({ chosen: { cell, column } }: { chosen: ChosenCell }) {
  const { t } = useTranslation('teaching');
  return (
    <dl className={classes.facts}>
      <dt>{t('gradebook.computed')}</dt>
      <dd className="tabular">
        {cell.computed === null ? t('gradebook.notYet') : `${formatScore(cell.computed)} / ${column.points}`}
      </dd>
      <dt>{t('gradebook.attempts')}</dt>
      <dd>{t('gradebook.attemptCount', { count: cell.attempts })}</dd>
      {cell.late && (
        <>
          <dt>{t('gradebook.legendLate')}</dt>
          <dd>✓</dd>
        </>
      )}
      {cell.override !== null && (
        <>
          <dt>{t('gradebook.legendOverride')}</dt>
          <dd>
            <span className="tabular">{formatScore(cell.override)}</span>
            {cell.reason !== null && <div>{t('gradebook.reasonNow', { reason: cell.reason })}</div>}
          </dd>
        </>
      )}
    </dl>
  );
}
