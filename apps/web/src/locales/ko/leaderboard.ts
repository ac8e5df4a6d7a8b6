/** Ranks of one exercise of an assignment. */
export const leaderboard = {
  title: '{{title}} 순위표',
  lead: {
    score: '점수가 높은 순서예요. 점수가 같으면 순위도 같고, 먼저 끝난 사람이 위에 있어요.',
    accuracy:
      '테스트 정확도로 순위를 정해요. ±는 95% 신뢰구간(%p)이에요. 구간이 겹치면 누가 나은지 알 수 없어요. 그래서 순위는 구간 전체가 나보다 높은 사람 수에 1을 더한 값이고, 같은 순위에서는 먼저 끝난 사람이 위에 있어요.',
    error:
      '테스트 오류율로 순위를 정해요. ±는 95% 신뢰구간(%p)이에요. 구간이 겹치면 누가 나은지 알 수 없어요. 그래서 순위는 구간 전체가 나보다 낮은 사람 수에 1을 더한 값이고, 같은 순위에서는 먼저 끝난 사람이 위에 있어요.',
    parameters:
      '파라미터가 적은 순서예요. 정확도 만점을 받은 모델만 순위가 있어요. 수가 같으면 순위도 같고, 먼저 끝난 사람이 위에 있어요.',
    multiplyAccumulates:
      '곱셈-덧셈 횟수가 적은 순서예요. 정확도 만점을 받은 모델만 순위가 있어요. 수가 같으면 순위도 같고, 먼저 끝난 사람이 위에 있어요.',
  },
  metric: {
    score: '점수',
    accuracy: '정확도',
    error: '오류율',
    parameters: '파라미터',
    multiplyAccumulates: '곱셈-덧셈',
  },
  counted: {
    best: '사람마다 가장 좋은 결과 하나가 올라와요.',
    last: '사람마다 마지막으로 제출한 결과가 올라와요.',
  },
  ownRank: '내 순위 {{rank}}위 · 모두 {{students}}명',
  frozen: '순위표가 멈춰 있어요',
  frozenLead: '그때의 순위예요. 과제가 마감되면 최종 순위가 보여요.',
  frozenForStudents: '학생에게는 멈춘 순위표가 보여요',
  frozenForStudentsLead: '학생은 그때의 순위를 봐요. 아래는 지금 순위예요.',
  rank: '순위',
  noRank: '없음',
  name: '이름',
  when: '채점',
  you: '나',
  anonymous: '익명 {{pseudonym}}',
  tied: '공동',
  interval: '95% 신뢰구간',
  ownBand: '색이 칠해진 띠가 내 구간이에요.',
  pseudonyms: '다른 사람은 익명으로 보여요. 익명 이름은 이 과제의 모든 순위표에서 같아요.',
  empty: '아직 순위에 오른 사람이 없어요. 첫 번째로 제출해 보세요.',
  toExercise: '문제 풀러 가기',
};
