import { ExpressionError, parseExpression } from './expression.ts';

const NAMES = new Map(Object.entries({ H: 28, KH: 5, P: 2, S: 3, zero: 0 }));
const evaluate = (text: string | number) => parseExpression(text).evaluate(NAMES);

describe('expressions', () => {
  it.each<[string | number, number]>([
    [7, 7],
    ['7', 7],
    ['0.125', 0.125],
    ['H - KH + 1', 24],
    ['floor((H + 2 * P - KH) / S) + 1', 10],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['-2 * -3', 6],
    ['- -3', 3],
    ['7 % 3', 1],
    ['-7 % 3', 2],
    ['ceil(7 / 2)', 4],
    ['max(1, S, -4) + min(2, 9) - abs(-1)', 4],
    ['H != KH', 1],
    ['H == 28 and KH < 3', 0],
    ['H == 28 or 1 / zero', NaN],
    ['not H == 3', 1],
    ['not not 5', 1],
    ['not (1 and 0) and 1', 1],
    ['H >= 28 and H <= 28 and not H > 28', 1],
  ])('%s', (text, value) => {
    if (Number.isNaN(value)) expect(() => evaluate(text)).toThrow(ExpressionError);
    else expect(evaluate(text)).toBe(value);
  });

  it('name what they use', () => {
    expect(parseExpression('H + max(KH, H)').names).toEqual(['H', 'KH']);
  });

  it.each<[string, number]>([
    ['', 1],
    ['H +', 4],
    ['(H', 3],
    ['H)', 2],
    ['H H', 3],
    ['1 2', 3],
    ['H = 2', 3],
    ['1 < 2 < 3', 7],
    ['floor', 6],
    ['floor()', 7],
    ['floor(1, 2)', 1],
    ['and', 1],
    ['1 and', 6],
    ['H ** 2', 4],
    ['H; process.exit()', 2],
    ['constructor.constructor', 12],
    ['[1]', 1],
    ['1 + "a"', 5],
  ])('refuses “%s” at position %i', (text, position) => {
    try {
      parseExpression(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect((error as ExpressionError).position).toBe(position);
      return;
    }
    throw new Error('It was read.');
  });

  it('refuse unknown names and division by zero when they are evaluated', () => {
    expect(() => evaluate('FH + 1')).toThrow('“FH” is not drawn (position 1)');
    expect(() => evaluate('toString')).toThrow('is not drawn');
    expect(() => evaluate('H % zero')).toThrow('Division by zero (position 3)');
  });

  it('are bounded in length and depth', () => {
    expect(() => parseExpression('1'.padEnd(201, '+1'))).toThrow('at most 200');
    expect(() => parseExpression(`${'('.repeat(90)}1${')'.repeat(90)}`)).toThrow('too deeply');
    expect(() => parseExpression(`${'-'.repeat(190)}1`)).toThrow('too deeply');
    expect(() => parseExpression(`${'not '.repeat(45)}1`)).toThrow('too deeply');
  });
});
