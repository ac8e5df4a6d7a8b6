import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, PublicCall } from '../../http/implements.decorator.ts';
import { ImplementsPublic } from '../../http/implements.decorator.ts';
import { CodesService } from './codes.service.ts';

@Controller()
export class CodesController {
  constructor(private readonly codes: CodesService) {}

  @ImplementsPublic(api.readCode)
  readCode({ body, request }: PublicCall<typeof api.readCode>): Promise<Answer<typeof api.readCode>> {
    return this.codes.read(body.code, request);
  }

  @ImplementsPublic(api.redeemCode)
  redeemCode({
    body,
    session,
    request,
  }: PublicCall<typeof api.redeemCode>): Promise<Answer<typeof api.redeemCode>> {
    return this.codes.redeem(body, session, request);
  }
}
