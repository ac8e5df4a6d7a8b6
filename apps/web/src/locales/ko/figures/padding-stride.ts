export const paddingStride = {
  label: '0을 두른 이미지 위를 창이 스트라이드만큼씩 옮겨 가는 그림',
  keys: '그림을 선택하면 화살표로 움직이고 스페이스로 재생해요. 칸을 눌러도 움직여요.',
  input: '입력',
  kernel: '커널',
  padding: '제로패딩 P',
  stride: '스트라이드 S',
  padded: '0을 두른 입력: {{input}} → {{side}}',
  output: '출력: {{side}}×{{side}}',
  spoken: '출력 {{row}}행 {{column}}열, 창의 합 {{sum}}. 출력의 크기는 {{side}}×{{side}}예요.',
  rest: '색을 덮은 가장자리에는 창이 닿지 않아요. 식에서 버려지는 나머지예요(나머지: {{rest}}). 커널의 값은 모두 1이에요.',
  noRest: '창이 끝까지 꼭 맞게 들어가요. 커널의 값이 모두 1이라서, 출력은 창 안의 합이에요.',
};
