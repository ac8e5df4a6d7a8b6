import { isHistoric, type LocalizedText } from '@convolab/contracts';
import { outputMapsOf } from '../historic-size.ts';
import type { BlockLayer } from './architecture.ts';
import { differs } from './departure-texts.ts';

/** A layer of today where one of 1998 belongs, or the other way round; null where neither is of 1998 or both are the same. */
export function kindDeparture(expected: BlockLayer, layer: BlockLayer): LocalizedText | null {
  if (expected.kind === layer.kind || (!isHistoric(expected) && !isHistoric(layer))) return null;
  return differs('층의 종류', 'kind of layer', maker(expected), maker(layer));
}

/** The function that makes such a layer. */
function maker(layer: BlockLayer): string {
  switch (layer.kind) {
    case 'conv2d':
      return 'tf.layers.conv2d';
    case 'pool2d':
      return layer.mode === 'max' ? 'tf.layers.maxPooling2d' : 'tf.layers.averagePooling2d';
    case 'dense':
      return 'tf.layers.dense';
    case 'table-conv2d':
      return 'camp.layers.tableConv2d';
    case 'subsample':
      return 'camp.layers.subsample';
    case 'rbf':
      return 'camp.layers.rbf';
  }
}

/** The first output map, counted from 0 as in the paper's table, that sees other input maps than it should. */
export function tableDeparture(expected: BlockLayer, layer: BlockLayer): LocalizedText | null {
  if (expected.kind !== 'table-conv2d' || layer.kind !== 'table-conv2d') return null;
  for (let map = 0; map < outputMapsOf(expected.table); map += 1) {
    const [wanted, got] = [seenBy(expected.table, map), seenBy(layer.table, map)];
    if (wanted === got) continue;
    return {
      ko: `연결 표가 달라요. ${map}번 특징 맵이 보는 입력 맵은 ${wanted}번이어야 하는데 ${got}번이에요.`,
      en: `The table of connections differs: map ${map} should see the input maps ${wanted}, not ${got}.`,
    };
  }
  return null;
}

const seenBy = (table: readonly (readonly number[])[], map: number): string =>
  table.flatMap((row, input) => (row[map] === 1 ? [input] : [])).join(', ');
