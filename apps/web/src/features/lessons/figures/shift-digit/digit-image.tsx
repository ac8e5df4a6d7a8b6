import { useMemo, useRef, type PointerEvent } from 'react';
import { PixelCanvas } from '../../../../components/pixel-canvas.tsx';
import { DIGIT_EDGE_PX, digitRgba } from '../../../../components/results/training/digit-pixels.ts';
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
  const rgba = useMemo(() => digitRgba(shifted(pixels, shift)), [pixels, shift]);
  const places = useMemo(() => changedPlaces(pixels, shift), [pixels, shift]);
  const grip = useRef<Grip | null>(null);
  const take = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, y: event.clientY, shift };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!grip.current) return;
    const pixelPx = event.currentTarget.getBoundingClientRect().width / DIGIT_EDGE_PX;
    const { x, y, shift: from } = grip.current;
    const dx = from.dx + Math.round((event.clientX - x) / pixelPx);
    const dy = from.dy + Math.round((event.clientY - y) / pixelPx);
    onShift(clampShift({ dx, dy }));
  };
  const release = () => {
    grip.current = null;
  };
  return (
    <div
      className={classes.image}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <PixelCanvas rgba={rgba} width={DIGIT_EDGE_PX} height={DIGIT_EDGE_PX} aria-hidden="true" />
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
