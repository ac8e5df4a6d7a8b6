import { elementOrZero, generate, requireInteger, sizeOfMatrix, type Maps, type Matrix } from './matrix.ts';

/** Channels of feature maps [H][W][C]; throws RangeError where there are none, or not everywhere as many. */
export function channelsOf(maps: Maps, name: string): number {
  const channels = maps[0]?.[0]?.length ?? 0;
  requireInteger(channels, 1, `Channels of ${name}`);
  const width = maps[0]?.length;
  if (maps.some((row) => row.length !== width || row.some((pixel) => pixel.length !== channels)))
    throw new RangeError(`The rows of ${name} differ in length.`);
  return channels;
}

/** One channel of feature maps [H][W][C] as a matrix [H][W]. */
const channelOf = (maps: Maps, channel: number): number[][] =>
  maps.map((row) => row.map((pixel) => pixel[channel] ?? 0));

/** Feature maps [H][W][C] of C matrices [H][W] of one size. */
export function stackChannels(channels: readonly Matrix[]): number[][][] {
  const [first = []] = channels;
  return generate(sizeOfMatrix(first, 'channel'), (row, column) =>
    channels.map((channel) => elementOrZero(channel, row, column)),
  );
}

/** Feature maps whose every channel is a matrix made of the one before. */
export const mapChannels = (maps: Maps, change: (channel: Matrix) => Matrix): number[][][] =>
  stackChannels(Array.from({ length: channelsOf(maps, 'maps') }, (_, c) => change(channelOf(maps, c))));
