import { renderLesson } from './render-lesson.ts';

describe('renderLesson', () => {
  it('splits prose, figures and exercises in reading order and names the sections', async () => {
    const lesson = await renderLesson(
      '# 합성곱\n\n뒤집은 커널 $k$.\n\n::figure{name=slide-kernel stride=2}\n\n## 출력 **크기**\n\n다음.\n\n::exercise{slug=conv2d}\n',
    );
    expect(lesson.parts.map((part) => part.kind)).toEqual(['html', 'figure', 'html', 'exercise']);
    expect(lesson.parts[1]).toEqual({ kind: 'figure', name: 'slide-kernel', options: { stride: '2' } });
    expect(lesson.parts[3]).toEqual({ kind: 'exercise', slug: 'conv2d' });
    expect(lesson.headings).toEqual([{ id: 'section-1', text: '출력 크기' }]);
    expect(lesson.parts[2]).toMatchObject({ html: expect.stringContaining('<h2 id="section-1">') as string });
  });

  it('renders formulas to HTML with MathML beside it', async () => {
    const lesson = await renderLesson('$$\nOH = \\frac{H - FH}{S} + 1\n$$\n');
    expect(lesson.parts[0]).toMatchObject({
      html: expect.stringMatching(/katex-display.*<math/su) as string,
    });
  });

  it('closes emphasis before a Korean particle', async () => {
    const lesson = await renderLesson('**"합성곱"**이라고 해요.\n');
    expect(lesson.parts[0]).toMatchObject({ html: expect.stringContaining('<strong>') as string });
  });

  it.each([
    ['an unknown directive', '::movie{name=x}\n', 'movie'],
    ['a figure without a name', '::figure{stride=1}\n', 'figure'],
    ['a broken formula', 'Here $\\frac{1$ ends.\n', 'formula'],
  ])('stops the build at %s', async (_, markdown, message) => {
    await expect(renderLesson(markdown)).rejects.toThrow(message);
  });
});
