import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { CodesController } from './codes.controller.ts';
import { CodesRepository } from './codes.repository.ts';
import { CodesService } from './codes.service.ts';

@Module({
  imports: [AccountsModule],
  controllers: [CodesController],
  providers: [CodesRepository, CodesService],
})
export class CodesModule {}
