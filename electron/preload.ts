import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DatelineBridge } from '../shared/ipc/contract.ts';
import { EVENT_NAMES, isListed, REQUEST_NAMES } from '../shared/ipc/names.ts';
import { fail } from '../shared/result.ts';

/**
 * Every page asks this first, so it is asked while the page's own code is still on its way. Each page is
 * handed it once.
 */
let early: ReturnType<DatelineBridge['request']> | null = ipcRenderer.invoke('app.boot');

const bridge: DatelineBridge = {
  request: async (name, argument) => {
    if (!isListed(REQUEST_NAMES, name)) {
      return fail('invalid-argument', 'The window asked for something that Dateline does not know.');
    }
    if (name === 'app.boot' && argument === undefined && early) {
      const asked = early;
      early = null;
      const reply = await asked;
      // Refused if the page was not known to be ours yet; now it is.
      if (reply.ok) return reply;
    }
    return await ipcRenderer.invoke(name, argument);
  },
  on: (name, listener) => {
    if (!isListed(EVENT_NAMES, name)) throw new TypeError('Dateline has no event of that name');
    // The event object would hand the page a sender, so only the payload passes.
    const relay = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, relay);
    return () => {
      ipcRenderer.removeListener(name, relay);
    };
  },
};

contextBridge.exposeInMainWorld('dateline', bridge);
