import {
  capabilitiesForSubmission,
  laneFor,
  type AcceptedSubmission,
  type CreateSubmission,
  type ExerciseSpec,
  type PageQuery,
  type SubmissionDetail,
  type SubmissionMode,
  type SubmissionSummary,
} from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { CourseAccess } from '../../access/course-access.service.ts';
import type { ApiConfig } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';
import { ProblemException } from '../../http/problem.ts';
import { ExercisesRepository } from '../exercises/exercises.repository.ts';
import { RunMessages } from '../runs/run-messages.ts';
import { RunQueue } from '../runs/run-queue.ts';
import { hashOfBody } from './body-hash.ts';
import { CreateSubmissionRepository, type NewSubmission } from './create-submission.repository.ts';
import { PersonTurns } from './person-turns.ts';
import { runSeed } from './run-seed.ts';
import { Runners } from '../system/runners.ts';
import { admit, attemptsLeft } from './submission-rules.ts';
import { detailOf, summaryOf } from './submission-view.ts';
import { SubmissionsRepository } from './submissions.repository.ts';
import { findNoText } from '../../http/text-check.ts';

export interface SubmissionList extends PageQuery {
  readonly course: string;
  readonly slug: string;
  /** Somebody else's, for staff. */
  readonly userId: string | undefined;
  readonly assignmentItemId: string | undefined;
  readonly mode: SubmissionMode | undefined;
}

@Injectable()
export class SubmissionsService {
  private readonly turns = new PersonTurns();

  constructor(
    private readonly creations: CreateSubmissionRepository,
    private readonly repository: SubmissionsRepository,
    private readonly exercises: ExercisesRepository,
    private readonly access: CourseAccess,
    private readonly runners: Runners,
    private readonly queue: RunQueue,
    private readonly messages: RunMessages,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  /**
   * Accepts a submission durably: when this resolves it is in the database, and will be graded whatever happens to Redis.
   *
   * @throws not-found, validation, language-not-offered, runner-unavailable, id-conflict and what `admit` throws
   */
  async create(userId: string, body: CreateSubmission): Promise<AcceptedSubmission> {
    const submission = await this.prepare(userId, body);
    const outcome = await this.turns.take(userId, () => this.creations.create(submission, admit));
    switch (outcome.status) {
      case 'not-found':
      case 'id-conflict':
        throw new ProblemException(outcome.status);
      case 'repeated':
        return { ...summaryOf(outcome.row), attemptsLeft: attemptsLeft(outcome.situation) };
      case 'created':
        this.messages.publish(outcome.events);
        await this.queue.add(outcome.row.run.id, submission.lane);
        return { ...summaryOf(outcome.row), attemptsLeft: outcome.admission.attemptsLeft };
    }
  }

  /** Somebody's own, or for staff of its course. @throws not-found */
  async get(userId: string, submissionId: string): Promise<SubmissionDetail> {
    const row = await this.repository.find(submissionId);
    if (row === null || !(await this.access.maySee(userId, row))) throw new ProblemException('not-found');
    return detailOf(row, await this.repository.readEvents(row.run.id));
  }

  /** @throws not-found, forbidden */
  async list(
    userId: string,
    { course, userId: author = userId, ...list }: SubmissionList,
  ): Promise<{ items: SubmissionSummary[]; nextCursor: string | null }> {
    const { courseId } = await this.access.require(
      userId,
      course,
      author === userId ? 'student' : 'assistant',
    );
    const page = await this.repository.list({ ...list, userId: author, courseId }, list);
    return { ...page, items: page.items.map(summaryOf) };
  }

  private async prepare(userId: string, body: CreateSubmission): Promise<NewSubmission> {
    const { payload, mode, courseId, assignmentItemId } = body;
    const errors = findNoText(payload, ['payload']);
    if (errors.length > 0) throw new ProblemException('validation', undefined, errors);
    const place = await this.creations.findPlace(userId, body);
    if (place === null) throw new ProblemException('not-found');
    const { exerciseVersionId } = place;
    const { spec } = await this.exercises.getContent(exerciseVersionId);
    checkFits(spec, body);
    await this.runners.require(capabilitiesForSubmission(spec, mode, payload));
    const work = { kind: spec.kind, mode, payload, userId, assignmentItemId, ...place };
    return {
      id: body.id,
      userId,
      courseId,
      exerciseVersionId,
      assignmentItemId,
      mode,
      payload,
      bodyHash: hashOfBody(body),
      lane: laneFor(spec, mode),
      seed: runSeed(this.config.authSecret, work),
    };
  }
}

function checkFits(spec: ExerciseSpec, { payload, mode }: CreateSubmission): void {
  if ((spec.kind === 'quiz') !== (payload.kind === 'quiz')) {
    const message = spec.kind === 'quiz' ? 'A quiz takes answers.' : 'The exercise takes a program.';
    throw new ProblemException('validation', undefined, [{ path: ['payload', 'kind'], message }]);
  }
  if (spec.kind === 'quiz') {
    if (mode === 'graded') return;
    const message = 'A quiz is graded each time: its answers would be told otherwise.';
    throw new ProblemException('validation', undefined, [{ path: ['mode'], message }]);
  }
  const languages: readonly string[] = spec.languages;
  if (payload.kind === 'program' && !languages.includes(payload.language)) {
    throw new ProblemException('language-not-offered', { language: payload.language });
  }
}
