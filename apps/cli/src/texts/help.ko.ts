import type { help as english } from './help.en.ts';

export const help: typeof english = {
  overview: `convolab: 합성곱 프로그램을 서버 없이 채점해요

사용법:
  convolab grade <연습문제> <파일>…    프로그램을 채점하고 무엇이 틀렸는지 알려 줘요
  convolab check <연습문제>…          연습문제를 공개해도 되는지 확인해요
  convolab new exercise <슬러그>       새 연습문제를 만들어요
  convolab doctor                     이 기계에 무엇이 있고 없는지 알려 줘요
  convolab help <명령>                명령을 더 자세히 설명해요

<연습문제>는 기본 과정의 슬러그(conv2d, lenet5, …)나 exercise.yaml이 있는 폴더예요.

어디서나:
  --lang ko|en     보여 줄 언어(없으면 LC_ALL, LC_MESSAGES, LANG을 따라요)
  -h, --help       도움말
  -V, --version    버전

종료 코드: 0 모두 괜찮음, 1 통과하지 못한 프로그램이나 연습문제가 있음, 2 명령이나 연습문제가 잘못됨,
3 이 기계나 Convolab의 문제`,
  grade: `사용법: convolab grade <연습문제> <파일>… [옵션]

파일마다 비공개 테스트까지 모두, 플랫폼과 같은 엔진으로 격리된 상자 안에서 채점해요.
언어는 확장자로 알아요: .ts와 .js(TypeScript), .py(Python).

  --json            파일마다 JSON 객체 하나를 한 줄씩, 파일 순서대로 출력하고 다른 것은 출력하지 않아요
  --seed N          비공개 테스트를 N(정수나 16진수)으로 뽑아요. N이 같으면 테스트도 같아요
  -l, --language L  확장자와 상관없이 모든 파일의 언어(typescript, python)
  --structure-only  모델을 학습하지 않고 구조만 확인해요

종료 코드: 0 모두 정답, 1 정답이 아닌 프로그램이 있음, 2 명령이나 연습문제가 잘못됨, 3 이 기계의 문제`,
  check: `사용법: convolab check <연습문제>… [옵션]

연습문제를 공개해도 되는지 확인해요. 시드가 무엇이든 모든 풀이는 정답이고, 시작 코드는 아니며, 알려진 실수가 든
프로그램은 모두 비공개 테스트만으로 걸러지고, 기준 풀이를 기계로 바꾼 변형도 거의 모두 걸러져야 해요.

  --all             기본 과정의 모든 연습문제
  --record          --all과 함께: 통과한 것을 기록해요
  --json            연습문제마다 JSON 객체 하나를 한 줄씩 출력하고 다른 것은 출력하지 않아요

종료 코드: 0 모두 통과, 1 통과하지 못한 연습문제가 있음, 2 명령이나 연습문제가 잘못됨, 3 이 기계의 문제`,
  new: `사용법: convolab new exercise <슬러그> [옵션]

그대로도 공개 확인을 통과하는 작은 연습문제를 <슬러그> 폴더에 만들어요. 설명이 달린 exercise.yaml, 한국어와 영어 문제 설명,
TypeScript와 Python 시작 코드와 풀이, 알려진 실수가 든 프로그램 두 개가 들어 있어요. 조금씩 바꾸면서 그때마다
\`convolab check\`로 확인해 보세요. 형식은 docs/how-to/add-an-exercise.md에서 설명해요.

  --in FOLDER      폴더를 만들 곳(없으면 지금 폴더)
  --title TITLE    제목. 번역은 exercise.yaml에 적어 주세요

종료 코드: 0 만들었음, 2 슬러그가 잘못되었거나 폴더가 이미 있거나 명령이 잘못됨`,
  doctor: `사용법: convolab doctor [--json]

이 기계에 무엇이 있고 없는지 상자를 실제로 시작해 보고 알려 줘요. 몇 초 걸려요.

종료 코드: 0 프로그램을 안전하게 실행할 수 있음, 2 기본 과정이 잘못됨, 3 안전하게 실행할 수 없음`,
};
