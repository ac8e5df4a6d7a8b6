import { visibleControls, type Draft } from '@convolab/contracts';
import { Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { relativeTime } from '../../../components/time/format-time.ts';
import { useNow } from '../../../components/time/use-now.ts';
import { useLocale } from '../../../locales/use-locale.ts';
import styles from '../workspace.module.css';
import { compareLines, type ComparedLine } from './changed-lines.ts';

interface DraftConflictProps {
  readonly mine: string;
  readonly theirs: Draft;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

/** Both texts side by side; nothing is lost before the person has chosen. */
export function DraftConflict({ mine, theirs, opened, onClose, onChoose }: DraftConflictProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const locale = useLocale();
  const nowMs = useNow();
  const lines = compareLines(mine, theirs.content);
  const time = theirs.savedAt ? relativeTime(theirs.savedAt, nowMs, locale) : '';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('workspace:conflict.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="md">
        <Text>{t('workspace:conflict.body')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Side title={t('workspace:conflict.mine')} lines={lines.mine}>
            <Button onClick={() => onChoose('mine')}>{t('workspace:conflict.keepMine')}</Button>
          </Side>
          <Side title={t('workspace:conflict.theirs', { time })} lines={lines.theirs}>
            <Button variant="default" onClick={() => onChoose('theirs')}>
              {t('workspace:conflict.takeTheirs')}
            </Button>
          </Side>
        </SimpleGrid>
      </Stack>
    </Modal>
  );
}

interface SideProps {
  readonly title: string;
  readonly lines: readonly ComparedLine[];
  readonly children: React.ReactNode;
}

function Side({ title, lines, children }: SideProps) {
  return (
    <Stack gap="sm" miw={0}>
      <Text fw={600}>{title}</Text>
      <pre className={styles.compared} tabIndex={0} aria-label={title}>
        {lines.map(({ text, changed }, place) => (
          <span key={place} data-changed={changed || undefined}>
            {`${changed ? '*' : ' '} ${visibleControls(text)}\n`}
          </span>
        ))}
      </pre>
      {children}
    </Stack>
  );
}
