const POLL_MS = 15;

/** Waits until `condition` gives something that is not null, undefined or false. @throws after `deadlineMs` */
export async function waitUntil<T>(
  what: string,
  condition: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  deadlineMs = 20_000,
): Promise<T> {
  const endMs = performance.now() + deadlineMs;
  while (performance.now() < endMs) {
    const value = await condition();
    if (value !== null && value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Waited ${deadlineMs} ms in vain until ${what}.`);
}
