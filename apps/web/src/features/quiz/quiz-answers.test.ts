import { filledAnswers, isWholeNumber } from './quiz-answers.ts';

describe('quiz answers', () => {
  it('are whole numbers, however the keyboard writes them', () => {
    expect(['12', ' 12 ', '-3', '−3', '１２', '+4'].map(isWholeNumber)).toEqual(Array(6).fill(true));
    expect(['', '1.5', '12px', 'x', '1e3'].map(isWholeNumber)).toEqual(Array(5).fill(false));
  });

  it('are sent without the empty ones', () => {
    expect(filledAnswers({ OH: ' １２', OW: '  ' })).toEqual({ OH: '12' });
  });
});
