import { help } from './help.en.ts';

const oneOf = (names: readonly string[]) => names.join(', ');
const meant = (name: string | null) => (name === null ? '' : ` Did you mean ${name}?`);

/** English texts. Korean ones have the same keys. */
export const en = {
  help,
  usage: {
    recordWithoutAll: '--record needs --all: the course is recorded as a whole.',
    unknownCommand: (name: string, nearest: string | null, names: readonly string[]) =>
      `There is no command “${name}”: use one of ${oneOf(names)}.${meant(nearest)}`,
    unknownOption: (name: string, nearest: string | null) =>
      `There is no option ${name}.${meant(nearest)} To name a file that begins with -, write ./ before it.`,
    optionOfAnother: (name: string, command: string | null, allowed: readonly string[]) =>
      command === null
        ? `${name} belongs to a command: name one, e.g. \`convolab grade\`.`
        : `\`convolab ${command}\` has no option ${name}. It takes ${oneOf([...allowed, '--lang', '--help'])}.`,
    valueMissing: (name: string) => `${name} needs a value: write it behind, e.g. \`${name} <value>\`.`,
    valueTooMany: (name: string, value: string) => `${name} takes no value: leave out “=${value}”.`,
    lang: (value: string) => `--lang is “${value}”: use ko or en.`,
    tooMany: (command: string, extra: string) =>
      `\`convolab ${command}\` does not take “${extra}”: leave it out.`,
    exerciseMissing: (command: string, slugs: readonly string[]) =>
      `\`convolab ${command}\` needs an exercise: a folder, or one of ${oneOf(slugs)}.`,
    unknownExercise: (name: string, nearest: string | null, slugs: readonly string[]) =>
      `There is no exercise “${name}”.${meant(nearest)} Name one of ${oneOf(slugs)}, or a folder that has an exercise.yaml.`,
    noExerciseYaml: (folder: string) =>
      `${folder} is no exercise: it has no exercise.yaml. Name the folder that holds it.`,
    brokenExercise: (name: string) => `The exercise ${name} is broken. Set it right, and run this again:`,
    filesMissing:
      'Name at least one program file behind the exercise, e.g. `convolab grade conv2d my_conv.py`.',
    fileMissing: (file: string) => `There is no file ${file}: check its path.`,
    fileIsFolder: (file: string) => `${file} is a folder: name the program files in it, e.g. ${file}/*.py.`,
    fileUnreadable: (file: string, reason: string) =>
      `${file} cannot be read (${reason}): check its permissions.`,
    fileTooLarge: (file: string, kilobytes: number) =>
      `${file} is larger than ${kilobytes} kB, which is the most that is graded: shorten it.`,
    fileNotText: (file: string) => `${file} is no UTF-8 text: save it as UTF-8.`,
    unknownEnding: (file: string, endings: readonly string[]) =>
      `${file} ends in none of ${oneOf(endings)}, from which the language is known: rename it, or add --language.`,
    unknownLanguage: (name: string, names: readonly string[]) =>
      `--language is “${name}”: use one of ${oneOf(names)}.`,
    languageNotTaken: (file: string, language: string, exercise: string, languages: readonly string[]) =>
      `${file} is ${language}, and the exercise ${exercise} takes ${oneOf(languages)} only.`,
    quiz: (slug: string) =>
      `${slug} is a quiz: its questions are drawn for each student on the platform, so there is no file to be graded. Answer it there.`,
    structureOnly: (slug: string) =>
      `--structure-only is for exercises that train a model, and ${slug} does not: leave it out.`,
    newWhat: (what: string | null) =>
      `${what === null ? 'Say what is to be made' : `“${what}” cannot be made`}: write \`convolab new exercise <slug>\`.`,
    slugMissing: '`convolab new exercise` needs a slug, e.g. `convolab new exercise max-pooling`.',
    badSlug: (slug: string, like: string | null) =>
      `“${slug}” is no slug: use lower-case letters, digits and -, beginning with a letter or digit, 61 characters at most.${meant(like)}`,
    slugTaken: (slug: string) => `The course has an exercise ${slug} already: choose another slug.`,
    folderThere: (folder: string) =>
      `${folder} is there already, and nothing was changed: choose another slug, or move it away.`,
    parentMissing: (folder: string) =>
      `There is no folder ${folder}: make it first, or name another with --in.`,
    cannotWrite: (folder: string, reason: string) =>
      `Nothing can be made in ${folder} (${reason}): check its permissions, or name another folder with --in.`,
    seed: (value: string) =>
      `--seed is “${value}”: use an integer (42) or up to 64 hexadecimal digits (0x2a).`,
  },
  platform: {
    notIsolated: (reason: string) =>
      `No program is run on this machine, because it cannot be isolated (${reason}). Install bubblewrap on Linux, or use the container image of the folder docker/, which has it (docs/how-to/operate.md). \`convolab doctor\` says more.`,
    failed: (file: string, reason: string) =>
      `${file} was not graded: Convolab or this machine failed, not the program (${reason}). \`convolab doctor\` says what this machine lacks.`,
    lacking: (reason: string) =>
      `This cannot be done on this machine: ${reason} \`convolab doctor\` says what it lacks.`,
    unexpected: 'Convolab failed. This is a mistake in Convolab, not in your files:',
    retrying: (file: string, reason: string) =>
      `${file}: trying again after a failure of the platform (${reason}).`,
    diagnosisLost: (reason: string) => `A diagnosis was left out (${reason}).`,
    interrupted: 'Stopped.',
  },
  verdict: {
    accepted: 'accepted',
    'wrong-answer': 'wrong answer',
    'time-limit': 'time limit',
    'memory-limit': 'memory limit',
    'output-limit': 'output limit',
    'runtime-error': 'runtime error',
    'compile-error': 'cannot be read',
    'rejected-model': 'model not accepted',
    'internal-error': 'grader failure',
    'not-run': 'not run',
  },
  visibility: { example: 'example', visible: 'visible', hidden: 'hidden' },
  check: {
    begins: (name: string) => `Checking ${name} …`,
    passed: 'may be published',
    failed: 'may not be published',
    recorded: 'Recorded in packages/course/published.json.',
    notRecorded: 'Nothing was recorded: every exercise has to pass first.',
    role: { solution: 'solution', starter: 'starter', bug: 'bug' },
    seeds: (count: number) => `${count} seeds`,
    slowest: (milliseconds: string) => `slowest ${milliseconds} ms`,
    mutants: (rejected: number, tried: number, share: string) =>
      `${rejected} of ${tried} mutants rejected (${share} of those that are not equivalent)`,
    survivor: (id: string) => `survives: ${id}`,
    equivalent: (id: string, reason: string) => `equivalent: ${id} (${reason})`,
  },
  new: {
    created: (folder: string) => `Made ${folder}, an exercise that passes the gate as it is.`,
    next: (folder: string) => [
      `  1. Change ${folder}/exercise.yaml and the files beside it, bit by bit (docs/how-to/add-an-exercise.md).`,
      `  2. Grade a program with it: convolab grade ./${folder} ${folder}/starter.py`,
      `  3. Check it: convolab check ./${folder}`,
    ],
  },
  doctor: {
    safe: 'Programs can be run safely on this machine.',
    unsafe:
      'Programs cannot be run safely on this machine, so none is run. Set right what is marked ✗, or use the container image of the folder docker/ (docs/how-to/operate.md).',
  },
  grade: {
    heading: { case: 'case', verdict: 'verdict', points: 'points', cpu: 'CPU', memory: 'memory' },
    points: (score: string, maxScore: string) => `${score} of ${maxScore} points`,
    seed: (seed: string) => `seed ${seed}`,
    diagnosis: 'Probably:',
    counterexample: 'Smallest input that fails, drawn for this program alone:',
    mustRaise: 'must raise an error',
    tryIt: 'try it below the program:',
    place: (line: number, column: number | null) =>
      column === null ? `line ${line}` : `line ${line}, column ${column}`,
    arguments: 'input',
    expected: 'expected',
    got: 'got',
    printed: 'printed:',
    shapeOnly: (shape: string) => `array of shape ${shape}`,
    accuracy: (percent: string, images: number) => `${percent} of ${images} test images read rightly`,
    model: {
      yours: 'your model',
      parameters: 'parameters',
      multiplyAccumulates: 'multiply-accumulates',
      total: 'total',
      expected: 'expected',
      pooling: { average: 'average pooling', max: 'max pooling', subsample: 'trained subsampling' },
      equal: (name: string, activation: string, pooling: string) =>
        `With the same weights it computes what ${name} computes (${activation}, ${pooling}).`,
      unequal: (name: string) => `With the same weights it computes something else than ${name}.`,
    },
    repeat: (seed: string) => `The same run again: --seed ${seed}`,
    total: (accepted: number, all: number) => `${accepted} of ${all} programs accepted`,
    epoch: (file: string, epoch: number, epochs: number, accuracy: string, seconds: string) =>
      `${file}: epoch ${epoch} of ${epochs}, ${accuracy} of the validation images right, ${seconds} s`,
  },
};
