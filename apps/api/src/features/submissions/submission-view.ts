import {
  LanguageSchema,
  SubmissionPayloadSchema,
  type RunEvent,
  type SubmissionDetail,
  type SubmissionSummary,
} from '@convolab/contracts';
import { runSummaryOf } from '../runs/run-view.ts';
import type { SubmissionDetailRow, SubmissionRow } from './submissions.repository.ts';

export function summaryOf(row: SubmissionRow): SubmissionSummary {
  return {
    id: row.id,
    mode: row.mode,
    language: row.language === null ? null : LanguageSchema.parse(row.language),
    assignmentItemId: row.assignmentItemId,
    attempt: row.attempt,
    late: row.late,
    createdAt: row.createdAt.toISOString(),
    run: runSummaryOf(row.run),
  };
}

export function detailOf(row: SubmissionDetailRow, events: RunEvent[]): SubmissionDetail {
  return {
    ...summaryOf(row),
    courseId: row.courseId,
    exerciseId: row.exerciseId,
    exerciseSlug: row.exerciseSlug,
    author: row.author,
    payload: SubmissionPayloadSchema.parse(row.payload),
    events,
  };
}
