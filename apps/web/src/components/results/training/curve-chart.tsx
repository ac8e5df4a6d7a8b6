import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { linePath, type AxisScale, type CurvePoint } from './curve-points.ts';
import styles from './training.module.css';

interface CurveChartProps {
  readonly title: string;
  readonly training: readonly CurvePoint[];
  readonly validation: readonly CurvePoint[];
  readonly epochs: number;
  readonly scale: AxisScale;
  readonly format: (value: number) => string;
}

const HEIGHT_PX = 200;
const EDGE_PX = { left: 52, right: 28, top: 10, bottom: 26 };

/** One measure over the epochs: training as a line, validation as points at the ends of epochs. Its newest values stand in the head. */
export function CurveChart({ title, training, validation, epochs, scale, format }: CurveChartProps) {
  const { t } = useTranslation('results');
  const { ref, width } = useElementSize();
  const innerWidth = Math.max(0, width - EDGE_PX.left - EDGE_PX.right);
  const innerHeight = HEIGHT_PX - EDGE_PX.top - EDGE_PX.bottom;
  const xOf = (epoch: number) => EDGE_PX.left + (epoch / epochs) * innerWidth;
  const yOf = (value: number) =>
    EDGE_PX.top + (1 - (Math.min(value, scale.to) - scale.from) / (scale.to - scale.from)) * innerHeight;
  return (
    <figure className={styles.chart} ref={ref}>
      <figcaption className={styles.chartHead}>
        <strong>{title}</strong>
        <Newest name={t('training.trainingLine')} kind="training" points={training} format={format} />
        <Newest name={t('training.validationLine')} kind="validation" points={validation} format={format} />
      </figcaption>
      {width > 0 && (
        <svg width={width} height={HEIGHT_PX} aria-hidden="true">
          <ValueAxis scale={scale} format={format} yOf={yOf} width={width} />
          <EpochAxis epochs={epochs} xOf={xOf} />
          <path className={styles.trainingLine} d={linePath(training, xOf, yOf)} />
          <path className={styles.validationLine} d={linePath(validation, xOf, yOf)} />
          {validation.map(({ epoch, value }) => (
            <circle key={epoch} className={styles.validationDot} cx={xOf(epoch)} cy={yOf(value)} r={4} />
          ))}
        </svg>
      )}
    </figure>
  );
}

interface NewestProps {
  readonly name: string;
  readonly kind: 'training' | 'validation';
  readonly points: readonly CurvePoint[];
  readonly format: (value: number) => string;
}

function Newest({ name, kind, points, format }: NewestProps) {
  const newest = points.at(-1);
  if (!newest) return null;
  return (
    <span className={styles.newest}>
      <svg width={18} height={10} aria-hidden="true">
        <line className={styles[`${kind}Line`]} x1={0} x2={18} y1={5} y2={5} />
        {kind === 'validation' && <circle className={styles.validationDot} cx={9} cy={5} r={3} />}
      </svg>
      {name} <span className="tabular">{format(newest.value)}</span>
    </span>
  );
}

interface ValueAxisProps {
  readonly scale: AxisScale;
  readonly format: (value: number) => string;
  readonly yOf: (value: number) => number;
  readonly width: number;
}

function ValueAxis({ scale, format, yOf, width }: ValueAxisProps) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <line
        className={styles.gridLine}
        x1={EDGE_PX.left}
        x2={width - EDGE_PX.right}
        y1={yOf(tick)}
        y2={yOf(tick)}
      />
      <text
        className={styles.tick}
        x={EDGE_PX.left - 8}
        y={yOf(tick)}
        textAnchor="end"
        dominantBaseline="central"
      >
        {format(tick)}
      </text>
    </g>
  ));
}

function EpochAxis({ epochs, xOf }: { epochs: number; xOf: (epoch: number) => number }) {
  const { t } = useTranslation('results');
  const ends = Array.from({ length: epochs }, (_, place) => place + 1);
  return (
    <g>
      {ends.map((epoch) => (
        <text key={epoch} className={styles.tick} x={xOf(epoch)} y={HEIGHT_PX - 8} textAnchor="middle">
          {epochs <= 4 ? t('training.atEpoch', { epoch }) : epoch}
        </text>
      ))}
    </g>
  );
}
