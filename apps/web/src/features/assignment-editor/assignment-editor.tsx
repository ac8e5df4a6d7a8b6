import type { CourseDetail, ReadyAssignment } from '@convolab/contracts';
import { Button, Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { focusFirstError } from '../../components/focus-first-error.ts';
import { Section } from '../../components/section.tsx';
import { filledBy, type AssignmentForm } from './assignment-form.ts';
import classes from './assignment-editor.module.css';
import { ItemEditor } from './item-editor.tsx';
import { LeaderboardRules } from './leaderboard-rules.tsx';
import { ReadyAssignments } from './ready-assignments.tsx';
import { useAssignmentForm, type AssignmentFormState } from './use-assignment-form.ts';

interface AssignmentEditorProps {
  readonly course: CourseDetail;
  readonly initial: AssignmentForm;
  /** To start from; none where the assignment exists already. */
  readonly ready?: readonly ReadyAssignment[];
  readonly saving: boolean;
  readonly onSave: (form: AssignmentForm) => void;
}

/** Title, dates, exercises and rules of an assignment. */
export function AssignmentEditor({ course, initial, ready = [], saving, onSave }: AssignmentEditorProps) {
  const { t } = useTranslation('teaching');
  const form = useAssignmentForm(initial, course.zone);
  return (
    <form onSubmit={form.onSubmit(onSave, focusFirstError(form))} noValidate>
      <Stack gap="xl">
        {ready.length > 0 && (
          <ReadyAssignments
            course={course}
            ready={ready}
            onChoose={(one) => form.setValues(filledBy(one, form.values, course.exercises))}
          />
        )}
        <div className={classes.pair}>
          <TextInput
            label={t('editor.titleKo')}
            description={t('editor.titleHint')}
            {...form.getInputProps('titleKo')}
          />
          <TextInput
            label={t('editor.titleEn')}
            description={t('editor.titleHint')}
            {...form.getInputProps('titleEn')}
          />
        </div>
        <Section title={t('editor.times')}>
          <Times form={form} zone={course.zone} />
        </Section>
        <Section title={t('editor.exercises')}>
          <ItemEditor form={form} exercises={course.exercises} />
        </Section>
        <Rules form={form} />
        <Button type="submit" loading={saving} style={{ alignSelf: 'flex-start' }}>
          {t('editor.save')}
        </Button>
      </Stack>
    </form>
  );
}

function Times({ form, zone }: { form: AssignmentFormState; zone: string }) {
  const { t } = useTranslation('teaching');
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('editor.zone', { zone })}
      </Text>
      <div className={classes.pair}>
        <TextInput type="datetime-local" label={t('editor.opensAt')} {...form.getInputProps('opensAt')} />
        <TextInput
          type="datetime-local"
          label={t('editor.dueAt')}
          disabled={!form.values.hasDeadline}
          {...form.getInputProps('dueAt')}
        />
      </div>
      <Checkbox
        label={t('editor.noDeadline')}
        checked={!form.values.hasDeadline}
        onChange={(event) => form.setFieldValue('hasDeadline', !event.currentTarget.checked)}
      />
    </Stack>
  );
}

function Rules({ form }: { form: AssignmentFormState }) {
  const { t } = useTranslation('teaching');
  return (
    <div className={classes.pair}>
      <Section title={t('editor.counting')}>
        <Radio.Group aria-label={t('editor.counting')} {...form.getInputProps('countingRule')}>
          <Stack gap="sm">
            <Radio value="best" label={t('editor.countingBest')} />
            <Radio value="last" label={t('editor.countingLast')} />
          </Stack>
        </Radio.Group>
      </Section>
      <Section title={t('editor.leaderboard')}>
        <LeaderboardRules form={form} />
      </Section>
    </div>
  );
}
