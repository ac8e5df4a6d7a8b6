import { EVENTS_PATH, WatchQuerySchema } from '@convolab/contracts';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentSession, type SessionInfo } from '../../auth/session-info.ts';
import { validationProblem } from '../../http/problem.ts';
import { EventsService } from './events.service.ts';
import { resumeAfter } from './last-event-id.ts';

@Controller()
export class EventsController {
  constructor(private readonly events: EventsService) {}

  /** No endpoint of the table: its answer is a stream. */
  @Get(EVENTS_PATH)
  async watch(
    @CurrentSession() session: SessionInfo,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const query = WatchQuerySchema.safeParse(request.query);
    if (!query.success) throw validationProblem(query.error.issues);
    const runs = resumeAfter(query.data.watch, request.get('last-event-id'));
    await this.events.stream(session, runs, response);
  }
}
