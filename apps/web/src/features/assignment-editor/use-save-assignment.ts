import { api, type CourseDetail } from '@convolab/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useNotify } from '../../components/notify.ts';
import { bodyOf, type AssignmentForm } from './assignment-form.ts';

/** Stores an assignment under the id that this page made for it. */
export function useSaveAssignment(course: CourseDetail, assignmentId: string, onSaved: () => Promise<void>) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (form: AssignmentForm) =>
      call(api.saveAssignment, {
        params: { courseId: course.id, assignmentId },
        body: bodyOf(form, course.zone),
      }),
    onSuccess: async () => {
      await Promise.all(
        [api.getCourse.path, api.getAssignment.path, api.getGradebook.path].map((path) =>
          queryClient.invalidateQueries({ queryKey: [path] }),
        ),
      );
      await onSaved();
    },
    onError: notify.failed,
  });
}
