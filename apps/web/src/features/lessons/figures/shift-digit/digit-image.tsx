import { useMemo } from 'react';
import { DigitPicture } from '../../../../components/digit-picture.tsx';
import { DIGIT_EDGE_PX } from '../../../../components/results/training/digit-pixels.ts';
import digitClasses from '../kit/digit.module.css';
import { useDrag } from '../kit/use-drag.ts';
import { changedPlaces, clampShift, shifted, type Shift } from './digit-shift.ts';
import classes from './shift-digit.module.css';

interface DigitImageProps {
  readonly pixels: Uint8Array;
  readonly shift: Shift;
  readonly onShift: (shift: Shift) => void;
}

interface Grip {
  readonly x: number;
  readonly y: number;
  readonly shift: Shift;
}

/** The digit where it was moved to, with a dot on each pixel that differs from before; it can be dragged. */
export function DigitImage({ pixels, shift, onShift }: DigitImageProps) {
  const moved = useMemo(() => shifted(pixels, shift), [pixels, shift]);
  const places = useMemo(() => changedPlaces(pixels, shift), [pixels, shift]);
  const pointer = useDrag<HTMLDivElement, Grip>(
    (event) => ({ x: event.clientX, y: event.clientY, shift }),
    (event, { x, y, shift: from }) => {
      const pixelPx = event.currentTarget.getBoundingClientRect().width / DIGIT_EDGE_PX;
      const dx = from.dx + Math.round((event.clientX - x) / pixelPx);
      const dy = from.dy + Math.round((event.clientY - y) / pixelPx);
      onShift(clampShift({ dx, dy }));
    },
  );
  return (
    <div className={`${digitClasses.large ?? ''} ${classes.image ?? ''}`} {...pointer}>
      <DigitPicture pixels={moved} aria-hidden="true" />
      <svg viewBox={`0 0 ${DIGIT_EDGE_PX} ${DIGIT_EDGE_PX}`} aria-hidden="true">
        {places.map((place) => (
          <circle
            key={place}
            cx={(place % DIGIT_EDGE_PX) + 0.5}
            cy={Math.floor(place / DIGIT_EDGE_PX) + 0.5}
            r="0.26"
            className={classes.dot}
          />
        ))}
      </svg>
    </div>
  );
}
