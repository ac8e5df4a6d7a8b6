import type { Gradebook, GradeCell, Locale, PageQuery } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { CourseAccess } from '../../access/course-access.service.ts';
import { fieldProblem, ProblemException } from '../../http/problem.ts';
import { gradebookCsv } from './gradebook-csv.ts';
import { GradebookRepository } from './gradebook.repository.ts';
import { OverrideRepository } from './override.repository.ts';

const ROWS_AT_ONCE = 200;

@Injectable()
export class GradesService {
  constructor(
    private readonly gradebooks: GradebookRepository,
    private readonly overrides: OverrideRepository,
    private readonly access: CourseAccess,
  ) {}

  async getGradebook(userId: string, course: string, query: PageQuery): Promise<Gradebook> {
    const { courseId } = await this.access.require(userId, course, 'assistant');
    const columns = await this.gradebooks.listColumns(courseId);
    const { items, nextCursor } = await this.gradebooks.listRows(courseId, columns, query);
    return { columns, rows: items, nextCursor };
  }

  /** The whole gradebook as a file: name and CSV text. */
  async download(userId: string, course: string, locale: Locale): Promise<{ name: string; csv: string }> {
    const { courseId, slug } = await this.access.require(userId, course, 'assistant');
    const columns = await this.gradebooks.listColumns(courseId);
    const rows: Gradebook['rows'] = [];
    let cursor: string | undefined;
    do {
      const page = await this.gradebooks.listRows(courseId, columns, { cursor, limit: ROWS_AT_ONCE });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return { name: `${slug}-gradebook.csv`, csv: gradebookCsv({ columns, rows }, locale) };
  }

  /** @throws validation where the score is above the item's points */
  async override(
    actorId: string,
    change: { itemId: string; userId: string; score: number | null; reason: string },
  ): Promise<GradeCell> {
    const item = await this.overrides.findItem(change.itemId);
    if (item === null) throw new ProblemException('not-found');
    const { courseId } = await this.access.require(actorId, item.courseId, 'teacher');
    if ((await this.access.findRole(change.userId, courseId)) === null)
      throw new ProblemException('not-found');
    if (change.score !== null && change.score > item.points) {
      throw fieldProblem('score', `The exercise has ${item.points} points: give at most as many.`);
    }
    return this.overrides.save(change, { courseId, actorId });
  }
}
