import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from './shortcut-keys.ts';

/** Back to the code that the exercise begins with, after a question. */
export function RestoreStarter({ onRestore }: { onRestore: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const [opened, { open, close }] = useDisclosure();
  const restore = () => {
    close();
    onRestore();
  };
  return (
    <>
      <Tooltip position="bottom" label={t('workspace:restoreStarter')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('workspace:restoreStarter')}
          onClick={open}
        >
          <IconRestore size={18} />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        title={t('workspace:restoreStarterTitle')}
        closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      >
        <Stack gap="md">
          <Text>{t('workspace:restoreStarterBody', { keys: shortcutKeys.undo })}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('common:actions.cancel')}
            </Button>
            <Button onClick={restore}>{t('workspace:restoreStarter')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
