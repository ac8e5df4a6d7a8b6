import { Module } from '@nestjs/common';
import { Runners } from './runners.ts';
import { SystemController } from './system.controller.ts';
import { SystemRepository } from './system.repository.ts';
import { SystemService } from './system.service.ts';
import { WorkersService } from './workers.service.ts';

@Module({
  controllers: [SystemController],
  providers: [SystemRepository, SystemService, WorkersService, Runners],
  exports: [WorkersService, Runners],
})
export class SystemModule {}
