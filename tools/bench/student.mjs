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

/** Does over HTTP what the page of a signed-in person does. */
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
    return await enter(address, '/api/session', account);
  }

  /**
   * Makes an account with the code that a teacher gave to the class.
   *
   * @param {string} address
   * @param {string} code
   * @param {string} username
   */
  static async join(address, code, username) {
    const account = { name: username, username, password: `${username} of the bench`, locale: 'en' };
    return await enter(address, '/api/codes/redeem', { code, ...account });
  }

  /** @param {string} slug of the exercise that `submit` hands in to */
  async open(slug) {
    const answer = await fetch(`${this.address}/api/courses/${courseSlug}`, {
      headers: { cookie: this.cookie },
    });
    /** @type {{ id: string, exercises: { id: string, slug: string }[] }} */
    const course = await answer.json();
    this.courseId = course.id;
    const exercise = course.exercises.find((one) => one.slug === slug);
    if (!exercise) throw new Error(`${slug} is not published: it has to pass the publish gate first.`);
    this.exerciseId = exercise.id;
  }

  /** For a teacher: lets a class in. @returns {Promise<string>} the code */
  async openCourse() {
    const answer = await fetch(`${this.address}/api/courses/${this.courseId}/join-code`, {
      method: 'PUT',
      headers: { cookie: this.cookie, 'content-type': 'application/json', origin: this.address },
      body: JSON.stringify({ open: true }),
    });
    if (!answer.ok) throw new Error(`A join code was answered ${answer.status}: ${await answer.text()}`);
    /** @type {{ code: string }} */
    const { code } = await answer.json();
    return code;
  }

  /**
   * @param {import('./programs.mjs').Program} program
   * @param {AbortSignal} [signal] ends the waiting
   * @returns {Promise<{ acceptedMs: number, verdictMs: number, verdict: string }>} both times from the sending on; verdict '' where the
   * event stream ended without one
   */
  async submit({ language, file, source }, signal = new AbortController().signal) {
    const startedAt = performance.now();
    const answer = await fetch(`${this.address}/api/submissions`, {
      method: 'POST',
      signal,
      headers: { cookie: this.cookie, 'content-type': 'application/json', origin: this.address },
      body: JSON.stringify({
        id: newId(),
        courseId: this.courseId,
        exerciseId: this.exerciseId,
        assignmentItemId: null,
        mode: 'graded',
        payload: { kind: 'program', language, files: [{ path: file, content: source }] },
      }),
    });
    if (answer.status !== 202)
      throw new Error(`A submission was answered ${answer.status}: ${await answer.text()}`);
    const acceptedMs = performance.now() - startedAt;
    /** @type {{ run: { id: string } }} */
    const { run } = await answer.json();
    const watched = await this.#watch(run.id, signal);
    return { acceptedMs, verdictMs: watched.verdictAt - startedAt, verdict: watched.verdict };
  }

  /**
   * Reads the run's events to their end, as the next submission must not find it unfinished.
   *
   * @param {string} runId
   * @param {AbortSignal} signal
   */
  async #watch(runId, signal) {
    const { body } = await fetch(`${this.address}/api/events?watch=${runId}~0`, {
      headers: { cookie: this.cookie },
      signal,
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

/**
 * @param {string} address
 * @param {string} path
 * @param {object} body
 */
async function enter(address, path, body) {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  return new Student(address, cookie);
}
