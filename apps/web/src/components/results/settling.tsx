import { useLayoutEffect, useRef, type ReactNode } from 'react';

const SETTLE_MS = 180;

interface SettlingProps {
  /** A new one means that the content changed and the height may follow. */
  readonly stage: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const reducesMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lets its height follow its content gently, so that the eye can keep hold of what stands below. */
export function Settling({ stage, className, children }: SettlingProps) {
  const host = useRef<HTMLDivElement>(null);
  const last = useRef<{ stage: string; height: number } | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    for (const running of element.getAnimations()) running.cancel();
    const before = last.current;
    const height = element.offsetHeight;
    last.current = { stage, height };
    if (!before || before.stage === stage || before.height === height || reducesMotion()) return;
    element.animate(
      [
        { height: `${before.height}px`, overflow: 'clip' },
        { height: `${height}px`, overflow: 'clip' },
      ],
      { duration: SETTLE_MS, easing: 'ease-out' },
    );
  });
  return (
    <div ref={host} className={className}>
      {children}
    </div>
  );
}
