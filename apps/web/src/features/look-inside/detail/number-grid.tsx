import { useComputedColorScheme } from '@mantine/core';
import { divergingColor, inkOn } from '../../../design/tensor-scale.ts';
import { formatCell, formatNumber } from '../../../components/tensor/tensor-numbers.ts';
import classes from '../look-inside.module.css';

interface NumberGridProps {
  readonly title: string;
  readonly rows: readonly (readonly (number | null)[])[];
  readonly limit: number;
  /** The number that counts alone, as the largest under a max pooling. */
  readonly marked?: number | null;
}

const ROOM = 5;

/** Numbers with their colours, as a table; outside the image there is none. */
export function NumberGrid({ title, rows, limit, marked = null }: NumberGridProps) {
  const scheme = useComputedColorScheme('light');
  return (
    <figure className={classes.gridFigure}>
      <figcaption>{title}</figcaption>
      <div className={classes.gridFrame} tabIndex={0} role="region" aria-label={title}>
        <table className={classes.grid}>
          <tbody>
            {rows.map((line, row) => (
              <tr key={row}>
                {line.map((value, column) => {
                  const fill = value === null ? null : divergingColor(value, limit, scheme);
                  return (
                    <td
                      key={column}
                      title={value === null ? undefined : formatNumber(value)}
                      style={fill === null ? undefined : { background: fill, color: inkOn(fill) }}
                      data-marked={value !== null && value === marked ? true : undefined}
                    >
                      {value === null ? '·' : formatCell(value, ROOM)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
