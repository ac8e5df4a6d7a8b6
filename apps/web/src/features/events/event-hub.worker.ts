/// <reference lib="webworker" />
import { EventHub, type HubPort } from './event-hub.ts';
import { ALIVE_EVERY_MS, GONE_AFTER_MS, type PageMessage } from './hub-messages.ts';

const hub = new EventHub(location.origin);
const lastAlive = new Map<HubPort, number>();

function receive(port: HubPort, message: PageMessage): void {
  lastAlive.set(port, Date.now());
  switch (message.type) {
    case 'watch':
      hub.watch(port, message.runId);
      break;
    case 'unwatch':
      hub.unwatch(port, message.runId);
      break;
    case 'reconnect':
      hub.reconnect();
      break;
    case 'close':
      forget(port);
      break;
    case 'alive':
      break;
  }
}

function forget(port: HubPort): void {
  lastAlive.delete(port);
  hub.remove(port);
}

setInterval(() => {
  for (const [port, at] of lastAlive) {
    if (Date.now() - at > GONE_AFTER_MS) forget(port);
  }
}, ALIVE_EVERY_MS);

(globalThis as unknown as SharedWorkerGlobalScope).onconnect = ({ ports }) => {
  for (const channel of ports) {
    const port: HubPort = { report: (report) => channel.postMessage(report) };
    channel.onmessage = ({ data }: MessageEvent<PageMessage>) => receive(port, data);
  }
};
