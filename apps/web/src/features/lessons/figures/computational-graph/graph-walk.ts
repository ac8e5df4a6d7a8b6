import { sigmoid } from '@convolab/reference';
import { signed } from '../kit/signed.ts';

export type Preset = 'square' | 'neuron';

/** Where a derivative leads, and what it is: `rule` in letters. */
interface LocalDerivative {
  readonly to: string;
  readonly rule: string;
  readonly value: number;
}

/** A value of the graph; inputs have no derivatives to hand a gradient on to. */
export interface GraphNode {
  readonly id: string;
  /** In letters and in numbers; empty for inputs. */
  readonly formula: string;
  readonly numbers: string;
  readonly value: number;
  readonly derivatives: readonly LocalDerivative[];
}

/** To three decimals: what the figure writes. */
export const written = (value: number): string => signed(Number(value.toFixed(3)));
const factor = (value: number): string => (value < 0 ? `(${written(value)})` : written(value));

type Named = Pick<GraphNode, 'id' | 'value'>;

const input = (id: string, value: number): GraphNode => ({
  id,
  value,
  formula: '',
  numbers: '',
  derivatives: [],
});

const multiply = (id: string, left: Named, right: Named): GraphNode => ({
  id,
  formula: `${left.id}·${right.id}`,
  numbers: `${factor(left.value)}·${factor(right.value)}`,
  value: left.value * right.value,
  derivatives: [
    { to: left.id, rule: right.id, value: right.value },
    { to: right.id, rule: left.id, value: left.value },
  ],
});

const add = (id: string, left: Named, right: Named): GraphNode => ({
  id,
  formula: `${left.id} + ${right.id}`,
  numbers: `${written(left.value)} + ${factor(right.value)}`,
  value: left.value + right.value,
  derivatives: [left, right].map(({ id: to }) => ({ to, rule: '1', value: 1 })),
});

/** (a · b + c)², with the numbers of the lesson. */
function squareGraph(): GraphNode[] {
  const [a, b, c] = [input('a', 2), input('b', 3), input('c', -4)];
  const m = multiply('m', a, b);
  const s = add('s', m, c);
  const square: GraphNode = {
    id: 'L',
    formula: 's²',
    numbers: `${factor(s.value)}²`,
    value: s.value ** 2,
    derivatives: [{ to: 's', rule: '2s', value: 2 * s.value }],
  };
  return [a, b, c, m, s, square];
}

/** A sigmoid neuron whose right answer is 1: its loss is −log of its output. */
function neuronGraph(): GraphNode[] {
  const [w, x, b] = [input('w', 1), input('x', 2), input('b', -1)];
  const m = multiply('m', w, x);
  const s = add('s', m, b);
  const p = sigmoid(s.value);
  const output: GraphNode = {
    id: 'p',
    formula: 'σ(s)',
    numbers: `σ(${written(s.value)})`,
    value: p,
    derivatives: [{ to: 's', rule: 'p(1 − p)', value: p * (1 - p) }],
  };
  const loss: GraphNode = {
    id: 'L',
    formula: '−log p',
    numbers: `−log ${written(p)}`,
    value: -Math.log(p),
    derivatives: [{ to: 'p', rule: '(−1/p)', value: -1 / p }],
  };
  return [w, x, b, m, s, output, loss];
}

/** The nodes in the order in which they are computed, inputs first, the loss last. */
export const GRAPHS: Readonly<Record<Preset, readonly GraphNode[]>> = {
  square: squareGraph(),
  neuron: neuronGraph(),
};

const INPUTS = 3;

/** Steps of a walk: the inputs, each node forward, the loss by itself, each node back. */
export const stepsOf = (graph: readonly GraphNode[]): number => 2 * (graph.length - INPUTS) + 2;

/** Gradient of the loss with respect to each value, by id. */
export function gradientsOf(graph: readonly GraphNode[]): ReadonlyMap<string, number> {
  const gradients = new Map<string, number>([['L', 1]]);
  for (const node of graph.toReversed()) {
    for (const { to, value } of node.derivatives)
      gradients.set(to, (gradients.get(to) ?? 0) + (gradients.get(node.id) ?? 0) * value);
  }
  return gradients;
}

/** What is known and what is worked on at a step of the walk. */
export interface WalkState {
  readonly phase: 'start' | 'forward' | 'seed' | 'backward';
  /** The node that computes or hands its gradient on now. */
  readonly active: GraphNode | null;
  readonly values: ReadonlySet<string>;
  readonly gradients: ReadonlySet<string>;
}

const ids = (nodes: readonly GraphNode[]) => new Set(nodes.map(({ id }) => id));

export function walkAt(graph: readonly GraphNode[], place: number): WalkState {
  const operations = graph.length - INPUTS;
  if (place <= operations) {
    const known = graph.slice(0, INPUTS + place);
    const active = place === 0 ? null : (known.at(-1) ?? null);
    return { phase: active ? 'forward' : 'start', active, values: ids(known), gradients: new Set() };
  }
  const done = graph
    .slice(INPUTS)
    .toReversed()
    .slice(0, place - operations - 1);
  const reached = done.flatMap(({ derivatives }) => derivatives.map(({ to }) => to));
  return {
    phase: done.length === 0 ? 'seed' : 'backward',
    active: done.at(-1) ?? null,
    values: ids(graph),
    gradients: new Set(['L', ...reached]),
  };
}

/** What is computed at a step, a line for each value or gradient. */
export function linesAt(graph: readonly GraphNode[], { phase, active }: WalkState): string[] {
  if (phase === 'seed') return ['∇L = 1'];
  if (!active) return graph.slice(0, INPUTS).map(({ id, value }) => `${id} = ${written(value)}`);
  if (phase === 'forward')
    return [`${active.id} = ${active.formula} = ${active.numbers} = ${written(active.value)}`];
  const gradients = gradientsOf(graph);
  const behind = gradients.get(active.id) ?? 0;
  return active.derivatives.map(
    ({ to, rule, value }) =>
      `∇${to} = ∇${active.id} · ${rule} = ${factor(behind)} · ${factor(value)} = ${written(gradients.get(to) ?? 0)}`,
  );
}
