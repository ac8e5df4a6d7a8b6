import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, PublicCall } from '../../http/implements.decorator.ts';
import { ImplementsPublic } from '../../http/implements.decorator.ts';
import { SystemService } from './system.service.ts';
import { WorkersService } from './workers.service.ts';

@Controller()
export class SystemController {
  constructor(
    private readonly system: SystemService,
    private readonly workers: WorkersService,
  ) {}

  @ImplementsPublic(api.getHealth)
  health(): Answer<typeof api.getHealth> {
    return { status: 'ok' };
  }

  @ImplementsPublic(api.getReadiness)
  async readiness({
    request,
  }: PublicCall<typeof api.getReadiness>): Promise<Answer<typeof api.getReadiness>> {
    const readiness = await this.system.readiness();
    if (readiness.status !== 'ok') request.res?.status(503);
    return readiness;
  }

  @ImplementsPublic(api.getCapabilities)
  capabilities(): Promise<Answer<typeof api.getCapabilities>> {
    return this.workers.capabilities();
  }
}
