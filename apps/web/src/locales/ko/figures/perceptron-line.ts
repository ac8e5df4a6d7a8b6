export const perceptronLine = {
  label: '퍼셉트론의 직선이 학습 규칙에 따라 움직이는 그림',
  keys: '그림을 선택하면 화살표로 한 표본씩 움직이고 스페이스로 재생해요.',
  problem: '배울 것',
  plane: '색칠한 쪽에서 1이라고 답해요',
  step: '에폭 {{epoch}}, 표본 {{sample}}, 학습률 1',
  right: '맞음',
  wrong: '틀림',
  errors: '에폭마다 틀린 횟수:',
  spoken: '에폭 {{epoch}}, 표본 {{sample}}: {{verdict}}. 지금 w는 {{w}}, b는 {{b}}',
  note: '점 안의 수는 정답이에요. 점선은 고치기 전, 실선은 고친 뒤의 직선이에요. w가 [0, 0]이면 직선이 없어요.',
};
