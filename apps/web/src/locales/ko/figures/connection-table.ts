export const connectionTable = {
  label: 'C3의 맵이 S2의 어느 맵을 보는지 보여 주는 연결표',
  keys: '그림을 선택하면 화살표로 C3의 맵을 고르고 스페이스로 재생해요. 표의 열을 눌러도 돼요.',
  table: '가로: C3의 맵, 세로: S2의 맵',
  wires: 'S2의 맵 → C3의 맵 {{map}}',
  spoken: 'C3의 맵 {{map}}: S2의 맵 {{seen}}번을 봐요. 매개변수는 {{parameters}}개예요.',
  one: '맵 {{map}}:',
  all: 'C3 전체:',
};
