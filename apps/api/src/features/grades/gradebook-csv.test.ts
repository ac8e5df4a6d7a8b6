import { gradebookCsv } from './gradebook-csv.ts';

const COLUMN = {
  itemId: '00000000-0000-7000-8000-000000000001',
  assignmentId: '00000000-0000-7000-8000-000000000002',
  assignmentTitle: { ko: '1주 차' },
  slug: 'conv2d',
  title: { ko: '2차원 합성곱', en: 'Two-dimensional convolution' },
  points: 10,
};

const cell = (score: number | null) => ({
  itemId: COLUMN.itemId,
  computed: score,
  override: null,
  reason: null,
  score,
  attempts: 1,
  submissionId: null,
  late: false,
});

const row = (name: string, score: number | null) => ({
  userId: '00000000-0000-7000-8000-000000000003',
  name,
  username: 'kim',
  cells: [cell(score)],
  total: score ?? 0,
});

const linesOf = (csv: string) => csv.split('\r\n');

describe('gradebookCsv', () => {
  it('begins with a byte order mark and ends lines as spreadsheets do', () => {
    const csv = gradebookCsv({ columns: [COLUMN], rows: [row('김하늘', 7.5)] }, 'ko');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(linesOf(csv)[1]).toBe('"김하늘","kim",7.5,7.5');
  });

  it('names columns in the language of the reader, with the other as fallback', () => {
    const csv = gradebookCsv({ columns: [COLUMN], rows: [] }, 'en');
    expect(linesOf(csv)[0]).toBe(
      '\uFEFF"Name","User name","1주 차: Two-dimensional convolution (10)","Total"',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('makes %j inert', (name) => {
    const csv = gradebookCsv({ columns: [], rows: [{ ...row(name, null), cells: [] }] }, 'en');
    expect(csv).toContain(`"'${name}"`);
  });

  it('leaves what was not graded empty, and quotes what needs it', () => {
    const csv = gradebookCsv({ columns: [COLUMN], rows: [row('Kim "Kay", jr.', null)] }, 'en');
    expect(linesOf(csv)[1]).toBe('"Kim ""Kay"", jr.","kim",,0');
  });
});
