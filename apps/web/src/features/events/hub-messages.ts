/** What a page says to the shared worker that holds the event stream. */
export type PageMessage =
  | { readonly type: 'watch'; readonly runId: string }
  | { readonly type: 'unwatch'; readonly runId: string }
  /** The page is alive; browsers do not say when one is gone. */
  | { readonly type: 'alive' }
  /** The machine slept, the network came back, or somebody else signed in: open the stream afresh. */
  | { readonly type: 'reconnect' }
  | { readonly type: 'close' };

export const ALIVE_EVERY_MS = 30_000;
/** Background pages run their timers once a minute; what is silent for longer than this is gone. */
export const GONE_AFTER_MS = 180_000;
