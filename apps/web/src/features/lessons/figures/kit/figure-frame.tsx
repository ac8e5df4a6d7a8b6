import { VisuallyHidden } from '@mantine/core';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import classes from './figure.module.css';
import { FigureControls } from './figure-controls.tsx';
import { stepAfterKey } from './stepping.ts';
import type { Stepping } from './use-stepping.ts';

interface FigureFrameProps {
  /** What the figure is, to those who cannot see it. */
  readonly label: string;
  /** Which keys do what when the figure is selected. */
  readonly keys: string;
  /** What it shows now: read out when it changes, but not while it plays. */
  readonly spoken: string;
  /** Choices above the drawing. */
  readonly settings?: ReactNode;
  /** Steps, with their controls below the drawing: space plays and the arrows step. */
  readonly stepping?: Stepping;
  /** Handles a key before the steps do; true where it did. */
  readonly onKey?: (key: string) => boolean;
  /** What to notice, below the controls. */
  readonly note?: ReactNode;
  /** The drawing. */
  readonly children: ReactNode;
}

/** What all figures have in common: choices above, the drawing, which has the keyboard, controls and words below. */
export function FigureFrame({
  label,
  keys,
  spoken,
  settings,
  stepping,
  onKey,
  note,
  children,
}: FigureFrameProps) {
  const keysId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const isForDrawing = event.target === event.currentTarget;
    if (!isForDrawing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (onKey?.(event.key) || (stepping && stepByKey(stepping, event.key))) event.preventDefault();
  };
  return (
    <figure className={classes.figure}>
      {settings && <div className={classes.settings}>{settings}</div>}
      <div
        className={classes.stage}
        role="group"
        tabIndex={0}
        aria-label={label}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
      {stepping && <FigureControls stepping={stepping} />}
      {note && <p className={classes.note}>{note}</p>}
      <p className={classes.note} id={keysId}>
        {keys}
      </p>
      <VisuallyHidden aria-live="polite">{!stepping?.state.playing && spoken}</VisuallyHidden>
    </figure>
  );
}

function stepByKey({ state, dispatch }: Stepping, key: string): boolean {
  const place = stepAfterKey(state, key);
  if (key === ' ') dispatch({ type: 'toggle-play' });
  else if (place !== null) dispatch({ type: 'move', place });
  else return false;
  return true;
}

/** A part of the drawing under its title. */
export function FigurePanel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.panel}>
      <p className={classes.panelTitle}>{title}</p>
      {children}
    </div>
  );
}
