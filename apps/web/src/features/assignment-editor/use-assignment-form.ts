import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { formErrors, type AssignmentForm } from './assignment-form.ts';

/** The editor's state with its rules, in the user's language. */
export function useAssignmentForm(initialValues: AssignmentForm, zone: string) {
  const { t } = useTranslation('teaching');
  return useForm({
    mode: 'controlled',
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(formErrors(values, zone)).map(([field, key]) => [field, t(`editor.${key}`)]),
      ),
  });
}

export type AssignmentFormState = ReturnType<typeof useAssignmentForm>;
