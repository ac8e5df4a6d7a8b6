import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.ts';
import { EventsRepository } from './events.repository.ts';
import { EventsService } from './events.service.ts';
import { LiveEvents } from './live-events.ts';

@Module({
  controllers: [EventsController],
  providers: [EventsRepository, EventsService, LiveEvents],
})
export class EventsModule {}
