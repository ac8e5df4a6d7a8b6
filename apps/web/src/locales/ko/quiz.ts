/** Quizzes: questions drawn for each attempt. */
export const quiz = {
  questions: '문제 {{attempt}}회차',
  freshEach: '회차마다 숫자가 달라져요.',
  wholeNumber: '정수로 적어 주세요. 예: 12',
  missing: '답을 비워 둔 문제가 있어요. 빈칸도 틀린 것으로 채점해요.',
  points: '{{points}}점',
  submit: '답 내기',
  next: '새 문제 풀기',
  staleHint: '다른 창에서 이미 이 회차의 답을 냈어요. 새 문제로 다시 풀어 주세요.',
  result: '결과',
  history: '기록',
  before: '답을 내면 문제마다 맞았는지 여기에 나와요.',
};
