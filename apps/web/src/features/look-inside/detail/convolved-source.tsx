import type { WindowChannel } from '@convolab/grading';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCell } from '../../../components/tensor/tensor-numbers.ts';
import { magnitudeLimit } from '../../../design/tensor-scale.ts';
import classes from '../look-inside.module.css';
import { NumberGrid } from './number-grid.tsx';

/** The window, the kernel and their products, one channel of the input at a time: first the one that weighs most. */
export function ConvolvedSource({ channels }: { channels: readonly WindowChannel[] }) {
  const { t } = useTranslation('inside');
  const [picked, setPicked] = useState<number | null>(null);
  const heaviest = channels.reduce(
    (best, { sum }, index) => (Math.abs(sum) > Math.abs(channels[best]?.sum ?? 0) ? index : best),
    0,
  );
  const shown = picked ?? heaviest;
  const channel = channels[shown];
  if (!channel) return null;
  const limitOf = (rows: readonly (readonly (number | null)[])[]) =>
    magnitudeLimit(rows.flat().map((value) => value ?? 0));
  return (
    <>
      {channels.length > 1 && (
        <div className={classes.channels} role="group" aria-label={t('detail.channels')}>
          {channels.map(({ sum }, index) => (
            <button
              key={index}
              type="button"
              aria-pressed={index === shown}
              onClick={() => setPicked(index)}
              aria-label={t('detail.channel', { channel: index + 1, sum: formatCell(sum, 6) })}
            >
              <span>{index + 1}</span> {formatCell(sum, 5)}
            </button>
          ))}
        </div>
      )}
      <div className={classes.grids}>
        <NumberGrid title={t('detail.window')} rows={channel.inputs} limit={limitOf(channel.inputs)} />
        <NumberGrid title={t('detail.kernel')} rows={channel.weights} limit={limitOf(channel.weights)} />
        <NumberGrid
          title={t('detail.productsOf', { sum: formatCell(channel.sum, 7) })}
          rows={channel.products}
          limit={limitOf(channel.products)}
        />
      </div>
    </>
  );
}
