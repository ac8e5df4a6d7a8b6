/** What is said before the command line's own program, with its own texts, is built. */
export const messages = {
  en: {
    building: 'Building the command line (first use, or a source has changed) …',
    preparingBoxes: 'Preparing the boxes that programs run in (bubblewrap, Node.js, Python with NumPy) …',
    notWritable: (/** @type {string} */ folder) =>
      `The command line has to be built, but ${folder} is not writable: let its owner run \`npx convolab --version\` once.`,
    noPlace: (/** @type {string[]} */ folders) =>
      `There is no folder for what programs run in: ${folders.join(' and ')} are not writable. Make one of them writable or set XDG_CACHE_HOME.`,
    buildFailed: 'The command line could not be built:',
    notInstalled:
      'Dependencies are missing: run `npm ci` in the folder of Convolab, with its development dependencies.',
  },
  ko: {
    building: '명령줄 프로그램을 빌드하고 있어요(처음이거나 소스가 바뀌었어요) …',
    preparingBoxes: '프로그램을 실행할 상자를 준비하고 있어요(bubblewrap, Node.js, Python과 NumPy) …',
    notWritable: (/** @type {string} */ folder) =>
      `명령줄 프로그램을 빌드해야 하는데 ${folder} 폴더에 쓸 수 없어요. 폴더의 주인이 \`npx convolab --version\`을 한 번 실행해 주세요.`,
    noPlace: (/** @type {string[]} */ folders) =>
      `상자를 둘 폴더가 없어요. ${folders.join(', ')} 폴더에 쓸 수 없어요. 하나를 쓸 수 있게 하거나 XDG_CACHE_HOME을 정해 주세요.`,
    buildFailed: '명령줄 프로그램을 빌드하지 못했어요:',
    notInstalled: '의존성이 없어요. Convolab 폴더에서 개발 의존성까지 `npm ci`로 설치해 주세요.',
  },
};

/** @typedef {typeof messages.en} Messages */
