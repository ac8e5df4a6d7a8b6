import { isLoopback, readConfig } from './config.ts';
import { readDemoAccounts } from './seed/config.ts';
import { withSeedRepository } from './seed/open-seed.repository.ts';
import { seed } from './seed/seed.ts';

/** Its last line on standard output is a SeedResult as JSON. */
const config = readConfig();
const result = await withSeedRepository(config.databaseUrl, (repository) =>
  seed(repository, {
    courseDir: config.courseDir,
    demoAccounts: config.demo ? readDemoAccounts() : [],
    demoOpen: config.demo && isLoopback(config.host),
  }),
);
process.stdout.write(`${JSON.stringify(result)}\n`);
