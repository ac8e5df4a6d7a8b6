import { Module } from '@nestjs/common';
import { LeaderboardsController } from './leaderboards.controller.ts';
import { LeaderboardsRepository } from './leaderboards.repository.ts';
import { LeaderboardsService } from './leaderboards.service.ts';

@Module({ controllers: [LeaderboardsController], providers: [LeaderboardsRepository, LeaderboardsService] })
export class LeaderboardsModule {}
