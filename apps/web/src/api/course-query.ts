import { api } from '@convolab/contracts';
import { endpointQuery } from './endpoint-query.ts';

/** A course by slug, with its lessons, exercises and assignments. */
export const courseQuery = (slug: string) => endpointQuery(api.getCourse, { params: { courseId: slug } });
