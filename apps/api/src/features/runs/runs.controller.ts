import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { RunsService } from './runs.service.ts';

@Controller()
export class RunsController {
  constructor(private readonly runs: RunsService) {}

  @Implements(api.cancelRun)
  cancelRun({ session, params }: Call<typeof api.cancelRun>): Promise<Answer<typeof api.cancelRun>> {
    return this.runs.cancel(params.runId, session.userId);
  }
}
