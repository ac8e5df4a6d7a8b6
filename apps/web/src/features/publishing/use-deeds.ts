import { api, type ExerciseVersionState } from '@convolab/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useNotify } from '../../components/notify.ts';

/** Checking and publishing one version. */
export function useDeeds(courseId: string, { slug, number }: ExerciseVersionState) {
  const { t } = useTranslation('publishing');
  const queryClient = useQueryClient();
  const notify = useNotify();
  const params = { courseId, slug, number: String(number) };
  const refresh = (paths: readonly string[]) =>
    Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: [path] })));
  const seen = [api.listExerciseVersions.path, api.getExerciseCheck.path];
  const check = useMutation({
    mutationFn: () => call(api.checkExercise, { params }),
    onSuccess: () => refresh(seen),
    onError: notify.failed,
  });
  const publish = useMutation({
    mutationFn: () => call(api.publishExercise, { params }),
    onSuccess: () => {
      notify.done(t('published'));
      return refresh([...seen, api.getCourse.path, api.getExercise.path]);
    },
    onError: notify.failed,
  });
  return { check, publish };
}
