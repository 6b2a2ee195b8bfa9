import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../shared/ipc/channels.ts';
import type { DatelineBridge, Events } from '../shared/ipc/contract.ts';
import { createTypedEmitter, type EventOf } from '../shared/typed-emitter.ts';

// It is loaded before every page and carries no validator: the main process knows the names of the contract
// and refuses what is not among them.

/**
 * Every page asks this first, so it is asked while the page's own code is still on its way. Each page is
 * handed it once.
 */
let early: ReturnType<DatelineBridge['request']> | null = ipcRenderer.invoke(REQUEST_CHANNEL, 'app.boot');

const events = createTypedEmitter<Events>();
// The event object would hand the page a sender, so only the name and the payload pass.
ipcRenderer.on(EVENT_CHANNEL, (_event, ...told: EventOf<Events>) => events.emit(...told));

const bridge: DatelineBridge = {
  request: async (name, argument) => {
    if (name === 'app.boot' && argument === undefined && early) {
      const asked = early;
      early = null;
      const reply = await asked;
      // Refused if the page was not known to be ours yet; now it is.
      if (reply.ok) return reply;
    }
    return await ipcRenderer.invoke(REQUEST_CHANNEL, name, argument);
  },
  on: events.on,
};

contextBridge.exposeInMainWorld('dateline', bridge);
