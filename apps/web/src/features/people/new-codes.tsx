import type { NewInvitation } from '@convolab/contracts';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import classes from './people.module.css';

interface NewCodesProps {
  readonly invitations: readonly NewInvitation[];
  readonly onClose: () => void;
}

/** The codes just made, as slips to cut out; printing the page prints only them. */
export function NewCodes({ invitations, onClose }: NewCodesProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const address = `${location.origin}/join`;
  const table = invitations.map(({ name, code }) => `${name}\t${code}`).join('\n');
  return (
    <Stack gap="md" data-print-sheet>
      <Stack gap="md" data-print-hide>
        <Alert color="amber" role="status">
          {t('teaching:people.newCodesWarning')}
        </Alert>
        <Group gap="sm">
          <Button leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => print()}>
            {t('common:actions.print')}
          </Button>
          <CopyButton text={table}>{t('teaching:people.copyTable')}</CopyButton>
          <Button variant="default" onClick={onClose}>
            {t('common:actions.close')}
          </Button>
        </Group>
      </Stack>
      <ul className={classes.slips}>
        {invitations.map(({ id, name, code }) => (
          <li key={id} className={classes.slip}>
            <p>{name}</p>
            <p className={classes.slipCode}>{code}</p>
            <p className={classes.slipSteps}>{t('teaching:people.slipSteps', { address })}</p>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
