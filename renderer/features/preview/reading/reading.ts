import type { Root } from 'hast';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { buildPage } from '../../../../shared/page/build-page.ts';
import { type PageSources, resolvePage } from '../../../../shared/page/page-content.ts';
import { DatelineError, fail, ok, type Result } from '../../../../shared/result.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Session } from '../../../session/session.ts';
import { PAGE_THEME } from '../page-theme.ts';
import { previewResources } from '../preview-resources.ts';

/** A story as it is published. */
export interface ReadPage {
  readonly id: string;
  readonly headline: string;
  readonly root: Root;
}

export interface ReadingState {
  /** What is read through; null until it is known. */
  readonly ids: readonly string[] | null;
  readonly at: number;
  /** The page at `at`, or the one before it while that is on its way. */
  readonly page: ReadPage | null;
  /** Why the story at `at` cannot be shown, or the list not be read. */
  readonly problem: string | null;
}

/** Goes through stories page by page; the next page is made while one is read. */
export interface Reading {
  readonly store: StoreApi<ReadingState>;
  /** Begins with the open story where it is among them. */
  start(ids: Promise<Result<readonly string[]>>): Promise<void>;
  go(step: 1 | -1): void;
  /** Makes the pages anew: the library is another one. */
  renew(): void;
}

/** Pages that are kept: where one comes from, where one is, and where one goes. */
const KEPT = 3;

/** As many stories as one question may name. */
const MOST_LINKED = 1000;

export function createReading(bridge: DatelineBridge, session: Session): Reading {
  const store = createStore<ReadingState>(() => ({ ids: null, at: 0, page: null, problem: null }));
  let made = new Map<string, Promise<Result<ReadPage>>>();

  const sources: PageSources = {
    site: async () => replyValue(await bridge.request('site.get', undefined)),
    theme: async () => PAGE_THEME,
    related: async ({ id }) => replyValue(await bridge.request('stories.related', { id })),
    thread: async ({ id }) => replyValue(await bridge.request('stories.thread', { id })),
    // A story that cannot be asked for is shown as it was written down.
    async linked(ids) {
      if (ids.length === 0) return [];
      const reply = await attempt(() => bridge.request('stories.linked', { ids: ids.slice(0, MOST_LINKED) }));
      return reply.ok ? reply.value : [];
    },
  };

  async function make(id: string): Promise<Result<ReadPage>> {
    const story = await bridge.request('stories.read', { id });
    if (!story.ok) return story;
    // What could not be saved is in the window alone.
    const { loaded, fields } = session.store.getState();
    const isOpen = loaded?.id === id && fields !== null;
    const text = isOpen
      ? { id, fields, body: session.readBody() }
      : { id, fields: story.value, body: story.value.body };
    try {
      const root = buildPage({ ...(await resolvePage(text, sources)), resolve: previewResources(id) });
      return ok({ id, headline: text.fields.headline, root });
    } catch (error) {
      if (error instanceof DatelineError) return fail(error.code, error.message);
      throw error;
    }
  }

  function pageOf(id: string): Promise<Result<ReadPage>> {
    const page = made.get(id) ?? attempt(() => make(id));
    made.delete(id);
    made.set(id, page);
    const [oldest] = made.keys();
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
    return page;
  }

  async function show(): Promise<void> {
    const { ids, at } = store.getState();
    const id = ids?.[at];
    if (id === undefined) return;
    const reply = await pageOf(id);
    const now = store.getState();
    if (now.ids?.[now.at] !== id) return;
    if (reply.ok) store.setState({ page: reply.value, problem: null });
    else store.setState({ page: null, problem: reply.error.message });
    const next = ids?.[at + 1];
    if (next !== undefined) void pageOf(next);
  }

  return {
    store,
    async start(asked) {
      const reply = await asked;
      if (!reply.ok) return store.setState({ problem: reply.error.message });
      const ids = reply.value;
      const open = session.store.getState().loaded?.id;
      store.setState({ ids, at: Math.max(0, open === undefined ? 0 : ids.indexOf(open)) });
      await show();
    },
    go(step) {
      const { ids, at } = store.getState();
      const next = at + step;
      if (!ids || next < 0 || next >= ids.length) return;
      store.setState({ at: next });
      void show();
    },
    renew() {
      made = new Map();
      void show();
    },
  };
}

function replyValue<T>(reply: Result<T>): T {
  if (reply.ok) return reply.value;
  throw new DatelineError(reply.error.code, reply.error.message);
}
