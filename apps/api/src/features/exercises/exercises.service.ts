import type { ExerciseDetail, ExerciseSummary, QuizAttempt } from '@convolab/contracts';
import { drawQuiz } from '@convolab/grading';
import { Inject, Injectable } from '@nestjs/common';
import { CourseAccess, isStaff, type Membership } from '../../access/course-access.service.ts';
import type { ApiConfig } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';
import { ProblemException } from '../../http/problem.ts';
import { quizSeed } from '../../quiz/quiz-seed.ts';
import { WorkersService } from '../system/workers.service.ts';
import { detailOf, progressOf, summaryOf } from './exercise-view.ts';
import { ExercisesRepository, type ShownExercise } from './exercises.repository.ts';

/** Which exercise: by its slug in a course, alone or as an item of an assignment. */
interface ExercisePlace {
  readonly course: string;
  readonly slug: string;
  readonly assignmentItemId: string | null;
}

@Injectable()
export class ExercisesService {
  constructor(
    private readonly repository: ExercisesRepository,
    private readonly access: CourseAccess,
    private readonly workers: WorkersService,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  /** The exercises of a course with a member's progress. */
  async list({ courseId, userId }: Membership): Promise<ExerciseSummary[]> {
    const [shown, best] = await Promise.all([
      this.repository.listNewest(courseId),
      this.repository.bestShares(courseId, userId),
    ]);
    return Promise.all(shown.map((exercise) => this.summarize(exercise, best)));
  }

  /** @throws not-found, assignment-not-open */
  async get(userId: string, place: ExercisePlace): Promise<ExerciseDetail> {
    const member = await this.access.require(userId, place.course, 'student');
    const shown = await this.find(member, place);
    const [best, content, capabilities] = await Promise.all([
      this.repository.bestShares(member.courseId, userId),
      this.repository.getContent(shown.versionId),
      this.workers.capabilities(),
    ]);
    return detailOf(await this.summarize(shown, best), content, capabilities);
  }

  /** @throws not-found also for an exercise that is no quiz, assignment-not-open */
  async getQuizAttempt(userId: string, place: ExercisePlace): Promise<QuizAttempt> {
    const member = await this.access.require(userId, place.course, 'student');
    const { versionId } = await this.find(member, place);
    const content = await this.repository.getContent(versionId);
    const { spec } = content;
    if (spec.kind !== 'quiz') throw new ProblemException('not-found');
    const { courseId } = member;
    const { assignmentItemId } = place;
    const attempt =
      1 + (await this.repository.lastAttempt({ userId, courseId, versionId, assignmentItemId }));
    const quiz = { exerciseVersionId: versionId, assignmentItemId, userId, attempt };
    const seed = quizSeed(this.config.authSecret, quiz);
    const questions = drawQuiz(spec, seed).questions.map(({ id, prompt, points }) => ({
      id,
      prompt,
      points,
    }));
    return { attempt, questions };
  }

  private async find(member: Membership, place: ExercisePlace): Promise<ShownExercise> {
    const { courseId, role } = member;
    if (place.assignmentItemId === null) {
      return orNotFound(await this.repository.findNewest(courseId, place.slug));
    }
    const pinned = orNotFound(await this.repository.findPinned(courseId, place.slug, place.assignmentItemId));
    if (!pinned.isOpen && !isStaff(role)) throw new ProblemException('assignment-not-open');
    return pinned;
  }

  private async summarize(
    shown: ShownExercise,
    best: ReadonlyMap<string, number | null>,
  ): Promise<ExerciseSummary> {
    const content = await this.repository.getContent(shown.versionId);
    return summaryOf(shown, content, progressOf(best.get(shown.exerciseId)));
  }
}

function orNotFound<Found>(found: Found | null): Found {
  if (found === null) throw new ProblemException('not-found');
  return found;
}
