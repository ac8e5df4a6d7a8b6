import { Module } from '@nestjs/common';
import { SystemController } from './system.controller.ts';
import { SystemRepository } from './system.repository.ts';
import { SystemService } from './system.service.ts';
import { WorkersService } from './workers.service.ts';

@Module({
  controllers: [SystemController],
  providers: [SystemRepository, SystemService, WorkersService],
  exports: [WorkersService],
})
export class SystemModule {}
