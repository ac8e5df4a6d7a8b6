import { api, type Person } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notify.ts';

export function RemovePerson({ person, courseId }: { person: Person; courseId: string }) {
  const { t } = useTranslation('teaching');
  const [isAsking, setIsAsking] = useState(false);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const remove = useMutation({
    mutationFn: () => call(api.removePerson, { params: { courseId, userId: person.userId } }),
    onSuccess: async () => {
      setIsAsking(false);
      await queryClient.invalidateQueries({ queryKey: [api.listPeople.path] });
    },
    onError: notify.failed,
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('people.removeOf', { name: person.name })}
        onClick={() => setIsAsking(true)}
      >
        {t('people.remove')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('people.removeQuestion', { name: person.name })}
        text={t('people.removeLead')}
        verb={t('people.remove')}
        loading={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
