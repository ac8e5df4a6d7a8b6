import { loadCourse } from '@convolab/course';
import { readConfig } from './config.ts';
import { readDemoAccounts } from './seed/config.ts';
import { submitForDemo } from './seed/demo-submissions.ts';

/** Run once the server answers, with the server's own environment. */
const config = readConfig();
const { exercises } = await loadCourse(config.courseDir);
await submitForDemo(config.localUrl, readDemoAccounts(), exercises);
