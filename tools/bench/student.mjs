import { randomBytes } from 'node:crypto';

const courseSlug = 'convolution-and-cnn';

/** A UUID of version 7: ids of submissions are made by who sends them (RFC 9562). */
function newId() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Does over HTTP what the page of a signed-in student does. */
export class Student {
  /**
   * @param {string} address
   * @param {string} cookie
   */
  constructor(address, cookie) {
    this.address = address;
    this.cookie = cookie;
    this.courseId = '';
    this.exerciseId = '';
  }

  /**
   * @param {string} address
   * @param {{ username: string, password: string }} account
   */
  static async signIn(address, account) {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(account),
    });
    if (!answer.ok) throw new Error(`Signing in was answered ${answer.status}: ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    return new Student(address, cookie);
  }

  /** @param {string} slug of the exercise that `submit` hands in to */
  async open(slug) {
    const answer = await fetch(`${this.address}/api/courses/${courseSlug}`, {
      headers: { cookie: this.cookie },
    });
    /** @type {{ id: string, exercises: { id: string, slug: string }[] }} */
    const course = await answer.json();
    this.courseId = course.id;
    this.exerciseId = course.exercises.find((exercise) => exercise.slug === slug)?.id ?? '';
  }

  /**
   * @param {string} language
   * @param {string} file
   * @param {string} content
   * @returns {Promise<{ acceptedMs: number, verdictMs: number, verdict: string }>} both times from the sending on
   */
  async submit(language, file, content) {
    const startedAt = performance.now();
    const answer = await fetch(`${this.address}/api/submissions`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/json', origin: this.address },
      body: JSON.stringify({
        id: newId(),
        courseId: this.courseId,
        exerciseId: this.exerciseId,
        assignmentItemId: null,
        mode: 'graded',
        payload: { kind: 'program', language, files: [{ path: file, content }] },
      }),
    });
    if (answer.status !== 202)
      throw new Error(`A submission was answered ${answer.status}: ${await answer.text()}`);
    const acceptedMs = performance.now() - startedAt;
    /** @type {{ run: { id: string } }} */
    const { run } = await answer.json();
    const watched = await this.#watch(run.id);
    return { acceptedMs, verdictMs: watched.verdictAt - startedAt, verdict: watched.verdict };
  }

  /**
   * Reads the run's events to their end, as the next submission must not find it unfinished.
   *
   * @param {string} runId
   */
  async #watch(runId) {
    const { body } = await fetch(`${this.address}/api/events?watch=${runId}~0`, {
      headers: { cookie: this.cookie },
    });
    if (body === null) throw new Error('The event stream has no body.');
    let text = '';
    let verdictAt = 0;
    let verdict = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (verdictAt === 0 && text.includes('"type":"verdict"')) verdictAt = performance.now();
    }
    for (const line of text.split('\n').filter((each) => each.startsWith('data: {'))) {
      const { event } = JSON.parse(line.slice('data: '.length));
      if (event?.type === 'verdict') verdict = event.data.verdict;
    }
    return { verdictAt, verdict };
  }
}
