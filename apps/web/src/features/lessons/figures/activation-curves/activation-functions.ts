import { ELEMENTWISE_ACTIVATIONS, elu, leakyRelu, relu, sigmoid } from '@convolab/reference';
import type { Point } from '../kit/plot.ts';

export type Name = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'elu';

/** α as in the lesson. */
const LEAK = 0.1;
const ELU_ALPHA = 1;

interface Curve {
  readonly title: string;
  readonly f: (z: number) => number;
  /** f′(z). At a kink the slope from the left, as TensorFlow has it. */
  readonly slope: (z: number) => number;
  /** Whether the slope jumps at 0. */
  readonly hasKink: boolean;
  /** Where the vertical axis is marked; its ends are the first and the last. */
  readonly ticks: readonly number[];
}

const LINEAR_TICKS = [-1, 0, 1, 2, 3, 4];

export const CURVES: Readonly<Record<Name, Curve>> = {
  sigmoid: {
    title: 'sigmoid',
    f: sigmoid,
    slope: (z) => sigmoid(z) * (1 - sigmoid(z)),
    hasKink: false,
    ticks: [0, 0.25, 0.5, 1],
  },
  tanh: {
    title: 'tanh',
    f: ELEMENTWISE_ACTIVATIONS.tanh,
    slope: (z) => 1 - ELEMENTWISE_ACTIVATIONS.tanh(z) ** 2,
    hasKink: false,
    ticks: [-1, 0, 1],
  },
  relu: {
    title: 'ReLU',
    f: relu,
    slope: (z) => (z > 0 ? 1 : 0),
    hasKink: true,
    ticks: LINEAR_TICKS,
  },
  leakyRelu: {
    title: 'Leaky ReLU',
    f: (z) => leakyRelu(z, LEAK),
    slope: (z) => (z > 0 ? 1 : LEAK),
    hasKink: true,
    ticks: LINEAR_TICKS,
  },
  elu: {
    title: 'ELU',
    f: (z) => elu(z, ELU_ALPHA),
    slope: (z) => (z > 0 ? 1 : ELU_ALPHA * Math.exp(z)),
    hasKink: false,
    ticks: LINEAR_TICKS,
  },
};

export const AXIS = { from: -4, to: 4 } as const;
/** Places of the point in each unit of z. */
const PER_UNIT = 10;
export const PLACES = (AXIS.to - AXIS.from) * PER_UNIT + 1;
export const LAYERS = 10;

/** Divided last, so that z is the number that is shown: 0.3 and not 0.30000000000000004. */
export const zOf = (place: number): number => (AXIS.from * PER_UNIT + place) / PER_UNIT;

/** The place nearest to z, within the axis. */
export const placeAt = (z: number): number =>
  Math.max(0, Math.min(PLACES - 1, Math.round((z - AXIS.from) * PER_UNIT)));

const ZS = Array.from({ length: PLACES }, (_, place) => zOf(place));

export const curveOf = (name: Name): Point[] => ZS.map((x) => ({ x, y: CURVES[name].f(x) }));

/** The slope's curve, in two parts where it jumps. */
export function slopeOf(name: Name): Point[][] {
  const { slope, hasKink } = CURVES[name];
  const points = (zs: readonly number[]) => zs.map((x) => ({ x, y: slope(x) }));
  if (!hasKink) return [points(ZS)];
  return [points(ZS.filter((z) => z <= 0)), points([Number.MIN_VALUE, ...ZS.filter((z) => z > 0)])];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  Array.from(String(Math.abs(exponent)), (digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** Three decimals after `=`, or after `≈` where that is not all; below a thousandth as a power of ten. */
export function equalsText(value: number): string {
  const rounded = Number(value.toFixed(3));
  const sign = Math.abs(rounded - value) < 1e-12 * Math.abs(value) || value === 0 ? '=' : '≈';
  if (value === 0 || Math.abs(value) >= 1e-3) return `${sign} ${String(rounded).replace('-', '−')}`;
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  return `≈ ${mantissa.replace('-', '−')} · 10${superscript(Number(exponent))}`;
}
