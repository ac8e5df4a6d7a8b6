import {
  capabilitiesForCheck,
  type CourseRole,
  type ExerciseSpec,
  type ExerciseVersionDetail,
  type ExerciseVersionState,
} from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { CourseAccess } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { ExercisesRepository } from '../exercises/exercises.repository.ts';
import { RunQueue } from '../runs/run-queue.ts';
import { Runners } from '../system/runners.ts';
import { ExerciseVersionsRepository, type VersionRow } from './exercise-versions.repository.ts';
import { PublishingRepository, type Deed } from './publishing.repository.ts';
import { stateOf } from './version-view.ts';

/** A version, as an address names it. */
interface VersionPlace {
  readonly courseId: string;
  readonly slug: string;
  readonly number: string;
}

/** Problems name the first findings; the report has all. */
const MAX_TOLD_FINDINGS = 20;

/** Drafts, their checks, and how they get published. */
@Injectable()
export class ExerciseVersionsService {
  constructor(
    private readonly repository: ExerciseVersionsRepository,
    private readonly publishing: PublishingRepository,
    private readonly exercises: ExercisesRepository,
    private readonly access: CourseAccess,
    private readonly runners: Runners,
    private readonly queue: RunQueue,
  ) {}

  async list(userId: string, course: string): Promise<ExerciseVersionState[]> {
    const { courseId } = await this.access.require(userId, course, 'assistant');
    return (await this.repository.listNewest(courseId)).map(stateOf);
  }

  async get(userId: string, place: VersionPlace): Promise<ExerciseVersionDetail> {
    const { row } = await this.find(userId, place, 'assistant');
    const [{ spec }, report] = await Promise.all([
      this.exercises.getContent(row.versionId),
      row.checkId === null ? null : this.repository.findReport(row.checkId),
    ]);
    return { ...stateOf(row), limits: limitsOf(spec), report };
  }

  /** @throws runner-unavailable where no worker could run the exercise's programs */
  async check(userId: string, place: VersionPlace): Promise<ExerciseVersionState> {
    const { row, deed } = await this.findOwn(userId, place);
    await this.runners.require(capabilitiesForCheck(await this.exercises.getContent(row.versionId)));
    const checkId = await this.publishing.startCheck(row, deed);
    if (checkId !== null) await this.queue.addCheck(checkId);
    return this.stateAfter(row, deed);
  }

  /** @throws check-needed, check-refused with what is wrong */
  async publish(userId: string, place: VersionPlace): Promise<ExerciseVersionState> {
    const { row, deed } = await this.findOwn(userId, place);
    const outcome = await this.publishing.publish(row, deed);
    switch (outcome.status) {
      case 'check-needed':
        throw new ProblemException('check-needed');
      case 'refused': {
        const { findings } = outcome;
        const told = findings.slice(0, MAX_TOLD_FINDINGS);
        throw new ProblemException('check-refused', { count: findings.length }, undefined, told);
      }
      case 'published':
        return this.stateAfter(row, deed);
    }
  }

  private async find(
    userId: string,
    { courseId: course, slug, number }: VersionPlace,
    minimum: CourseRole,
  ): Promise<{ row: VersionRow; deed: Deed }> {
    const { courseId } = await this.access.require(userId, course, minimum);
    const isNumber = /^[1-9]\d{0,8}$/u.test(number);
    const row = isNumber ? await this.repository.find(courseId, slug, Number(number)) : null;
    if (row === null) throw new ProblemException('not-found');
    return { row, deed: { courseId, actorId: userId } };
  }

  /** For teachers. @throws forbidden for an exercise that belongs to another course: its own teachers decide */
  private async findOwn(userId: string, place: VersionPlace): Promise<{ row: VersionRow; deed: Deed }> {
    const found = await this.find(userId, place, 'teacher');
    const { ownerCourseId } = found.row;
    if (ownerCourseId !== null && ownerCourseId !== found.deed.courseId)
      throw new ProblemException('forbidden');
    return found;
  }

  private async stateAfter({ slug, number }: VersionRow, { courseId }: Deed): Promise<ExerciseVersionState> {
    const row = await this.repository.find(courseId, slug, number);
    if (row === null) throw new ProblemException('not-found');
    return stateOf(row);
  }
}

const limitsOf = (spec: ExerciseSpec) => (spec.kind === 'quiz' ? null : spec.limits);
