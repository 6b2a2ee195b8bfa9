import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Template, TemplateList } from '../../../shared/library/template.ts';
import { attempt } from '../../session/attempt.ts';

interface TemplatesState {
  /** Null until they have been listed for the first time. */
  readonly templates: readonly Template[] | null;
  readonly damaged: TemplateList['damaged'];
  readonly problem: string | null;
}

export interface TemplatesStore {
  readonly store: StoreApi<TemplatesState>;
  load(): Promise<void>;
}

export function createTemplatesStore(bridge: DatelineBridge): TemplatesStore {
  const store = createStore<TemplatesState>(() => ({ templates: null, damaged: [], problem: null }));
  return {
    store,
    async load() {
      const reply = await attempt(() => bridge.request('templates.list', undefined));
      if (reply.ok) store.setState({ ...reply.value, problem: null });
      else store.setState({ problem: reply.error.message });
    },
  };
}
