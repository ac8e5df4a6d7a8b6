/**
 * NumPy's wheels for glibc on x86-64 and 64-bit Arm, by SHA-256, for each CPython that boxes may run.
 *
 * @type {[version: string, release: string, x86_64: string, aarch64: string][]}
 */
const pinned = [
  [
    '3.10',
    '2.2.6',
    'fc7b73d02efb0e18c000e9ad8b83480dfcd5dfd11065997ed4c6747470ae8915',
    'efd28d4e9cd7d7a8d39074a4d44c63eda73401580c5c76acda2ce969e0a38e83',
  ],
  [
    '3.11',
    '2.3.5',
    '8cba086a43d54ca804ce711b2a940b16e452807acebe7852ff327f1ecd49b0d4',
    '3095bdb8dd297e5920b010e96134ed91d852d81d490e787beca7e35ae1d89cf7',
  ],
  [
    '3.12',
    '2.3.5',
    '0d8163f43acde9a73c2a33605353a4f1bc4798745a8b1d73183b28e5b435ae28',
    '8b973c57ff8e184109db042c842423ff4f60446239bd585a5131cc47f06f789d',
  ],
  [
    '3.13',
    '2.3.5',
    '11e06aa0af8c0f05104d56450d6093ee639e15f24ecf62d417329d06e522e017',
    '9c75442b2209b8470d6d5d8b1c25714270686f14c749028d2199c54e29f20b4d',
  ],
  [
    '3.14',
    '2.3.5',
    'fffe29a1ef00883599d1dc2c51aa2e5d80afe49523c261a74933df395c15c520',
    '727fd05b57df37dc0bcf1a27767a3d9a78cbbc92822445f32cc3436ba797337b',
  ],
];

/**
 * @param {string} version of Python, e.g. `3.11`
 * @returns {{ release: string, hashes: string[] } | undefined} undefined for a Python that boxes do not run
 */
export function numpyOf(version) {
  const row = pinned.find(([python]) => python === version);
  return row && { release: row[1], hashes: row.slice(2) };
}

/** @param {string} version of Python */
export function numpyRequirement(version) {
  const numpy = numpyOf(version);
  if (numpy === undefined) throw new Error(`No NumPy is pinned for Python ${version}.`);
  return `numpy==${numpy.release} ${numpy.hashes.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`;
}
