import type { LayerReport, Locale, ModelReport } from '@convolab/contracts';
import { columns, type Cell } from '../../output/columns.ts';
import type { Style } from '../../output/style.ts';
import { TEXTS, type Texts } from '../../texts/texts.ts';

type Network = NonNullable<ModelReport['reference']>;
type NetworkLayer = Network['layers'][number];

/** A layer of the network beside the model's in its place; one of the two may be missing. */
interface Pair {
  readonly expected: NetworkLayer | null;
  readonly layer: LayerReport | null;
}

/** The network that was asked for beside the model, layer by layer, with what each costs. Lines. */
export function formatModel(model: ModelReport, locale: Locale, style: Style): string[] {
  const texts = TEXTS[locale];
  const { reference } = model;
  if (!reference) return [];
  const pairs = pairLayers(model.layers, reference.layers);
  const rows = columns([
    header(reference.name ?? texts.grade.model.expected, texts, style),
    ...pairs.map((pair) => pairRow(pair, style)),
    totalRow(model, reference, texts),
  ]);
  return [
    ...(model.builder === null ? [] : [style.bold(model.builder)]),
    ...(reference.name === null ? [] : behaviourLines(model, reference.name, texts)),
    ...rows.flatMap((row, index) => [row, ...departure(pairs[index - 1], locale)]),
  ];
}

/** In the model's order; what it lacks comes before the next layer that it has. */
function pairLayers(layers: readonly LayerReport[], network: readonly NetworkLayer[]): Pair[] {
  const waiting = [...network];
  const takeUntil = (stop: (expected: NetworkLayer) => boolean) => {
    const end = waiting.findIndex(stop);
    return waiting
      .splice(0, end === -1 ? waiting.length : end)
      .map((expected) => ({ expected, layer: null }));
  };
  const placed = new Set(network.flatMap(({ layer }) => (layer === null ? [] : [layer])));
  const pairs = layers.flatMap((layer): Pair[] => {
    if (!placed.has(layer.index)) return [{ expected: null, layer }];
    const missing = takeUntil((expected) => expected.layer === layer.index);
    return [...missing, { expected: waiting.shift() ?? null, layer }];
  });
  return [...pairs, ...takeUntil(() => false)];
}

const right = (text: string): Cell => ({ text, align: 'right' });
const count = (value: number) => (value === 0 ? '' : value.toLocaleString('en'));

function header(name: string, texts: Texts, style: Style): (Cell | string)[] {
  const { model } = texts.grade;
  const titles = [
    '',
    name,
    '',
    model.parameters,
    model.yours,
    '',
    model.parameters,
    model.multiplyAccumulates,
  ];
  const isNumber = (column: number) => column === 3 || column > 5;
  return titles.map((title, column) => (isNumber(column) ? right(style.dim(title)) : style.dim(title)));
}

const described = ({ settings, outputShape }: Pick<LayerReport, 'settings' | 'outputShape'>) =>
  [settings, `→ ${(outputShape ?? []).join('×')}`].filter(Boolean).join(' ');

function pairRow({ expected, layer }: Pair, style: Style): (Cell | string)[] {
  const isRight = layer?.ok ?? false;
  const sign = isRight ? style.green('✓') : style.red('✗');
  // Flatten and the like are right, but nobody asked for them.
  const isPassing = isRight && !expected;
  return [isPassing ? '' : sign, ...networkCells(expected, isPassing ? '' : '–'), ...modelCells(layer)];
}

const networkCells = (expected: NetworkLayer | null, none: string): (Cell | string)[] =>
  expected ? [expected.name, described(expected), right(count(expected.parameters))] : [none, '', ''];

function modelCells(layer: LayerReport | null): (Cell | string)[] {
  if (!layer) return ['–'];
  const { kind, formula, multiplyAccumulates } = layer;
  return [kind, described(layer), right(formula ?? ''), right(count(multiplyAccumulates))];
}

function totalRow(
  { parameters, multiplyAccumulates }: ModelReport,
  { layers }: Network,
  texts: Texts,
): (Cell | string)[] {
  const expected = layers.reduce((sum, layer) => sum + layer.parameters, 0);
  return [
    '',
    texts.grade.model.total,
    '',
    right(count(expected)),
    '',
    '',
    right(count(parameters)),
    right(count(multiplyAccumulates)),
  ];
}

function behaviourLines({ behaviour }: ModelReport, name: string, texts: Texts): string[] {
  if (!behaviour) return [];
  const { model } = texts.grade;
  return [
    behaviour.equal
      ? model.equal(name, behaviour.activation ?? '', model.pooling[behaviour.pooling ?? 'max'])
      : model.unequal(name),
  ];
}

/** Under a layer what is wrong with it. */
function departure(pair: Pair | undefined, locale: Locale): string[] {
  if (!pair?.layer || pair.layer.ok || !pair.layer.message) return [];
  return [`    ${pair.layer.message[locale]}`];
}
