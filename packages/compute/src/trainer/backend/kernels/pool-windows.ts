import type { backend_util } from '@tensorflow/tfjs-core';

/** Where a window's elements lie in the flat input: `first`, then `height` × `width` elements of `channels` numbers. */
export interface PoolWindow {
  readonly first: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Numbers in a row of the input. */
  readonly rowLength: number;
}

/** Visits the windows of a pooling in the order of its output; `cell` is the index of the window's first channel there. */
export function forEachWindow(
  info: backend_util.Conv2DInfo,
  visit: (window: PoolWindow, cell: number) => void,
): void {
  let cell = 0;
  for (let row = 0; row < info.batchSize * info.outHeight; row += 1) {
    for (let column = 0; column < info.outWidth; column += 1, cell += info.inChannels) {
      visit(windowAt(info, row, column), cell);
    }
  }
}

/** Without the parts that lie in the padding. */
function windowAt(info: backend_util.Conv2DInfo, row: number, column: number): PoolWindow {
  const image = Math.floor(row / info.outHeight);
  const top = (row % info.outHeight) * info.strideHeight - info.padInfo.top;
  const left = column * info.strideWidth - info.padInfo.left;
  const firstRow = Math.max(0, top);
  const firstColumn = Math.max(0, left);
  return {
    first: ((image * info.inHeight + firstRow) * info.inWidth + firstColumn) * info.inChannels,
    height: Math.min(info.inHeight, top + info.filterHeight) - firstRow,
    width: Math.min(info.inWidth, left + info.filterWidth) - firstColumn,
    channels: info.inChannels,
    rowLength: info.inWidth * info.inChannels,
  };
}
