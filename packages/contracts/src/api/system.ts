import { z } from 'zod';
import { CapabilitySchema } from '../jobs.ts';
import { LanguageSchema } from '../language.ts';
import { endpoint } from './endpoint.ts';

/** What this server can run, told by its workers; a page that would run code shows `reason` where it cannot. */
export const CapabilitiesSchema = z
  .object({
    runtimes: z.array(
      z.object({
        runtime: CapabilitySchema,
        available: z.boolean(),
        reason: z.string().nullable(),
      }),
    ),
    languages: z.array(LanguageSchema),
    secure: z.boolean(),
  })
  .meta({ id: 'Capabilities' });
export type Capabilities = z.infer<typeof CapabilitiesSchema>;

export const system = {
  getCapabilities: endpoint({
    method: 'GET',
    path: '/api/capabilities',
    summary: 'What this server can run',
    response: CapabilitiesSchema,
  }),
  getHealth: endpoint({
    method: 'GET',
    path: '/api/health',
    summary: 'Alive',
    response: z.object({ status: z.literal('ok') }).meta({ id: 'Health' }),
  }),
  getReadiness: endpoint({
    method: 'GET',
    path: '/api/ready',
    summary: 'Ready: database and Redis answer',
    response: z
      .object({
        status: z.enum(['ok', 'unavailable']),
        database: z.boolean(),
        redis: z.boolean(),
        workers: z.number().int(),
      })
      .meta({ id: 'Readiness' }),
  }),
};
