import { FORBIDDEN_NAME, visibleControls, type ProgramError } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExcerptView } from './excerpt-view.tsx';
import styles from './results.module.css';
import type { ShownProgram, SourcePlace } from './shown-program.ts';
import { foldedFrames, traceFrames, type LeftOut, type TraceRun } from './trace-frames.ts';

interface ProgramErrorViewProps {
  readonly error: ProgramError;
  readonly program: ShownProgram;
}

/** What the student's program raised, where in the student's own file, and through which calls. */
export function ProgramErrorView({ error, program }: ProgramErrorViewProps) {
  const { line, column } = error;
  const place = line === null ? null : { line, column };
  // Nothing was raised: the verdict's own words say it all.
  const isRaised = error.name !== FORBIDDEN_NAME;
  return (
    <div className={styles.error}>
      <div className={styles.errorHead}>
        {isRaised && <code>{error.name}</code>}
        {place && <PlaceLink place={place} program={program} />}
      </div>
      {isRaised && error.message !== '' && (
        <p className={styles.errorText}>{visibleControls(error.message)}</p>
      )}
      {place && program.source !== null && <ExcerptView source={program.source} place={place} />}
      {error.trace && <Trace trace={error.trace} program={program} />}
    </div>
  );
}

/** A line as a way to it, or as text where the page does not show the program. */
function PlaceLink({ place, program }: { place: SourcePlace; program: ShownProgram }) {
  const { t } = useTranslation('results');
  const { line, column } = place;
  const where =
    column === null ? t('programError.line', { line }) : t('programError.place', { line, column });
  const { reveal } = program;
  if (!reveal) return <span className={styles.place}>{where}</span>;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => reveal(place)}>
      {t('programError.goTo', { where })}
    </Button>
  );
}

const SHOWN_FRAMES = 12;

/** The calls that led to the error. A single one says no more than the place above. */
function Trace({ trace, program }: { trace: string; program: ShownProgram }) {
  const { t } = useTranslation('results');
  const frames = traceFrames(trace);
  if (frames?.length === 1) return null;
  if (!frames) {
    return (
      <details className={styles.details}>
        <summary>{t('programError.trace')}</summary>
        <pre className={styles.console}>{visibleControls(trace)}</pre>
      </details>
    );
  }
  const runs = foldedFrames(frames);
  const left = runs.slice(SHOWN_FRAMES).reduce((sum, run) => sum + callsOf(run), 0);
  return (
    <section aria-label={t('programError.trace')}>
      <h4 className={styles.subhead}>{t('programError.trace')}</h4>
      <ol className={styles.frames}>
        {runs.slice(0, SHOWN_FRAMES).map((run, place) =>
          'leftOut' in run ? (
            <li key={place} className={styles.muted}>
              {t('programError.moreFrames', { count: run.leftOut })}
            </li>
          ) : (
            <Frame key={place} run={run} program={program} />
          ),
        )}
      </ol>
      {left > 0 && <p className={styles.muted}>{t('programError.moreFrames', { count: left })}</p>}
    </section>
  );
}

const callsOf = (run: TraceRun | LeftOut) => ('leftOut' in run ? run.leftOut : run.times);

function Frame({ run, program }: { run: TraceRun; program: ShownProgram }) {
  const { t } = useTranslation('results');
  const { name, line, column, times } = run;
  return (
    <li>
      <code>{name ?? t('programError.outermost')}</code>
      <PlaceLink place={{ line, column }} program={program} />
      {times > 1 && <span className={styles.place}>{t('programError.times', { count: times })}</span>}
    </li>
  );
}
