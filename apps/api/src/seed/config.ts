import { z } from 'zod';
import { ConfigError } from '../config.ts';

const DemoAccountSchema = z.object({ username: z.string(), password: z.string().min(10) });
export type DemoAccount = z.infer<typeof DemoAccountSchema>;

/** Names and passwords of the demo's people, as JSON in `CONVOLAB_DEMO_ACCOUNTS`; the launcher draws the passwords. */
export function readDemoAccounts(env: NodeJS.ProcessEnv = process.env): DemoAccount[] {
  const given = env['CONVOLAB_DEMO_ACCOUNTS'];
  if (given === undefined || given === '') return [];
  const parsed = z.array(DemoAccountSchema).safeParse(parseJson(given));
  if (!parsed.success) {
    throw new ConfigError('CONVOLAB_DEMO_ACCOUNTS is not a JSON list of { username, password }.');
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
