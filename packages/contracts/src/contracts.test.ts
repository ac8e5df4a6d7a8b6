import {
  api,
  CodeSchema,
  CreateSubmissionSchema,
  ExerciseSpecSchema,
  MAX_SOURCE_BYTES,
  PersonNameSchema,
  RunEventSchema,
  SaveAssignmentSchema,
  titleIn,
  TrainingSettingsSchema,
  UsernameSchema,
  WatchQuerySchema,
} from './index.ts';

const runId = '01920000-0000-7000-8000-000000000001';
const itemId = '01920000-0000-7000-8000-000000000002';

describe('the endpoint table', () => {
  const endpoints = Object.entries(api);

  it('has every method and path once, under /api', () => {
    const routes = endpoints.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
    for (const route of routes) expect(route).toMatch(/^(GET|POST|PUT|PATCH|DELETE) \/api\//u);
  });

  it('sends bodies only where HTTP expects them', () => {
    for (const [name, { method, body }] of endpoints) {
      if (method === 'GET' || method === 'DELETE') expect({ name, body }).toEqual({ name, body: undefined });
    }
  });
});

describe('a submission', () => {
  const submission = {
    id: runId,
    courseId: itemId,
    exerciseId: itemId,
    mode: 'graded',
    payload: { kind: 'program', language: 'python', files: [{ path: 'main.py', content: 'x = 1' }] },
  };
  const withContent = (content: string) => ({
    ...submission,
    payload: { ...submission.payload, files: [{ path: 'main.py', content }] },
  });
  const issuesOf = (value: unknown) => CreateSubmissionSchema.safeParse(value).error?.issues ?? [];

  it('stands outside an assignment unless it names an item', () => {
    expect(CreateSubmissionSchema.parse(submission).assignmentItemId).toBeNull();
  });

  it('needs an id of version 7, so that ids sort by time', () => {
    const [issue] = issuesOf({ ...submission, id: '9b2f0a44-6a3c-4c1e-8b1d-0d6a54b5b3aa' });
    expect(issue?.path).toEqual(['id']);
  });

  it('counts bytes, not characters: Hangul takes three', () => {
    expect(issuesOf(withContent('a'.repeat(MAX_SOURCE_BYTES)))).toEqual([]);
    const [issue] = issuesOf(withContent('가'.repeat(MAX_SOURCE_BYTES / 3 + 1)));
    expect(issue).toMatchObject({
      path: ['payload', 'files'],
      message: expect.stringContaining('64 kB') as string,
    });
  });

  it.each(['../main.py', 'a/b.py', '.hidden.py', 'main.sh', 'Main.py', 'main.py\n'])(
    'refuses the path %j',
    (path) => {
      const value = { ...submission, payload: { ...submission.payload, files: [{ path, content: '' }] } };
      expect(issuesOf(value)[0]?.path).toEqual(['payload', 'files', 0, 'path']);
    },
  );
});

describe('an assignment', () => {
  const assignment = {
    title: { ko: '첫째 날' },
    opensAt: '2026-11-24T00:00:00.000Z',
    dueAt: '2026-11-25T00:00:00.000Z',
    items: [{ id: runId, exerciseId: itemId, points: 10, maxAttempts: null }],
  };
  const pathsOf = (value: unknown) =>
    SaveAssignmentSchema.safeParse(value).error?.issues.map((issue) => issue.path.join('.'));

  it('takes a title in one language, and falls back to it', () => {
    expect(titleIn(SaveAssignmentSchema.parse(assignment).title, 'en')).toBe('첫째 날');
    expect(pathsOf({ ...assignment, title: {} })).toEqual(['title.ko']);
  });

  it('closes after it opens, in whatever way the instants are written', () => {
    expect(pathsOf({ ...assignment, dueAt: assignment.opensAt })).toEqual(['dueAt']);
    expect(
      pathsOf({ ...assignment, opensAt: '2026-11-24T00:00:00.500Z', dueAt: '2026-11-24T00:00:00Z' }),
    ).toEqual(['dueAt']);
  });

  it('holds test images back only until a deadline', () => {
    const leaderboard = { enabled: true, anonymous: false, holdsBack: true };
    const dueAt = new Date(Date.parse(assignment.opensAt) + 1).toISOString();
    expect(pathsOf({ ...assignment, dueAt: null, leaderboard })).toEqual(['leaderboard.holdsBack']);
    expect(SaveAssignmentSchema.parse({ ...assignment, dueAt, leaderboard }).leaderboard.holdsBack).toBe(
      true,
    );
  });

  it('has an exercise once', () => {
    const items = [...assignment.items, { ...assignment.items[0], id: itemId }];
    expect(pathsOf({ ...assignment, items })).toEqual(['items']);
  });
});

describe('names and codes', () => {
  it('takes names in any script, without control or invisible characters', () => {
    expect(PersonNameSchema.parse('  김하늘 ')).toBe('김하늘');
    for (const name of ['', 'a\u202eb', 'a\u0000b', 'x'.repeat(61)])
      expect(PersonNameSchema.safeParse(name).success).toBe(false);
  });

  it('reads user names without regard to case', () => {
    expect(UsernameSchema.parse('Haneul.Kim')).toBe('haneul.kim');
    for (const name of ['ab', '.ab', 'a b', '한글이름'])
      expect(UsernameSchema.safeParse(name).success).toBe(false);
  });

  it('reads codes as people type them', () => {
    expect(CodeSchema.parse(' abcd-efgh jkmn ')).toBe('ABCDEFGHJKMN');
  });
});

describe('the events to watch', () => {
  it('are runs with the last number seen', () => {
    expect(WatchQuerySchema.parse({ watch: `${runId}~0,${itemId}~17` }).watch).toEqual([
      { runId, afterSeq: 0 },
      { runId: itemId, afterSeq: 17 },
    ]);
  });

  it.each(['', 'x', runId, `${runId}~-1`, Array.from({ length: 21 }, () => `${runId}~0`).join(',')])(
    'refuses %j',
    (watch) => {
      expect(WatchQuerySchema.safeParse({ watch }).success).toBe(false);
    },
  );

  it('carry whole run events', () => {
    const event = {
      runId,
      seq: 1,
      at: '2026-11-24T00:00:00.000Z',
      event: { type: 'queued', data: { position: 0, expectedMs: null } },
    };
    expect(RunEventSchema.parse(event)).toEqual(event);
    expect(RunEventSchema.safeParse({ ...event, seq: 0 }).success).toBe(false);
  });
});

describe('formats written by people', () => {
  it('gives training settings their defaults, and refuses misspelt ones', () => {
    expect(TrainingSettingsSchema.parse({ epochs: 1 })).toMatchObject({ epochs: 1, optimizer: 'adam' });
    expect(TrainingSettingsSchema.safeParse({ epoch: 1 }).success).toBe(false);
    expect(TrainingSettingsSchema.safeParse({ learningRate: Number.NaN }).success).toBe(false);
  });

  it('tells a question of a quiz from a case of a function', () => {
    expect(ExerciseSpecSchema.safeParse({ kind: 'essay' }).success).toBe(false);
  });
});
