export const browseMnist = {
  label: 'MNIST 시험 이미지와 픽셀 값',
  keys: '그림을 선택하면 화살표로 픽셀을 옮겨요. 이미지를 누르거나 위에서 움직여도 돼요.',
  digit: '숫자',
  examples: '이미지',
  example: '{{label}}: 시험 이미지 {{index}}번',
  image: '28×28, 시험 이미지 {{index}}번, 정답 {{label}}',
  near: '픽셀 둘레의 값',
  reading: '[{{row}}][{{column}}] = {{value}}',
  spoken: '{{row}}행 {{column}}열의 픽셀 값은 {{value}}예요.',
  note: '행과 열은 0부터 세요. 0은 배경, 255는 획이에요.',
};
