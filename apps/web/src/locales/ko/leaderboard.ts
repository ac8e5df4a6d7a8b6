/** Ranks of one exercise of an assignment. */
export const leaderboard = {
  title: '{{title}} 순위표',
  lead: {
    score: '점수가 높은 순서예요. 점수가 같으면 순위도 같아요.',
    accuracy: '테스트 정확도가 높은 순서예요. 정확도가 같으면 순위도 같아요.',
  },
  rank: '순위',
  name: '이름',
  score: '점수',
  accuracy: '정확도',
  when: '제출',
  you: '나',
  anonymous: '익명',
  tied: '공동',
  empty: '아직 아무도 제출하지 않았어요. 첫 번째로 제출해 보세요.',
  toExercise: '문제 풀러 가기',
};
