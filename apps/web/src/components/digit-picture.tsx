import { useMemo, type ComponentProps } from 'react';
import { PixelCanvas } from './pixel-canvas.tsx';
import { DIGIT_EDGE_PX, digitRgba } from './results/training/digit-pixels.ts';

interface DigitPictureProps extends Omit<ComponentProps<typeof PixelCanvas>, 'rgba' | 'width' | 'height'> {
  /** 28 × 28 bytes; painted anew when it is another array. */
  readonly pixels: Uint8Array;
}

/** A digit of MNIST, a canvas pixel for each of its own. */
export function DigitPicture({ pixels, ...canvasProps }: DigitPictureProps) {
  const rgba = useMemo(() => digitRgba(pixels), [pixels]);
  return <PixelCanvas rgba={rgba} width={DIGIT_EDGE_PX} height={DIGIT_EDGE_PX} {...canvasProps} />;
}
