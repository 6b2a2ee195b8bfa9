import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { isTrigger, type Snippet } from '../../../shared/snippets/snippet.ts';
import { attempt } from '../../session/attempt.ts';

interface SnippetsDraftState {
  /** Null until they have been read. */
  readonly snippets: readonly Snippet[] | null;
  readonly problem: string | null;
}

/** The snippets as they are being changed in the dialog. */
export interface SnippetsDraft {
  readonly store: StoreApi<SnippetsDraftState>;
  load(): Promise<void>;
  add(): void;
  change(id: string, change: Partial<Omit<Snippet, 'id'>>): void;
  remove(id: string): void;
  /** False when something is not right yet, or the disk did not take it; `problem` says what. */
  save(): Promise<boolean>;
}

export function createSnippetsDraft(bridge: Pick<DatelineBridge, 'request'>): SnippetsDraft {
  const store = createStore<SnippetsDraftState>(() => ({ snippets: null, problem: null }));
  const edit = (change: (snippets: readonly Snippet[]) => readonly Snippet[]) =>
    store.setState(({ snippets }) => ({ snippets: change(snippets ?? []), problem: null }));
  let loads = 0;
  return {
    store,
    async load() {
      const mine = ++loads;
      store.setState({ snippets: null });
      const reply = await attempt(() => bridge.request('snippets.list', undefined));
      // It was closed and opened again: what is written by now must not be replaced.
      if (mine !== loads) return;
      if (!reply.ok) {
        store.setState({ snippets: [], problem: reply.error.message });
        return;
      }
      const snippets = reply.value.map(({ id, name, trigger, text }) => ({ id, name, trigger, text }));
      store.setState({ snippets, problem: null });
    },
    add: () => edit((all) => [...all, { id: crypto.randomUUID(), name: '', trigger: '', text: '' }]),
    change: (id, change) =>
      edit((all) => all.map((snippet) => (snippet.id === id ? { ...snippet, ...change } : snippet))),
    remove: (id) => edit((all) => all.filter((snippet) => snippet.id !== id)),
    async save() {
      const tidy = (store.getState().snippets ?? []).map((snippet) => ({
        ...snippet,
        name: snippet.name.trim(),
        trigger: snippet.trigger.trim(),
      }));
      const problem = snippetsProblem(tidy);
      if (problem !== null) {
        store.setState({ problem });
        return false;
      }
      const reply = await attempt(() => bridge.request('snippets.save', { snippets: tidy }));
      if (!reply.ok) store.setState({ problem: reply.error.message });
      return reply.ok;
    },
  };
}

/** The first thing that keeps the snippets from being saved, as a sentence. */
export function snippetsProblem(snippets: readonly Snippet[]): string | null {
  const triggers = new Set<string>();
  for (const { name, trigger, text } of snippets) {
    if (name === '') return 'A snippet has no name: give it one, or remove it.';
    if (text.trim() === '') return `The snippet “${name}” has no words: write some, or remove it.`;
    if (trigger === '') continue;
    if (!isTrigger(trigger))
      return `The trigger “${trigger}” is no single word: use letters, digits and hyphens.`;
    if (triggers.has(trigger)) return `Two snippets have the trigger “${trigger}”: change one of them.`;
    triggers.add(trigger);
  }
  return null;
}
