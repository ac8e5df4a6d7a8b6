export const softmaxBars = {
  label: '점수 네 개가 확률로 바뀌는 그림',
  keys: '슬라이더를 끌거나, 선택하고 화살표를 누르면 점수가 0.1씩 바뀌어요.',
  score: '점수',
  probability: '확률',
  weight: 'e^(z − max z) {{weight}}',
  answer: '가장 확신해요',
  shift: '모두 {{by}}',
  spoken: '가장 확신하는 클래스는 {{index}}번, 확률 {{probability}}',
  note: '확률은 언제나 양수이고, 모두 더하면 1이에요. 점수가 같으면 가장 낮은 번호가 답이에요.',
};
