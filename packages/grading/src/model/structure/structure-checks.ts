import type { LocalizedText } from '@convolab/contracts';
import type { ReadModel } from '../read-model.ts';
import { parametersOf, type Architecture } from './architecture.ts';
import { aboutExpected } from './block-settings.ts';
import { joinTexts, labelled } from './departure-texts.ts';
import { firstDifference, type PlacedLayer, type Placing } from './place-layers.ts';
import { listActivations, poolingName } from './role-departure.ts';

/** A part of the structure that earns points of its own. */
export interface Check {
  readonly id: string;
  readonly ok: boolean;
  readonly message: LocalizedText;
}

/**
 * Every layer's size, and then what goes through all of them: activations, output, pooling and the sum of parameters. Where a network
 * is given by its layers alone each is judged whole, and last what all of them compute together.
 */
export function structureChecks(read: ReadModel, placing: Placing, architecture: Architecture): Check[] {
  if (!architecture.isUniform) return [...placing.placed.map(checkWholeLayer), checkNetwork(read, placing)];
  return [
    ...placing.placed.map(checkLayer),
    checkActivations(placing, architecture),
    checkOutput(placing),
    ...checkPooling(placing),
    checkParameters(read, placing, architecture),
  ];
}

function checkLayer({ expected, size }: PlacedLayer): Check {
  const about = aboutExpected(expected);
  const message = size ? labelled(about, size) : { ko: about, en: about };
  return { id: expected.name, ok: size === null, message };
}

const checkWholeLayer = ({ size, role, ...placed }: PlacedLayer): Check =>
  checkLayer({ ...placed, role: null, size: size ?? role });

/** That nothing departs, and nothing is there besides. */
function checkNetwork({ parameters }: ReadModel, placing: Placing): Check {
  const difference = firstDifference(placing);
  const count = parameters.toLocaleString('en');
  if (!difference) {
    return {
      id: 'network',
      ok: true,
      message: {
        ko: `같은 가중치를 넣으면 기대한 네트워크와 똑같이 계산해요. 파라미터: ${count}개.`,
        en: `With the same weights it computes what the expected network computes. Parameters: ${count}.`,
      },
    };
  }
  const [stranger] = placing.strangers;
  const unequal = {
    ko: '같은 가중치를 넣어도 기대한 네트워크와 다르게 계산해요.',
    en: 'With the same weights it computes something else than the expected network.',
  };
  return { id: 'network', ok: false, message: stranger ? joinTexts([unequal, stranger.text]) : unequal };
}

/** Its activation or pooling is right; what is missing and not missed is right, too. */
const isInRole = ({ block, size, role }: PlacedLayer): boolean =>
  role === null && (block !== null || size === null);

function checkActivations({ placed, variant: { activation } }: Placing, { variants }: Architecture): Check {
  const hidden = placed.filter(({ expected }) => expected.isHidden);
  const ok = hidden.every(isInRole);
  if (ok) {
    const message = {
      ko: `은닉층의 활성화 함수: 모두 ${activation}`,
      en: `Hidden activations: all ${activation}`,
    };
    return { id: 'activations', ok, message };
  }
  const names = [...new Set(variants.map((variant) => variant.activation))];
  const got = hidden
    .flatMap(({ expected, block }) =>
      block ? [`${expected.name} ${listActivations(block.activations)}`] : [],
    )
    .join(', ');
  return {
    id: 'activations',
    ok,
    message: {
      ko: `은닉층의 활성화 함수는 모두 ${names.join('이거나 모두 ')}여야 해요. 지금: ${got}.`,
      en: `The hidden activations must be all ${names.join(' or all ')}; they are ${got}.`,
    },
  };
}

function checkOutput({ placed }: Placing): Check {
  const output = placed.at(-1);
  const isCode = output?.expected.layer.kind === 'rbf';
  const told = output?.role ?? (isCode || output?.block === null ? output.size : null);
  const name = isCode ? 'RBF' : 'softmax';
  const right = { ko: `출력층: ${name}`, en: `Output: ${name}` };
  return { id: name.toLowerCase(), ok: !told, message: told ?? right };
}

/** One that is not of the layer itself: none where nothing is to be the same throughout. */
function checkPooling({ placed, variant: { pooling } }: Placing): Check[] {
  const pools = placed.filter(({ expected }) => expected.layer.kind === 'pool2d');
  if (pools.length === 0) return [];
  const ok = pools.every(isInRole);
  const names = pools.map(({ expected }) => expected.name);
  const { ko, en } = poolingName(pooling);
  const message = ok
    ? { ko: `풀링: 모두 ${ko}`, en: `Pooling: ${en} throughout` }
    : {
        ko: `${names.join('와 ')}는 같은 종류의 풀링이어야 해요.`,
        en: `${names.join(' and ')} must be there, and pool in the same way.`,
      };
  return [{ id: 'pooling', ok, message }];
}

/** The sum, and nothing besides: an extra layer without parameters is found here too. */
function checkParameters(
  { parameters }: ReadModel,
  { strangers }: Placing,
  architecture: Architecture,
): Check {
  const wanted = parametersOf(architecture);
  const count = (value: number) => value.toLocaleString('en');
  const sum = {
    ko: `파라미터 ${count(parameters)}개 (${architecture.name}: ${count(wanted)}개).`,
    en: `${count(parameters)} parameters (${architecture.name} has ${count(wanted)}).`,
  };
  const extra = {
    ko: `${architecture.name}에 없는 층이 ${strangers.length}개 있어요.`,
    en: `There are ${strangers.length} layers that ${architecture.name} has not.`,
  };
  return {
    id: 'parameters',
    ok: parameters === wanted && strangers.length === 0,
    message: strangers.length > 0 ? joinTexts([sum, extra]) : sum,
  };
}
