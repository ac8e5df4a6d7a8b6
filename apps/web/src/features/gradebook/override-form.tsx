import { api, PointsSchema } from '@convolab/contracts';
import { Button, Group, NumberInput, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { focusFirstError } from '../../components/focus-first-error.ts';
import { useNotify } from '../../components/notify.ts';
import type { ChosenCell } from './gradebook-sheet.tsx';

interface OverrideFormProps {
  readonly chosen: ChosenCell;
  readonly onSaved: () => void;
}

/** Sets a score by hand, always with a reason, or takes it back. */
export function OverrideForm({ chosen, onSaved }: OverrideFormProps) {
  const { t } = useTranslation('teaching');
  const { cell, column } = chosen;
  const form = useForm<{ score: number | string; reason: string }>({
    initialValues: { score: cell.score ?? '', reason: '' },
    validate: {
      score: (value) =>
        value !== '' && PointsSchema.safeParse(Number(value)).success ? null : t('gradebook.badScore'),
      reason: (value) => (value.trim() === '' ? t('gradebook.reasonMissing') : null),
    },
  });
  const override = useOverride(chosen, onSaved);
  const takeBack = () => {
    if (!form.validateField('reason').hasError) override.mutate({ score: null, reason: form.values.reason });
  };
  return (
    <form
      onSubmit={form.onSubmit(
        ({ score, reason }) => override.mutate({ score: Number(score), reason }),
        focusFirstError(form),
      )}
      noValidate
    >
      <Stack gap="md">
        <NumberInput
          label={t('gradebook.newScore', { points: column.points })}
          min={0}
          max={1_000}
          decimalScale={2}
          data-autofocus
          {...form.getInputProps('score')}
        />
        <Textarea
          label={t('gradebook.reason')}
          description={t('gradebook.reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Group gap="sm">
          <Button type="submit" loading={override.isPending}>
            {t('gradebook.saveOverride')}
          </Button>
          {cell.override !== null && (
            <Button variant="default" loading={override.isPending} onClick={takeBack}>
              {t('gradebook.takeBack')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function useOverride({ row, column }: ChosenCell, onSaved: () => void) {
  const { t } = useTranslation('teaching');
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (body: { score: number | null; reason: string }) =>
      call(api.overrideGrade, { params: { itemId: column.itemId, userId: row.userId }, body }),
    onSuccess: async (_, { score }) => {
      notify.done(t(score === null ? 'gradebook.takenBack' : 'gradebook.saved'));
      onSaved();
      await queryClient.invalidateQueries({ queryKey: [api.getGradebook.path] });
    },
    onError: notify.failed,
  });
}
