/** What `--help` prints. */
export const help = {
  overview: `convolab: grades programs about convolution, without a server

Usage:
  convolab grade <exercise> <file>…   grade programs and say what is wrong with them
  convolab check <exercise>…          say whether an exercise may be published
  convolab new exercise <slug>        make a new exercise, to be changed bit by bit
  convolab doctor                     say what this machine gives and lacks
  convolab help <command>             say more about a command

<exercise> is a slug of the built-in course (conv2d, lenet5, …) or a folder that has an exercise.yaml.

Everywhere:
  --lang ko|en     the language of what you read (else from LC_ALL, LC_MESSAGES, LANG)
  -h, --help       help
  -V, --version    the version

Exit code: 0 all is well, 1 a program or an exercise does not pass, 2 a mistake in the command or in an exercise,
3 this machine or Convolab failed.`,
  grade: `Usage: convolab grade <exercise> <file>… [options]

Grades each file by the exercise's cases, hidden ones too, in an isolated box, with the engine of the platform.
The language follows from the ending: .ts and .js (TypeScript), .py (Python).

  --json            one JSON object a file, a line each, in the order of the files, and nothing else
  --seed N          draws the hidden cases from N, an integer or hexadecimal digits: the same N, the same cases
  -l, --language L  the language of all files, whatever they end in (typescript, python)
  --structure-only  of a model only the structure, without training it

Exit code: 0 all accepted, 1 a program is not, 2 a mistake in the command or in the exercise, 3 this machine failed.`,
  check: `Usage: convolab check <exercise>… [options]

Says whether exercises may be published: every solution is accepted, the starter is not, every program with a known
mistake is rejected by hidden cases alone, and nearly all mutants of the reference are, whatever the seed.

  --all             every exercise of the built-in course
  --record          write down what has passed, with --all
  --json            one JSON object an exercise, a line each, and nothing else

Exit code: 0 all pass, 1 one does not, 2 a mistake in the command or in an exercise, 3 this machine failed.`,
  new: `Usage: convolab new exercise <slug> [options]

Makes the folder <slug> with a small exercise that passes the gate as it is: exercise.yaml with comments, statements in Korean and
English, starters and solutions in TypeScript and Python, and two programs with a known mistake. Change it bit by bit, and run
\`convolab check\` on it after each step. docs/how-to/add-an-exercise.md leads through the format.

  --in FOLDER      where the folder is made (else in this one)
  --title TITLE    its title, to be translated in exercise.yaml

Exit code: 0 made, 2 the slug is none, the folder is there already, or a mistake in the command.`,
  doctor: `Usage: convolab doctor [--json]

Says what this machine gives and lacks, by starting boxes: a few seconds.

Exit code: 0 programs can be run safely, 2 the built-in course is broken, 3 programs cannot be run safely.`,
};
