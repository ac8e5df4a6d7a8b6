import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { DraftsService } from './drafts.service.ts';

@Controller()
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Implements(api.getDraft)
  getDraft({ session, params }: Call<typeof api.getDraft>): Promise<Answer<typeof api.getDraft>> {
    return this.drafts.get(session.userId, addressOf(params));
  }

  @Implements(api.saveDraft)
  saveDraft({ session, params, body }: Call<typeof api.saveDraft>): Promise<Answer<typeof api.saveDraft>> {
    return this.drafts.save(session.userId, addressOf(params), body);
  }
}

const addressOf = ({ courseId, slug, language }: Call<typeof api.getDraft>['params']) => ({
  course: courseId,
  slug,
  language,
});
