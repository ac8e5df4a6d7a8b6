import { DIGIT_CODES, type HistoricLayer, type LayerOf } from '@convolab/contracts';
import { free, volume, type LayerCost, type Volume } from './layer-cost.ts';
import { ModelRejection } from './model-rejection.ts';

type TableConv = LayerOf<'table-conv2d'>;

/** The cost of a layer of 1998 on an input; throws ModelRejection where the layer does not fit it. */
export function historicCost(layer: HistoricLayer, input: readonly number[], name: string): LayerCost {
  switch (layer.kind) {
    case 'scaled-tanh':
      return free(input);
    case 'subsample':
      return subsampleCost(volume(input, name), name);
    case 'table-conv2d':
      return tableConvCost(layer, volume(input, name), name);
    case 'rbf':
      return rbfCost(input, name);
  }
}

/** A coefficient and a bias a map, and one product a window (LeCun et al. 1998, section II.B). */
function subsampleCost([height, width, channels]: Volume, name: string): LayerCost {
  if (height < 2 || width < 2) {
    throw new ModelRejection(name, {
      ko: `2×2 창이 ${height}×${width} 크기의 입력보다 커요.`,
      en: `Its windows of 2×2 are larger than its input of ${height}×${width}.`,
    });
  }
  const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)];
  return {
    outputShape: [rows, columns, channels],
    parameters: 2 * channels,
    multiplyAccumulates: rows * columns * channels,
    formula: `(1 + 1)·${channels} = ${2 * channels}`,
  };
}

/** A kernel for each connection of the table, and a bias for each output map. */
function tableConvCost(
  { kernelSize, table }: TableConv,
  [height, width, channels]: Volume,
  name: string,
): LayerCost {
  if (table.length !== channels) {
    throw new ModelRejection(name, {
      ko: `연결 표의 행은 입력 특징 맵마다 하나씩이에요. 입력은 ${channels}개인데 표의 행은 ${table.length}개예요.`,
      en: `The table has a row for each input map: there are ${channels}, and ${table.length} rows.`,
    });
  }
  const [rows, columns] = [height - kernelSize[0] + 1, width - kernelSize[1] + 1];
  if (rows < 1 || columns < 1) {
    throw new ModelRejection(name, {
      ko: `${kernelSize.join('×')} 커널이 ${height}×${width} 크기의 입력보다 커요.`,
      en: `Its kernels of ${kernelSize.join('×')} are larger than its input of ${height}×${width}.`,
    });
  }
  const outputs = outputMapsOf(table);
  const connections = connectionsOf(table);
  const weights = kernelSize[0] * kernelSize[1] * connections;
  return {
    outputShape: [rows, columns, outputs],
    parameters: weights + outputs,
    multiplyAccumulates: rows * columns * weights,
    formula: `${kernelSize.join('·')}·${connections} + ${outputs} = ${weights + outputs}`,
  };
}

/** How many pairs of maps are connected. */
export const connectionsOf = (table: TableConv['table']) =>
  table.flat().filter((connected) => connected === 1).length;

export const outputMapsOf = ([row]: TableConv['table']): number => row?.length ?? 0;

/** Distances to ten fixed codes: nothing is trained. */
function rbfCost(input: readonly number[], name: string): LayerCost {
  const length = DIGIT_CODES[0]?.length ?? 0;
  if (input.length !== 1 || input[0] !== length) {
    throw new ModelRejection(name, {
      ko: `RBF 층은 7×12 그림의 부호와 견줄 수 ${length}개를 받아요. 지금 들어온 모양은 [${input.join(', ')}]이에요.`,
      en: `An RBF layer takes ${length} numbers, which it compares with pictures of 7×12; it got [${input.join(', ')}].`,
    });
  }
  return {
    outputShape: [DIGIT_CODES.length],
    parameters: 0,
    multiplyAccumulates: DIGIT_CODES.length * length,
    formula: null,
  };
}
