import type { ExerciseSummary } from '@convolab/contracts';
import { ActionIcon, Button, NumberInput, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '../../components/score-format.ts';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './assignment-editor.module.css';
import { moved, newItem, type ItemForm } from './assignment-form.ts';
import type { AssignmentFormState } from './use-assignment-form.ts';

interface ItemEditorProps {
  readonly form: AssignmentFormState;
  readonly exercises: readonly ExerciseSummary[];
}

/** The exercises in the assignment, and below them the ones that can be added. */
export function ItemEditor({ form, exercises }: ItemEditorProps) {
  const { t } = useTranslation('teaching');
  const { items } = form.values;
  const total = items.reduce((sum, item) => sum + (Number(item.points) || 0), 0);
  return (
    <Stack gap="md">
      {items.length > 0 && (
        <ol className={classes.items}>
          {items.map((item, index) => (
            <ItemRow key={item.id} form={form} item={item} index={index} exercises={exercises} />
          ))}
        </ol>
      )}
      {items.length > 0 && <Text fw={600}>{t('editor.total', { points: formatScore(total) })}</Text>}
      {form.errors['items'] !== undefined && (
        <Text c="var(--convolab-wrong)" size="sm" role="alert">
          {form.errors['items']}
        </Text>
      )}
      <AddExercise form={form} exercises={exercises} />
    </Stack>
  );
}

interface ItemRowProps extends ItemEditorProps {
  readonly item: ItemForm;
  readonly index: number;
}

function ItemRow({ form, item, index, exercises }: ItemRowProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const locale = useLocale();
  const exercise = exercises.find(({ id }) => id === item.exerciseId);
  const title = exercise?.title[locale] ?? item.exerciseId;
  return (
    <li className={classes.item}>
      <span className={classes.itemTitle}>
        {title}
        {exercise && <span className={classes.itemKind}>{t(`common:kind.${exercise.kind}`)}</span>}
      </span>
      <NumberInput
        label={t('teaching:editor.points')}
        aria-label={t('teaching:editor.pointsOf', { title })}
        min={0}
        max={1_000}
        decimalScale={2}
        {...form.getInputProps(`items.${index}.points`)}
      />
      <NumberInput
        label={t('teaching:editor.attempts')}
        aria-label={t('teaching:editor.attemptsOf', { title })}
        placeholder={t('teaching:editor.attemptsHint')}
        min={1}
        max={1_000}
        allowDecimal={false}
        {...form.getInputProps(`items.${index}.maxAttempts`)}
      />
      <ItemButtons form={form} index={index} title={title} />
    </li>
  );
}

interface ItemButtonsProps {
  readonly form: AssignmentFormState;
  readonly index: number;
  readonly title: string;
}

function ItemButtons({ form, index, title }: ItemButtonsProps) {
  const { t } = useTranslation('teaching');
  const { items } = form.values;
  const set = (next: ItemForm[]) => form.setFieldValue('items', next);
  return (
    <div className={classes.itemButtons}>
      <ActionIcon
        variant="default"
        size={36}
        disabled={index === 0}
        aria-label={t('editor.moveUp', { title })}
        onClick={() => set(moved(items, index, -1))}
      >
        <IconArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        disabled={index === items.length - 1}
        aria-label={t('editor.moveDown', { title })}
        onClick={() => set(moved(items, index, 1))}
      >
        <IconArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('editor.removeItem', { title })}
        onClick={() => set(items.filter((_, place) => place !== index))}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function AddExercise({ form, exercises }: ItemEditorProps) {
  const { t } = useTranslation('teaching');
  const locale = useLocale();
  const used = new Set(form.values.items.map((item) => item.exerciseId));
  const left = exercises.filter(({ id }) => !used.has(id));
  if (left.length === 0) return <Text c="dimmed">{t('editor.allAdded')}</Text>;
  return (
    <Stack gap="xs" align="flex-start">
      {left.map((exercise) => (
        <Button
          key={exercise.id}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          aria-label={`${t('editor.addExercise')}: ${exercise.title[locale]}`}
          onClick={() => form.setFieldValue('items', [...form.values.items, newItem(exercise)])}
        >
          {exercise.title[locale]}
        </Button>
      ))}
    </Stack>
  );
}
