import type { CaseDetail, CaseReport, TensorJson, ValueJson } from '@convolab/contracts';
import { SegmentedControl, Stack } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TensorComparison } from '../tensor/tensor-comparison.tsx';
import type { TensorMode } from '../tensor/tensor-figure.tsx';
import { formatShape } from '../tensor/tensor-numbers.ts';
import { formatRange, litRange } from '../tensor/tensor-window.ts';
import { ValueView } from '../tensor/tensor-view.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { ProgramErrorView } from './program-error.tsx';
import styles from './results.module.css';
import type { ShownProgram } from './shown-program.ts';

/** Room for the switch between colours and numbers, with its distance. */
const MODE_SWITCH_PX = 140;

interface CaseDetailViewProps {
  readonly report: CaseReport & { readonly detail: CaseDetail };
  readonly program: ShownProgram;
}

/** A case whose data are shown: what came in, what should come out, what came out, what was printed. */
export function CaseDetailView({ report: { detail, verdict }, program }: CaseDetailViewProps) {
  const { t } = useTranslation('results');
  const { ref, width } = useElementSize();
  const [mode, setMode] = useState<TensorMode>('colours');
  return (
    <Stack ref={ref} gap="lg">
      {detail.error && <ProgramErrorView error={detail.error} program={program} />}
      <section aria-label={t('cases.result')} className={styles.outcomeRow}>
        <div className={styles.outcomeFigures}>
          <OutcomeFigures
            detail={detail}
            verdict={verdict}
            mode={mode}
            widthPx={Math.max(0, width - MODE_SWITCH_PX)}
          />
        </div>
        <div>
          <SegmentedControl
            size="xs"
            value={mode}
            onChange={(value) => setMode(value === 'numbers' ? 'numbers' : 'colours')}
            aria-label={t('tensor.view')}
            data={[
              { value: 'colours', label: t('tensor.colours') },
              { value: 'numbers', label: t('tensor.numbers') },
            ]}
          />
        </div>
      </section>
      <section>
        <h4 className={styles.subhead}>{t('cases.arguments')}</h4>
        <WindowNote detail={detail} />
        <div className={styles.figures}>
          {detail.arguments.map((argument) => (
            <ValueView
              key={argument.name}
              title={argument.name}
              value={argument.value}
              mode={mode}
              widthPx={Math.max(160, width / 2)}
              lit={litRange(argument, detail.window)}
            />
          ))}
        </div>
      </section>
      <ConsoleOutput
        title={t('output.stdout')}
        text={detail.stdout}
        isCut={detail.outputIsCut && detail.stderr === ''}
      />
      <ConsoleOutput title={t('output.stderr')} text={detail.stderr} isCut={detail.outputIsCut} />
    </Stack>
  );
}

/** In words, what the frames in the figures show: which input the first differing element is made of. */
function WindowNote({ detail: { window, firstDifference } }: { detail: CaseDetail }) {
  const { t } = useTranslation('results');
  if (!window || !firstDifference) return null;
  const words = {
    place: `[${firstDifference.join(', ')}]`,
    argument: window.argument,
    range: formatRange(window),
  };
  return (
    <p className={styles.windowNote}>
      <span className={styles.windowKey} aria-hidden="true" />
      {t('cases.window', words)}
    </p>
  );
}

interface OutcomeFiguresProps {
  readonly detail: CaseDetail;
  readonly verdict: CaseReport['verdict'];
  readonly mode: TensorMode;
  readonly widthPx: number;
}

function OutcomeFigures({ detail, verdict, mode, widthPx }: OutcomeFiguresProps) {
  const { t } = useTranslation('results');
  const { expected, got } = detail;
  const pair = comparablePair(expected, got);
  if (pair) {
    return (
      <TensorComparison {...pair} firstDifference={detail.firstDifference} mode={mode} widthPx={widthPx} />
    );
  }
  return (
    <>
      <ShapeNote expected={expected} got={got} />
      <div className={styles.figures}>
        {expected && (
          <ValueView title={t('tensor.expected')} value={expected} mode={mode} widthPx={widthPx / 2} />
        )}
        {got && <ValueView title={t('tensor.got')} value={got} mode={mode} widthPx={widthPx / 2} />}
        {!got && verdict === 'wrong-answer' && <p className={styles.muted}>{t('cases.nothing')}</p>}
      </div>
    </>
  );
}

function ShapeNote({ expected, got }: Pick<CaseDetail, 'expected' | 'got'>) {
  const { t } = useTranslation('results');
  if (expected?.kind !== 'tensor' || got?.kind !== 'tensor') return null;
  if (expected.tensor.shape.join() === got.tensor.shape.join()) return null;
  const shapes = { expected: formatShape(expected.tensor.shape), got: formatShape(got.tensor.shape) };
  return <p className={styles.note}>{t('cases.shapesDiffer', shapes)}</p>;
}

/** Two shown tensors of one shape; null where there is nothing to subtract. */
function comparablePair(
  expected: ValueJson | null,
  got: ValueJson | null,
): { expected: TensorJson; got: TensorJson } | null {
  if (expected?.kind !== 'tensor' || got?.kind !== 'tensor') return null;
  if (!expected.tensor.data?.length || !got.tensor.data) return null;
  if (expected.tensor.shape.join() !== got.tensor.shape.join()) return null;
  return { expected: expected.tensor, got: got.tensor };
}
