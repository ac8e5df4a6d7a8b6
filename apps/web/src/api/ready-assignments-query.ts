import { api } from '@convolab/contracts';
import { endpointQuery } from './endpoint-query.ts';

/** The assignments that come with Convolab, for teachers to start from. */
export const readyAssignmentsQuery = (courseId: string) =>
  endpointQuery(api.listReadyAssignments, { params: { courseId } });
