import type { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import type { Events } from '../../shared/ipc/contract.ts';
import type { EventOf } from '../../shared/typed-emitter.ts';
import { createFlushGate, type FlushGate } from './flush-gate.ts';

/** The page in the window, as the main process speaks to it. */
export interface Page {
  tell(...event: EventOf<Events>): void;
  /** The page has asked for its first state, so that from now on it may hold unsaved changes. */
  began(): void;
  /** False before it has begun, and after it has crashed or is being loaded again. */
  readonly running: boolean;
  readonly flush: FlushGate;
}

export function createPage(window: BrowserWindow): Page {
  let running = false;
  const stopped = () => {
    running = false;
  };
  window.webContents.on('render-process-gone', stopped);
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) stopped();
  });

  const tell: Page['tell'] = (...event: [unknown, unknown]) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, ...event);
  };
  return {
    tell,
    began: () => {
      running = true;
    },
    get running() {
      return running;
    },
    flush: createFlushGate(() => tell('window.flush', null)),
  };
}
