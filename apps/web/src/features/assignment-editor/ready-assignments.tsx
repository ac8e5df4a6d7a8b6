import type { CourseDetail, ReadyAssignment } from '@convolab/contracts';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';

interface ReadyAssignmentsProps {
  readonly course: CourseDetail;
  readonly ready: readonly ReadyAssignment[];
  readonly onChoose: (ready: ReadyAssignment) => void;
}

/** The assignments that come with Convolab, above an empty editor: one press fills in title and exercises. */
export function ReadyAssignments({ course, ready, onChoose }: ReadyAssignmentsProps) {
  const { t } = useTranslation('teaching');
  const locale = useLocale();
  const minutesOf = ({ exercises }: ReadyAssignment) =>
    course.exercises.reduce((sum, { slug, minutes }) => sum + (exercises.includes(slug) ? minutes : 0), 0);
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('editor.readyHint')}
      </Text>
      <Group gap="xs">
        {ready.map((one) => (
          <Button key={one.slug} variant="default" onClick={() => onChoose(one)}>
            {t('editor.ready', { title: one.title[locale], minutes: minutesOf(one) })}
          </Button>
        ))}
      </Group>
    </div>
  );
}
