export const poolingWindow = {
  mode: '풀링',
  max: '최대 풀링',
  average: '평균 풀링',
  featureMap: '특징 맵',
  output: '결과',
  label: '2×2 창이 특징 맵 위를 두 칸씩 옮겨 가는 그림',
  keys: '그림을 선택하면 화살표로 움직이고 스페이스로 재생해요. 칸을 눌러도 창이 옮겨져요.',
  spoken: '결과 {{row}}행 {{column}}열: {{formula}}',
  note: {
    max: '최대 풀링은 창에서 가장 큰 수를 남겨요.',
    average: '평균 풀링은 창에 있는 네 수의 평균을 남겨요.',
  },
};
