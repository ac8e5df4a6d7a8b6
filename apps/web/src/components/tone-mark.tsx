import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleXFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../design/verdict-style.ts';
import classes from './tone-mark.module.css';

const ICONS = {
  accepted: IconCircleCheckFilled,
  partly: IconCircleHalf2,
  wrong: IconCircleXFilled,
  idle: IconCircle,
  fault: IconAlertTriangle,
} satisfies Record<Tone, typeof IconCircle>;

/** A state as icon and word in its colour. */
export function ToneMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <span className={`${classes.mark ?? ''} ${classes[tone] ?? ''}`}>
      <Icon size={18} aria-hidden="true" />
      {children}
    </span>
  );
}
