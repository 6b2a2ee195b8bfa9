import type { DatelineBridge } from '../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly dateline: DatelineBridge;
  }
}

/** The only place that touches the API which the preload puts into the window. */
export function windowBridge(): DatelineBridge {
  return window.dateline;
}
