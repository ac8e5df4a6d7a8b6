export const computationalGraph = {
  label: '계산 그래프를 앞으로, 뒤로 지나는 그림',
  keys: '그림을 선택하면 화살표로 한 단계씩 움직이고 스페이스로 재생해요.',
  choice: '계산',
  graph: '값은 검은색, 기울기는 색으로',
  start: '시작',
  startText: '입력의 값이 주어졌어요. 앞으로 가며 값을 구해요.',
  forward: '앞으로',
  seed: '되돌아가기',
  seedText: '손실을 손실로 미분하면 1이에요.',
  backward: '뒤로: 뒤에서 온 기울기 × 그 칸의 미분',
  note: '∇는 그 값에 대한 손실의 기울기예요. 위에서 아래로 값이, 아래에서 위로 기울기가 흘러요.',
};
