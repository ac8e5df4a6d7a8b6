import { api } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useNotify } from '../../components/notify.ts';

interface DeleteAssignmentProps {
  readonly assignmentId: string;
  readonly onDeleted: () => Promise<void>;
}

export function DeleteAssignment({ assignmentId, onDeleted }: DeleteAssignmentProps) {
  const { t } = useTranslation('teaching');
  const [isAsking, setIsAsking] = useState(false);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const remove = useMutation({
    mutationFn: () => call(api.deleteAssignment, { params: { assignmentId } }),
    onSuccess: async () => {
      notify.done(t('editor.deleted'));
      await queryClient.invalidateQueries({ queryKey: [api.getCourse.path] });
      await onDeleted();
    },
    onError: (error) => {
      setIsAsking(false);
      notify.failed(error);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('editor.delete')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('editor.deleteQuestion')}
        text={t('editor.deleteLead')}
        verb={t('editor.delete')}
        loading={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
