import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { LeaderboardsService } from './leaderboards.service.ts';

@Controller()
export class LeaderboardsController {
  constructor(private readonly leaderboards: LeaderboardsService) {}

  @Implements(api.getLeaderboard)
  getLeaderboard({
    session,
    params,
    query,
  }: Call<typeof api.getLeaderboard>): Promise<Answer<typeof api.getLeaderboard>> {
    return this.leaderboards.get(session.userId, params.itemId, query);
  }
}
