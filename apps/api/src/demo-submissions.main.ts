import { loadCourse } from '@convolab/course';
import { isLoopback, readConfig } from './config.ts';
import { readDemoAccounts } from './seed/config.ts';
import { submitForDemo } from './seed/demo-submissions.ts';

/** Run once the server answers, with the server's own environment. Where demo accounts are off there is nothing to do. */
const config = readConfig();
if (config.demo && isLoopback(config.host)) {
  const { exercises } = await loadCourse(config.courseDir);
  await submitForDemo(config.localUrl, readDemoAccounts(), exercises);
}
