import type { App } from 'electron';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Makes the system's wish that the program ends an orderly close, as Electron does by itself until somebody
 * listens to signals. The settings' store does so as soon as it is loaded, and would end the program on the
 * spot: its listeners are taken away.
 */
export function quitOnSignals(app: Pick<App, 'quit'>, signals: NodeJS.EventEmitter = process): void {
  for (const signal of SIGNALS) {
    signals.removeAllListeners(signal);
    signals.on(signal, () => app.quit());
  }
}
