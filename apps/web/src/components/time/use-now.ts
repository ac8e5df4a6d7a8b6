import { useEffect, useState } from 'react';

const EVERY_MS = 20_000;

/** The current time in milliseconds; the component is drawn again every 20 s. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
