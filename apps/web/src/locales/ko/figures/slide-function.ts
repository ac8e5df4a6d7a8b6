export const slideFunction = {
  label: '뒤집은 함수 g를 f 위로 미는 그림',
  keys: '그림을 선택하면 화살표로 밀고 스페이스로 재생해요. 그림을 옆으로 끌어도 밀려요.',
  pairLabel: '두 함수',
  pair: {
    boxes: '상자 ∗ 상자',
    boxDecay: '상자 ∗ 지수 함수',
    rampDecay: '빗면 ∗ 지수 함수',
    rampBox: '빗면 ∗ 좁은 상자',
    boxEdges: '상자 ∗ 오르내림',
  },
  note: {
    boxes: '겹친 폭이 일정하게 늘었다가 줄어서 삼각형이 돼요.',
    boxDecay: '상자가 켜져 있는 동안 차오르고, 꺼지면 빠져나가요.',
    rampDecay: 'g는 원래 왼쪽이 높아요. 뒤집혀서 오른쪽이 높아졌어요.',
    rampBox: '좁은 상자는 둘레의 값을 고르게 섞어요. 빗면의 뾰족한 끝이 무뎌져요.',
    boxEdges: '주황은 양수, 파랑은 음수인 넓이예요. 상자 안에서는 둘이 지워지고 가장자리만 남아요.',
  },
  swap: 'f와 g 바꾸기',
  functions: 'f와 뒤집어 민 g, 그리고 둘을 곱한 넓이',
  area: '(f ∗ g)({{t}}) = 색칠한 넓이 = {{value}}',
  spoken: 't = {{t}}일 때 합성곱은 {{value}}',
};
