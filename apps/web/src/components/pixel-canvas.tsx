import { useEffect, useRef, type ComponentProps } from 'react';

interface PixelCanvasProps extends Omit<ComponentProps<'canvas'>, 'ref'> {
  /** Row-major, `width` × `height`; painted anew when it is another array. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A canvas that shows an array of pixels. */
export function PixelCanvas({ rgba, width, height, ...canvasProps }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba, width, height]);
  return <canvas ref={canvas} width={width} height={height} {...canvasProps} />;
}
