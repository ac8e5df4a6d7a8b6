import { LanguageSchema, type Draft, type Language } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { CourseAccess } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { isText } from '../../http/text-check.ts';
import { ExercisesRepository } from '../exercises/exercises.repository.ts';
import { DraftsRepository, type DraftPlace, type DraftRow } from './drafts.repository.ts';

interface DraftAddress {
  readonly course: string;
  readonly slug: string;
  readonly language: string;
}

/** What somebody is writing, a text a language of each exercise, the same on all their devices. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly repository: DraftsRepository,
    private readonly exercises: ExercisesRepository,
    private readonly access: CourseAccess,
  ) {}

  /** @throws not-found, language-not-offered */
  async get(userId: string, address: DraftAddress): Promise<Draft> {
    const { place, starter } = await this.find(userId, address);
    const newest = await this.repository.findNewest(place);
    return newest === null ? { version: 0, content: starter, savedAt: null } : toDraft(newest);
  }

  /** @throws not-found, language-not-offered, validation, draft-conflict */
  async save(
    userId: string,
    address: DraftAddress,
    { baseVersion, content }: { baseVersion: number; content: string },
  ): Promise<Draft> {
    if (!isText(content)) {
      const message = 'Take the NUL and other characters out that are no text.';
      throw new ProblemException('validation', undefined, [{ path: ['content'], message }]);
    }
    const { place } = await this.find(userId, address);
    const outcome = await this.repository.save(place, baseVersion, content);
    if (outcome.status === 'conflict') {
      throw new ProblemException('draft-conflict', { version: outcome.version });
    }
    return toDraft(outcome.draft);
  }

  private async find(userId: string, address: DraftAddress): Promise<{ place: DraftPlace; starter: string }> {
    const { courseId } = await this.access.require(userId, address.course, 'student');
    const shown = await this.exercises.findNewest(courseId, address.slug);
    if (shown === null) throw new ProblemException('not-found');
    const { spec, starters } = await this.exercises.getContent(shown.versionId);
    const language = readLanguage(address.language, spec.kind === 'quiz' ? [] : spec.languages);
    const { exerciseId } = shown;
    return { place: { userId, courseId, exerciseId, language }, starter: starters[language] ?? '' };
  }
}

function readLanguage(given: string, offered: readonly Language[]): Language {
  const { data: language } = LanguageSchema.safeParse(given);
  if (language === undefined) throw new ProblemException('not-found');
  if (!offered.includes(language)) throw new ProblemException('language-not-offered', { language });
  return language;
}

const toDraft = ({ version, content, createdAt }: DraftRow): Draft => ({
  version,
  content,
  savedAt: createdAt.toISOString(),
});
