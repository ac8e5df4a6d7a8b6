import { Module } from '@nestjs/common';
import { RunMessages } from './run-messages.ts';
import { RunQueue } from './run-queue.ts';
import { RunsController } from './runs.controller.ts';
import { RunsRepository } from './runs.repository.ts';
import { RunsService } from './runs.service.ts';

@Module({
  controllers: [RunsController],
  providers: [RunsRepository, RunsService, RunMessages, RunQueue],
  exports: [RunMessages, RunQueue],
})
export class RunsModule {}
