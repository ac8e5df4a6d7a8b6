import type { LayerReport, ModelReport } from '@convolab/contracts';
import { LENET5, type LeNetLayer } from '@convolab/reference';

/** A layer of the network that was asked for, as far as pages show it. */
export type ExpectedLayer = Pick<LeNetLayer, 'outputShape' | 'parameters' | 'multiplyAccumulates'> & {
  readonly name: string;
};

type JudgedModel = Pick<ModelReport, 'layers' | 'reference'>;

/** Layers that an exercise gives stand in the report; all others are compared with LeNet-5. */
export const networkOf = ({ reference }: Pick<ModelReport, 'reference'>): readonly ExpectedLayer[] =>
  reference?.name === null ? reference.layers : LENET5;

/** How a layer departs from LeNet-5. `missing`: LeNet-5 has it, the model not; `extra`: the other way round. */
export type Departure = 'differs' | 'extra' | 'missing';
export type StationState = 'input' | 'right' | Departure;

export const isDeparture = (state: StationState): state is Departure =>
  state !== 'input' && state !== 'right';

/** A place in the network: the input, a layer of the model, or one that it lacks. */
export interface Station {
  readonly key: string;
  /** Whether the layers were given by the exercise: else LeNet-5 is what it is compared with. */
  readonly isGiven: boolean;
  readonly state: StationState;
  readonly layer: LayerReport | null;
  /** The layer of the network that stands there. */
  readonly reference: ExpectedLayer | null;
  /** [height, width, maps], [height, width] or [units]; of a missing layer LeNet-5's. */
  readonly shape: readonly number[];
}

/** A station that makes new maps or units, with the layers behind it that only pass them on (activation, flatten, dropout). */
export interface NetworkColumn {
  readonly head: Station;
  readonly followers: readonly Station[];
}

/** The layer of the network that a report's layer was judged against: what is expected begins with its name. */
function placeOf({ expected }: LayerReport, network: readonly ExpectedLayer[]): number | null {
  const name = expected?.split(':', 1)[0] ?? '';
  const place = network.findIndex((layer) => layer.name === name);
  return place === -1 ? null : place;
}

/** The model's layers in their order, those that LeNet-5 has besides at the places where they are missing. */
export function layerStations({ layers, reference: asked }: JudgedModel): Station[] {
  const network = networkOf({ reference: asked });
  const isGiven = asked?.name === null;
  const isJudged = isGiven || layers.some((layer) => placeOf(layer, network) !== null);
  const stations: Station[] = [];
  let next = 0;
  const addMissing = (until: number) => {
    stations.push(...network.slice(next, until).map((layer) => missingStation(layer, isGiven)));
    next = Math.max(next, until);
  };
  for (const layer of layers) {
    const place = placeOf(layer, network);
    if (place !== null) {
      addMissing(place);
      next = place + 1;
    }
    stations.push(
      layerStation(layer, place === null ? null : (network[place] ?? null), { isJudged, isGiven }),
    );
  }
  if (isJudged) addMissing(network.length);
  return stations;
}

const missingStation = (reference: ExpectedLayer, isGiven: boolean): Station => ({
  isGiven,
  key: `missing-${reference.name}`,
  state: 'missing',
  layer: null,
  reference,
  shape: reference.outputShape,
});

function layerStation(
  layer: LayerReport,
  reference: ExpectedLayer | null,
  { isJudged, isGiven }: { readonly isJudged: boolean; readonly isGiven: boolean },
): Station {
  const wrong = isJudged && reference === null ? 'extra' : 'differs';
  return {
    key: `layer-${layer.index}`,
    isGiven,
    state: layer.ok ? 'right' : wrong,
    layer,
    reference,
    shape: layer.outputShape ?? [],
  };
}

/** The stations as columns of a drawing, the input first where its shape is known. */
export function networkColumns({ inputShape, ...model }: JudgedModel & Pick<ModelReport, 'inputShape'>) {
  const columns: { head: Station; followers: Station[] }[] = [];
  if (inputShape) {
    const input = {
      key: 'input',
      isGiven: false,
      state: 'input',
      layer: null,
      reference: null,
      shape: inputShape,
    } as const;
    columns.push({ head: input, followers: [] });
  }
  let shape: readonly number[] | null = inputShape;
  for (const station of layerStations(model)) {
    const column = columns.at(-1);
    if (column && shape && passesOn(station, shape)) column.followers.push(station);
    else columns.push({ head: station, followers: [] });
    if (station.layer) shape = station.shape;
  }
  return columns satisfies NetworkColumn[];
}

/** Whether a layer gives as many numbers as it gets, and computes nothing that is trained. */
function passesOn({ layer, shape, reference }: Station, input: readonly number[]): boolean {
  if (!layer || reference || layer.parameters > 0 || layer.window) return false;
  return elements(shape) === elements(input);
}

const elements = (shape: readonly number[]) => shape.reduce((size, axis) => size * axis, 1);

/** Whether two shapes hold the same maps: a convolution gives 1×1×120 where a dense layer gives 120. */
export function isSameShape(one: readonly number[], other: readonly number[]): boolean {
  const real = (shape: readonly number[]) => shape.filter((axis) => axis !== 1).join();
  return real(one) === real(other);
}
