/**
 * What is shown of the figures, and what is aimed at.
 *
 * @typedef {object} Line
 * @property {string} path of the figure, with dots
 * @property {string} title
 * @property {string} unit
 * @property {number} [atMost]
 * @property {number} [atLeast]
 * @property {'less' | 'more'} better
 * @property {Record<string, string>} [peers] paths of the same figure of other tools, by their names
 */

const milliseconds = { unit: 'ms', better: /** @type {const} */ ('less') };
const rate = { unit: '/s', better: /** @type {const} */ ('more') };
const count = { unit: '', better: /** @type {const} */ ('less') };
const seconds = { unit: 's', better: /** @type {const} */ ('less') };
const mebibytes = { unit: 'MiB', better: /** @type {const} */ ('less') };
const times = { unit: '×', better: /** @type {const} */ ('less') };
const percent = { unit: '%', better: /** @type {const} */ ('more') };

/** @param {string} figure of a tool that judges in an ordinary process */
const peersWith = (figure) => ({
  pytest: `peers.pytest.${figure}`,
  'gradescope-utils': `peers.gradescopeUtils.${figure}`,
});

/** Goals are for two cores. */
const lenet5Lines = [
  { name: 'wasm', what: 'wasm', timesTorch: 4.5, within: 60, accuracy: 99 },
  { name: 'tfjsNode', what: 'tfjs-node', timesTorch: 2, within: 25, accuracy: 99.1 },
].flatMap(({ name, what, timesTorch, within, accuracy }) => {
  const figure = (/** @type {string} */ path) => ({
    path: `lenet5.${name}.${path}`,
    peers: { PyTorch: `lenet5.torch.${path}` },
  });
  const title = `LeNet-5 on ${what}`;
  return [
    { ...figure('secondsPerEpoch'), title: `${title}: an epoch`, ...seconds },
    { ...figure('cpuSecondsPerEpoch'), title: `${title}: time of the cores for it`, ...seconds },
    {
      ...figure('trainingSeconds'),
      title: `${title}: the reference’s recipe`,
      atMost: within,
      ...seconds,
    },
    {
      ...figure('accuracyPercent'),
      title: `${title}: test accuracy of that`,
      atLeast: accuracy,
      ...percent,
    },
    { ...figure('secondsToLecun'), title: `${title}: to 99.05 %, as LeCun 1998`, ...seconds },
    {
      path: `lenet5.${name}.timesTorch`,
      title: `${title}: a student’s epoch, in PyTorch’s`,
      atMost: timesTorch,
      ...times,
    },
    { path: `lenet5.${name}.cpuTimesTorch`, title: `${title}: the same in time of the cores`, ...times },
    { ...figure('startSeconds'), title: `${title}: from the call to the first step`, ...seconds },
    { ...figure('evaluationImagesPerSecond'), title: `${title}: images evaluated`, ...rate },
    { ...figure('residentMiB'), title: `${title}: memory`, ...mebibytes },
  ];
});

/** @type {readonly Line[]} */
export const lines = [
  ...[
    { name: 'typescript', what: 'TypeScript', atMost: 25, peer: 'python' },
    { name: 'python', what: 'Python with NumPy', atMost: 15, peer: 'python' },
    { name: 'pythonLoops', what: 'Python, four loops', atMost: 15, peer: 'pythonLoops' },
  ].flatMap(({ name, what, atMost, peer }) => [
    {
      path: `engine.${name}.p50`,
      title: `${what}: program in, verdict out, p50`,
      atMost,
      peers: peersWith(`${peer}.p50`),
      ...milliseconds,
    },
    { path: `engine.${name}.p95`, title: `${what}: the same, p95`, ...milliseconds },
    {
      path: `submissions.${name}.verdict.p50`,
      title: `${what}: through HTTP and SSE, p50`,
      atMost: 60,
      ...milliseconds,
    },
    {
      path: `submissions.${name}.verdict.p95`,
      title: `${what}: the same, p95`,
      atMost: 150,
      ...milliseconds,
    },
  ]),
  ...[
    { name: 'typescript', what: 'TypeScript', atLeast: 12 },
    { name: 'python', what: 'Python with NumPy', atLeast: 40 },
  ].flatMap(({ name, what, atLeast }) => [
    {
      path: `load.${name}.verdictsPerSecond`,
      title: `${what}: verdicts a second, sustained`,
      atLeast,
      peers: peersWith('load.verdictsPerSecond'),
      ...rate,
    },
    {
      path: `load.${name}.p95`,
      title: `${what}: p95 at that load`,
      atMost: 2_000,
      peers: peersWith('load.p95'),
      ...milliseconds,
    },
  ]),
  { path: 'burst.submissions', title: 'Burst: submissions, each by another student', ...count },
  { path: 'burst.lost', title: 'Burst: without a verdict', atMost: 0, ...count },
  { path: 'burst.wronglyJudged', title: 'Burst: right programs judged otherwise', atMost: 0, ...count },
  { path: 'burst.verdictsPerSecond', title: 'Burst: verdicts a second', ...rate },
  { path: 'burst.verdict.p95', title: 'Burst: p95 to the verdict', ...milliseconds },
  ...['typescript', 'python', 'tfjs', 'tfjs-model'].flatMap((runtime) => [
    { path: `starts.cold.${runtime}.p50`, title: `A cold box, ${runtime}, p50`, ...milliseconds },
    { path: `starts.warm.${runtime}.p50`, title: `A box that waited, ${runtime}, p50`, ...milliseconds },
    {
      path: `boxes.${runtime}.pssMib`,
      title: `Memory of a box that waits, ${runtime} (PSS)`,
      atMost: 20,
      ...mebibytes,
    },
  ]),
  { path: 'growth.submissions', title: 'Growth, told from so many submissions', ...count },
  ...['worker', 'launcher', 'api'].flatMap((server) => [
    {
      path: `growth.${server}.residentMiB.per1000`,
      title: `Growth of the ${server} in 1,000 submissions`,
      ...mebibytes,
    },
    {
      path: `growth.${server}.openFiles.per1000`,
      title: `Open files of the ${server}, more in 1,000 submissions`,
      ...count,
    },
  ]),
  { path: 'growth.cgroupsLeft', title: 'Cgroups left behind', atMost: 0, ...count },
  { path: 'growth.filesLeft', title: 'Files left behind', atMost: 0, ...count },
  { path: 'start.cold', title: '`npm start` in a fresh clone', ...seconds },
  { path: 'start.warm', title: '`npm start` from the second time on', ...seconds },
  ...lenet5Lines,
  { path: 'memory.proportional', title: 'Memory of everything at rest (PSS)', ...mebibytes },
];
