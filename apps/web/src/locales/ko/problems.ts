import type { ProblemCode } from '@convolab/contracts';

/** What each refusal of the API means for the user, and what to do next. */
export const problems = {
  validation: '입력한 내용 중에 고칠 곳이 있어요.',
  'not-signed-in': '로그인이 필요해요. 다시 로그인해 주세요.',
  'wrong-credentials': '아이디 또는 비밀번호가 맞지 않아요.',
  forbidden: '이 작업을 할 권한이 없어요.',
  'not-found': '찾는 것이 없거나 볼 수 있는 권한이 없어요.',
  'cross-origin': '다른 사이트에서 온 요청이라 막았어요. Convolab 화면에서 다시 시도해 주세요.',
  'too-many-requests': '잠깐 사이에 너무 많이 요청했어요. 잠시 뒤에 다시 시도해 주세요.',
  'body-too-large': '보낸 내용이 너무 커요. 줄여서 다시 보내 주세요.',
  'id-conflict': '같은 번호로 다른 내용이 이미 저장되어 있어요. 새로 고친 뒤 다시 시도해 주세요.',
  'username-taken': '이미 쓰이고 있는 아이디예요. 다른 아이디를 골라 주세요.',
  'code-invalid': '코드가 틀렸거나 이미 쓰였거나 기한이 지났어요. 선생님께 확인해 주세요.',
  'demo-disabled': '이 서버에서는 체험 계정을 쓸 수 없어요.',
  'assignment-not-open': '아직 열리지 않은 과제예요.',
  'assignment-closed': '마감된 과제라 제출할 수 없어요. 연습으로 실행하는 것은 괜찮아요.',
  'no-attempts-left': '제출 횟수를 모두 썼어요. 연습으로 실행하는 것은 괜찮아요.',
  'too-many-unfinished-runs': '아직 채점 중인 제출이 많아요. 끝난 뒤에 다시 제출해 주세요.',
  'language-not-offered': '이 문제에서는 쓸 수 없는 언어예요.',
  'runner-unavailable': '지금 이 서버에서는 코드를 실행할 수 없어요. 선생님께 알려 주세요.',
  'quiz-attempt-stale': '다른 창에서 이미 답을 냈어요. 새 문제로 다시 풀어 주세요.',
  'draft-conflict': '다른 창이나 기기에서 더 새로운 내용을 저장했어요.',
  'already-finished': '이미 끝난 채점이라 멈출 수 없어요.',
  'check-needed': '끝난 검사가 없어 아직 공개할 수 없어요. 먼저 검사해 주세요.',
  'check-refused': '검사에서 고칠 곳이 나와 공개할 수 없어요. 보고서를 보고 고친 뒤 다시 검사해 주세요.',
  internal: '서버에 문제가 생겼어요. 여러분 잘못이 아니에요. 잠시 뒤에 다시 시도해 주세요.',
} satisfies Record<ProblemCode, string>;
