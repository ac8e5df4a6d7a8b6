import type { ExerciseVersionState } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './publishing.module.css';
import { useDeeds } from './use-deeds.ts';
import { isUnderWay, stateOf } from './version-state.ts';

interface VersionActionsProps {
  readonly version: ExerciseVersionState;
  readonly courseId: string;
}

/** Check, and publish where the check has passed; publishing is asked for twice, for it stays. */
export function VersionActions({ version, courseId }: VersionActionsProps) {
  const { t } = useTranslation('publishing');
  const title = version.title[useLocale()];
  const [isAsking, setAsking] = useState(false);
  const { check, publish } = useDeeds(courseId, version);
  const { number } = version;
  return (
    <div className={classes.actions}>
      {!isUnderWay(version) && (
        <Button
          variant="default"
          loading={check.isPending}
          aria-label={t('checkOf', { title })}
          onClick={() => check.mutate()}
        >
          {t(version.check === null ? 'check' : 'checkAgain')}
        </Button>
      )}
      {stateOf(version) === 'passed' && (
        <Button aria-label={t('publishOf', { title })} onClick={() => setAsking(true)}>
          {t('publish')}
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t('publishQuestion', { number })}
        text={t('publishLead', { title })}
        verb={t('publish')}
        loading={publish.isPending}
        destructive={false}
        onConfirm={() => publish.mutate(undefined, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
