import { asMarkdown } from './report.mjs';

describe('the page of figures', () => {
  const machine = { cpu: 'Some CPU', cores: 2 };
  const row = {
    title: 'Verdict',
    value: '20 ms',
    target: '≤ 25 ms',
    isMet: true,
    ratio: 'pytest 500 (× 25.0)',
    before: '',
  };

  it('names the machine and shows a row a figure', () => {
    const page = asMarkdown({ machine: { ...machine, loadAtStart: 0.4 } }, [
      row,
      { ...row, title: 'Slow', isMet: false },
    ]);
    expect(page).toContain('- cpu: Some CPU\n- cores: 2\n- loadAtStart: 0.4');
    expect(page).toContain('| Verdict | 20 ms | ≤ 25 ms | met | pytest 500 (× 25.0) |  |');
    expect(page).toContain('| Slow | 20 ms | ≤ 25 ms | **missed** |');
    expect(page).not.toContain('Failed');
  });

  it('says what failed', () => {
    expect(asMarkdown({ machine, failed: { burst: 'no' } }, [])).toContain(
      'Failed, and therefore missing: burst.',
    );
  });
});
