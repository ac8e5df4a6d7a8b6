import { LeaderboardMetricSchema } from '@convolab/contracts';
import { Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssignmentFormState } from './use-assignment-form.ts';

/** Whether there is a leaderboard, what it ranks by, and when it freezes. */
export function LeaderboardRules({ form }: { form: AssignmentFormState }) {
  const { t } = useTranslation('teaching');
  const isOff = !form.values.leaderboardEnabled;
  return (
    <Stack gap="md">
      <Checkbox
        label={t('editor.leaderboardEnabled')}
        {...form.getInputProps('leaderboardEnabled', { type: 'checkbox' })}
      />
      <Checkbox
        label={t('editor.leaderboardAnonymous')}
        disabled={isOff}
        {...form.getInputProps('leaderboardAnonymous', { type: 'checkbox' })}
      />
      <NativeSelect
        label={t('editor.leaderboardMetric')}
        description={t('editor.leaderboardMetricHint')}
        disabled={isOff}
        data={LeaderboardMetricSchema.options.map((value) => ({ value, label: t(`editor.metric.${value}`) }))}
        {...form.getInputProps('leaderboardMetric')}
      />
      <Radio.Group label={t('editor.leaderboardRun')} {...form.getInputProps('leaderboardRun')}>
        <Stack gap="xs" mt="xs">
          <Radio value="best" disabled={isOff} label={t('editor.leaderboardBest')} />
          <Radio value="last" disabled={isOff} label={t('editor.leaderboardLast')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('editor.leaderboardFreezes')}
        disabled={isOff}
        {...form.getInputProps('hasFreeze', { type: 'checkbox' })}
      />
      {form.values.hasFreeze && (
        <TextInput
          type="datetime-local"
          label={t('editor.freezesAt')}
          description={t('editor.freezesAtHint')}
          disabled={isOff}
          {...form.getInputProps('freezesAt')}
        />
      )}
      <Checkbox
        label={t('editor.leaderboardHoldsBack')}
        description={t('editor.leaderboardHoldsBackHint')}
        disabled={isOff}
        {...form.getInputProps('holdsBack', { type: 'checkbox' })}
      />
    </Stack>
  );
}
