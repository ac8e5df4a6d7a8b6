import type { Activation, CheckedLayer, LayerReport, LocalizedText, ModelReport } from '@convolab/contracts';
import { LENET5_PARAMETERS } from '@convolab/reference';
import { sharePoints } from '../points.ts';
import { departure, EXPECTED_LAYERS, likeness, type ExpectedLayer } from './lenet5-layers.ts';
import { align, readStructure, type Block, type Structure } from './lenet5-structure.ts';
import type { ReadModel } from './read-model.ts';

interface Check {
  readonly id: string;
  readonly ok: boolean;
  readonly message: LocalizedText;
}

interface Placed {
  readonly expected: ExpectedLayer;
  readonly block: Block | null;
  readonly departure: LocalizedText | null;
}

/**
 * Judges a model against LeNet-5 (LeCun et al. 1998, as built today): seven layers, hidden activations all tanh or all ReLU, one
 * kind of pooling throughout, softmax, 61,706 parameters. `points` are shared evenly over the checks.
 */
export function checkLeNet5(read: ReadModel, points: number): ModelReport {
  const structure = readStructure(read);
  const blocks = align(EXPECTED_LAYERS, structure.blocks, likeness);
  const placed = EXPECTED_LAYERS.map((expected, position): Placed => {
    const block = blocks[position] ?? null;
    return { expected, block, departure: block && departure(expected, block, structure) };
  });
  const checks = [
    ...placed.map(checkLayer),
    checkActivations(placed),
    checkSoftmax(placed),
    checkPooling(placed),
    checkParameters(read, placed, structure),
  ];
  const shares = sharePoints(
    points,
    checks.map(() => 1),
  );
  return {
    inputShape: [...read.model.inputShape],
    layers: reportLayers(read, placed, structure),
    parameters: read.parameters,
    multiplyAccumulates: read.multiplyAccumulates,
    checks: checks.map((check, index) => {
      const maxScore = shares[index] ?? 0;
      return { ...check, score: check.ok ? maxScore : 0, maxScore };
    }),
  };
}

function checkLayer({ expected, block, departure: told }: Placed): Check {
  const { name, about } = expected;
  if (!block) {
    return {
      id: name,
      ok: false,
      message: { ko: `${about}: 이 층이 없어요.`, en: `${about}: this layer is missing.` },
    };
  }
  const message = told
    ? { ko: `${about}: ${told.ko}`, en: `${about}: ${told.en}` }
    : { ko: about, en: about };
  return { id: name, ok: told === null, message };
}

const HIDDEN: ReadonlySet<string> = new Set(['C1', 'C3', 'C5', 'F6']);

const list = (activations: readonly Activation[]) => activations.join(' + ') || 'linear';

function checkActivations(placed: readonly Placed[]): Check {
  const hidden = placed.filter(({ expected, block }) => block && HIDDEN.has(expected.name));
  const used = hidden.map(({ expected, block }) => [expected.name, list(block?.activations ?? [])] as const);
  const common = used.length === HIDDEN.size ? onlyKind(used.map(([, activation]) => activation)) : null;
  if (common === 'tanh' || common === 'relu') {
    const message = { ko: `은닉층의 활성화 함수: 모두 ${common}`, en: `Hidden activations: all ${common}` };
    return { id: 'activations', ok: true, message };
  }
  const got = used.map((pair) => pair.join(' ')).join(', ');
  return {
    id: 'activations',
    ok: false,
    message: {
      ko: `은닉층의 활성화 함수는 모두 tanh이거나 모두 relu여야 해요. 지금: ${got}.`,
      en: `The hidden activations must be all tanh or all relu; they are ${got}.`,
    },
  };
}

/** The kind that all are of, or null. */
function onlyKind(kinds: readonly string[]): string | null {
  const [first = null] = new Set(kinds);
  return kinds.every((kind) => kind === first) ? first : null;
}

function checkSoftmax(placed: readonly Placed[]): Check {
  const output = placed.at(-1)?.block;
  const ok = output?.activations.join() === 'softmax';
  return {
    id: 'softmax',
    ok,
    message: ok
      ? { ko: '출력층: softmax', en: 'Output: softmax' }
      : {
          ko: `출력층의 활성화 함수는 softmax여야 해요. 지금: ${list(output?.activations ?? [])}.`,
          en: `The output’s activation must be softmax; it is ${list(output?.activations ?? [])}.`,
        },
  };
}

function checkPooling(placed: readonly Placed[]): Check {
  const modes = placed.flatMap(({ block }) =>
    block?.read.layer.kind === 'pool2d' ? [block.read.layer.mode] : [],
  );
  const common = modes.length === 2 ? onlyKind(modes) : null;
  return {
    id: 'pooling',
    ok: common !== null,
    message:
      common === null
        ? {
            ko: 'S2와 S4는 같은 종류의 풀링이어야 해요.',
            en: 'S2 and S4 must be there, and pool in the same way.',
          }
        : {
            ko: `풀링: 모두 ${common === 'max' ? '최대' : '평균'} 풀링`,
            en: `Pooling: ${common} throughout`,
          },
  };
}

/** The sum, and nothing besides: an extra layer without parameters is found here too. */
function checkParameters({ parameters }: ReadModel, placed: readonly Placed[], structure: Structure): Check {
  const extra =
    structure.blocks.length - placed.filter(({ block }) => block).length + structure.strangers.length;
  const ok = parameters === LENET5_PARAMETERS && extra === 0;
  const extraText = {
    ko: ` LeNet-5에 없는 층이 ${extra}개 있어요.`,
    en: ` There are ${extra} layers that LeNet-5 has not.`,
  };
  return {
    id: 'parameters',
    ok,
    message: {
      ko: `파라미터 ${parameters.toLocaleString('en')}개(LeNet-5는 ${LENET5_PARAMETERS.toLocaleString('en')}개).${extra > 0 ? extraText.ko : ''}`,
      en: `${parameters.toLocaleString('en')} parameters (LeNet-5 has ${LENET5_PARAMETERS.toLocaleString('en')}).${extra > 0 ? extraText.en : ''}`,
    },
  };
}

const STRANGER: LocalizedText = {
  ko: 'LeNet-5의 이 자리에는 없는 층이에요.',
  en: 'LeNet-5 has no such layer here.',
};

function windowOf(layer: CheckedLayer): LayerReport['window'] {
  if (layer.kind === 'conv2d') return layer.kernelSize;
  return layer.kind === 'pool2d' ? layer.poolSize : null;
}

function reportLayers(read: ReadModel, placed: readonly Placed[], structure: Structure): LayerReport[] {
  const byIndex = new Map(placed.flatMap((one) => (one.block ? [[one.block.index, one] as const] : [])));
  const strangers = new Set([
    ...structure.strangers,
    ...structure.blocks.map(({ index }) => index).filter((index) => !byIndex.has(index)),
  ]);
  return read.layers.map((layer, index): LayerReport => {
    const place = byIndex.get(index);
    const told = strangers.has(index) ? STRANGER : (place?.departure ?? null);
    const formula = layer.formula === null ? null : { ko: layer.formula, en: layer.formula };
    return {
      index,
      name: layer.name,
      kind: layer.className.slice(0, 60),
      outputShape: [...layer.outputShape],
      window: windowOf(layer.layer),
      parameters: layer.parameters,
      multiplyAccumulates: layer.multiplyAccumulates,
      expected: place?.expected.about ?? null,
      ok: told === null,
      message: told ?? formula,
    };
  });
}
