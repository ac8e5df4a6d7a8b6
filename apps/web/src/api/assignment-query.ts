import { api } from '@convolab/contracts';
import { endpointQuery } from './endpoint-query.ts';

/** An assignment with its exercises; attempts and scores are the signed-in person's own. */
export const assignmentQuery = (assignmentId: string) =>
  endpointQuery(api.getAssignment, { params: { assignmentId } });
