import type { Texts } from './texts.ts';
import { help } from './help.ko.ts';

const oneOf = (names: readonly string[]) => names.join(', ');
const meant = (name: string | null) => (name === null ? '' : ` 혹시 ${name}인가요?`);

export const ko: Texts = {
  help,
  usage: {
    recordWithoutAll: '--record는 --all과 함께 써야 해요. 과정 전체를 한 번에 기록해요.',
    unknownCommand: (name, nearest, names) =>
      `“${name}” 명령은 없어요. ${oneOf(names)} 가운데 하나를 써 주세요.${meant(nearest)}`,
    unknownOption: (name, nearest) =>
      `${name} 옵션은 없어요.${meant(nearest)} -로 시작하는 파일은 앞에 ./를 붙여 주세요.`,
    optionOfAnother: (name, command, allowed) =>
      command === null
        ? `${name}은(는) 명령과 함께 써요. \`convolab grade\`처럼 명령을 적어 주세요.`
        : `\`convolab ${command}\`에는 ${name} 옵션이 없어요. 쓸 수 있는 옵션: ${oneOf([...allowed, '--lang', '--help'])}`,
    valueMissing: (name) => `${name}에는 값이 필요해요. \`${name} <값>\`처럼 뒤에 적어 주세요.`,
    valueTooMany: (name, value) => `${name}에는 값을 쓰지 않아요. “=${value}”를 빼 주세요.`,
    lang: (value) => `--lang이 “${value}”이에요. ko나 en을 써 주세요.`,
    tooMany: (command, extra) => `\`convolab ${command}\`에는 “${extra}”를 쓸 수 없어요. 빼 주세요.`,
    exerciseMissing: (command, slugs) =>
      `\`convolab ${command}\`에는 연습문제가 필요해요. 폴더나 ${oneOf(slugs)} 가운데 하나를 적어 주세요.`,
    unknownExercise: (name, nearest, slugs) =>
      `“${name}” 연습문제는 없어요.${meant(nearest)} ${oneOf(slugs)} 가운데 하나나 exercise.yaml이 있는 폴더를 적어 주세요.`,
    noExerciseYaml: (folder) =>
      `${folder} 폴더에는 exercise.yaml이 없어서 연습문제가 아니에요. exercise.yaml이 있는 폴더를 적어 주세요.`,
    brokenExercise: (name) => `${name} 연습문제가 잘못되었어요. 고친 뒤 다시 실행해 주세요.`,
    filesMissing:
      '연습문제 뒤에 프로그램 파일을 하나 이상 적어 주세요. 예: `convolab grade conv2d my_conv.py`',
    fileMissing: (file) => `${file} 파일이 없어요. 경로를 확인해 주세요.`,
    fileIsFolder: (file) => `${file}은(는) 폴더예요. ${file}/*.py처럼 그 안의 프로그램 파일을 적어 주세요.`,
    fileUnreadable: (file, reason) => `${file} 파일을 읽을 수 없어요(${reason}). 권한을 확인해 주세요.`,
    fileTooLarge: (file, kilobytes) =>
      `${file} 파일이 ${kilobytes} kB보다 커요. 그보다 큰 파일은 채점하지 않으니 줄여 주세요.`,
    fileNotText: (file) => `${file} 파일이 UTF-8 텍스트가 아니에요. UTF-8로 저장해 주세요.`,
    unknownEnding: (file, endings) =>
      `${file}의 확장자로는 언어를 알 수 없어요. ${oneOf(endings)} 가운데 하나로 이름을 바꾸거나 --language를 써 주세요.`,
    unknownLanguage: (name, names) =>
      `--language가 “${name}”이에요. ${oneOf(names)} 가운데 하나를 써 주세요.`,
    languageNotTaken: (file, language, exercise, languages) =>
      `${file}은(는) ${language} 파일인데, ${exercise} 연습문제는 ${oneOf(languages)}만 받아요.`,
    quiz: (slug) =>
      `${slug}은(는) 퀴즈예요. 문제가 학생마다 플랫폼에서 새로 뽑히므로 채점할 파일이 없어요. 플랫폼에서 풀어 주세요.`,
    structureOnly: (slug) =>
      `--structure-only는 모델을 학습하는 연습문제에만 써요. ${slug}은(는) 아니니 빼 주세요.`,
    newWhat: (what) =>
      `${what === null ? '무엇을 만들지 적어 주세요' : `“${what}”은(는) 만들 수 없어요`}. \`convolab new exercise <슬러그>\`처럼 써 주세요.`,
    slugMissing: '`convolab new exercise`에는 슬러그가 필요해요. 예: `convolab new exercise max-pooling`',
    badSlug: (slug, like) =>
      `“${slug}”은(는) 슬러그로 쓸 수 없어요. 영어 소문자, 숫자, -로 61자까지, 글자나 숫자로 시작하게 써 주세요.${meant(like)}`,
    slugTaken: (slug) => `과정에 ${slug} 연습문제가 이미 있어요. 다른 슬러그를 골라 주세요.`,
    folderThere: (folder) =>
      `${folder}이(가) 이미 있어서 아무것도 바꾸지 않았어요. 다른 슬러그를 고르거나 그것을 옮겨 주세요.`,
    parentMissing: (folder) => `${folder} 폴더가 없어요. 먼저 만들거나 --in으로 다른 폴더를 적어 주세요.`,
    cannotWrite: (folder, reason) =>
      `${folder} 폴더에 만들 수 없어요(${reason}). 권한을 확인하거나 --in으로 다른 폴더를 적어 주세요.`,
    seed: (value) => `--seed가 “${value}”이에요. 정수(42)나 64자리까지의 16진수(0x2a)를 써 주세요.`,
  },
  platform: {
    notIsolated: (reason) =>
      `이 기계에서는 프로그램을 격리할 수 없어서 실행하지 않아요(${reason}). 리눅스에 bubblewrap을 설치하거나, 그것이 들어 있는 docker/ 폴더의 컨테이너 이미지를 써 주세요(docs/how-to/operate.md). \`convolab doctor\`가 더 자세히 알려 줘요.`,
    failed: (file, reason) =>
      `${file}을(를) 채점하지 못했어요. 프로그램이 아니라 Convolab이나 이 기계의 문제예요(${reason}). 이 기계에 무엇이 부족한지는 \`convolab doctor\`가 알려 줘요.`,
    lacking: (reason) =>
      `이 기계에서는 할 수 없어요: ${reason} 무엇이 부족한지는 \`convolab doctor\`가 알려 줘요.`,
    unexpected: 'Convolab에 문제가 생겼어요. 여러분의 파일이 아니라 Convolab의 잘못이에요:',
    retrying: (file, reason) => `${file}: 플랫폼에 문제가 생겨 다시 시도해요(${reason}).`,
    diagnosisLost: (reason) => `진단 하나를 하지 못했어요(${reason}).`,
    interrupted: '멈췄어요.',
  },
  verdict: {
    accepted: '정답',
    'wrong-answer': '오답',
    'time-limit': '시간 초과',
    'memory-limit': '메모리 초과',
    'output-limit': '출력 초과',
    'runtime-error': '실행 오류',
    'compile-error': '코드를 읽을 수 없음',
    'rejected-model': '받을 수 없는 모델',
    'internal-error': '채점 시스템 오류',
    'not-run': '실행 안 함',
  },
  visibility: { example: '예시', visible: '공개', hidden: '비공개' },
  check: {
    begins: (name) => `${name}을(를) 확인하고 있어요 …`,
    passed: '공개할 수 있어요',
    failed: '아직 공개할 수 없어요',
    recorded: 'packages/course/published.json에 기록했어요.',
    notRecorded: '아무것도 기록하지 않았어요. 먼저 모든 연습문제가 통과해야 해요.',
    role: { solution: '풀이', starter: '시작 코드', bug: '실수' },
    seeds: (count) => `시드 ${count}개`,
    slowest: (milliseconds) => `가장 느린 호출 ${milliseconds} ms`,
    mutants: (rejected, tried, share) =>
      `변형 ${tried}개 가운데 ${rejected}개를 걸러 냈어요(원본과 같은 것을 빼고 ${share})`,
    survivor: (id) => `살아남음: ${id}`,
    equivalent: (id, reason) => `원본과 같음: ${id} (${reason})`,
  },
  new: {
    created: (folder) => `${folder}에 그대로도 공개 확인을 통과하는 연습문제를 만들었어요.`,
    next: (folder) => [
      `  1. ${folder}/exercise.yaml과 옆의 파일들을 조금씩 바꿔 보세요(docs/how-to/add-an-exercise.md).`,
      `  2. 프로그램을 채점해 보세요: convolab grade ./${folder} ${folder}/starter.py`,
      `  3. 공개해도 되는지 확인해 보세요: convolab check ./${folder}`,
    ],
  },
  doctor: {
    safe: '이 기계에서는 프로그램을 안전하게 실행할 수 있어요.',
    unsafe:
      '이 기계에서는 프로그램을 안전하게 실행할 수 없어서 실행하지 않아요. ✗ 표시가 있는 것을 고치거나 docker/ 폴더의 컨테이너 이미지를 써 주세요(docs/how-to/operate.md).',
  },
  grade: {
    heading: { case: '테스트', verdict: '판정', points: '점수', cpu: 'CPU', memory: '메모리' },
    points: (score, maxScore) => `${maxScore}점 가운데 ${score}점`,
    seed: (seed) => `시드 ${seed}`,
    diagnosis: '아마도:',
    counterexample: '틀리는 가장 작은 입력(이 프로그램을 위해 따로 만들었어요):',
    mustRaise: '예외를 던져야 해요',
    tryIt: '프로그램 아래에 붙여 실행해 보세요:',
    place: (line, column) => (column === null ? `${line}번째 줄` : `${line}번째 줄 ${column}번째 칸`),
    arguments: '입력',
    expected: '기댓값',
    got: '결과',
    printed: '출력한 내용:',
    shapeOnly: (shape) => `모양이 ${shape}인 배열`,
    accuracy: (percent, images) => `테스트 이미지 ${images}장 가운데 ${percent}를 맞혔어요`,
    model: {
      yours: '내 모델',
      parameters: '파라미터',
      multiplyAccumulates: '곱셈·덧셈',
      total: '합계',
      expected: '기대한 층',
      pooling: { average: '평균 풀링', max: '최대 풀링', subsample: '학습하는 서브샘플링' },
      equal: (name, activation, pooling) =>
        `같은 가중치를 넣으면 ${name}(${activation}, ${pooling})와 똑같이 계산해요.`,
      unequal: (name) => `같은 가중치를 넣어도 ${name}와 다르게 계산해요.`,
    },
    repeat: (seed) => `똑같이 다시 실행하려면: --seed ${seed}`,
    total: (accepted, all) => `프로그램 ${all}개 가운데 ${accepted}개가 정답이에요`,
    epoch: (file, epoch, epochs, accuracy, seconds) =>
      `${file}: ${epochs} 에포크 가운데 ${epoch}번째, 검증 이미지 정확도 ${accuracy}, ${seconds}초`,
  },
};
