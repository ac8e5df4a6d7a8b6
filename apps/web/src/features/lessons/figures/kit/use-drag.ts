import { useRef, type PointerEvent } from 'react';

/**
 * Handlers for dragging: `take` says what is held where the pointer goes down, and `drag` is called with it at every move until the
 * pointer goes up, beyond the element's edge as well.
 */
export function useDrag<Dragged extends Element, Grip>(
  take: (event: PointerEvent<Dragged>) => Grip,
  drag: (event: PointerEvent<Dragged>, grip: Grip) => void,
) {
  const held = useRef<{ readonly grip: Grip } | null>(null);
  const release = () => {
    held.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<Dragged>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { grip: take(event) };
    },
    onPointerMove: (event: PointerEvent<Dragged>) => {
      if (held.current) drag(event, held.current.grip);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

/** The same where a press already acts, and only the pointer's place counts. */
export const usePressAndDrag = <Dragged extends Element>(onPoint: (event: PointerEvent<Dragged>) => void) =>
  useDrag(onPoint, onPoint);
