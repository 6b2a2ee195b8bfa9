import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Site } from '../../../shared/site-profile/site.ts';
import { attempt } from '../../session/attempt.ts';
import { setDateStyle } from '../../ui/date-style.ts';
import {
  type AuthorDraft,
  type DraftProblems,
  draftOf,
  isChanged,
  problemsOf,
  type SiteDraft,
  siteOf,
} from './site-draft.ts';

export interface RemovedAuthor {
  readonly author: AuthorDraft;
  readonly index: number;
}

export interface SiteProfileState {
  /** As it lies on the disk; null until it has been read. */
  readonly site: Site | null;
  readonly draft: SiteDraft | null;
  /** Shown from the first attempt to save on, then kept current. */
  readonly problems: DraftProblems | null;
  readonly asked: boolean;
  readonly removed: RemovedAuthor | null;
  readonly saving: boolean;
  /** What the library answered, when it could not read, save or take a picture. */
  readonly failure: string | null;
}

export interface SiteProfileStore {
  readonly store: StoreApi<SiteProfileState>;
  load(): Promise<void>;
  edit(patch: Partial<SiteDraft>): void;
  /** Returns the new author's key. */
  addAuthor(): string;
  editAuthor(key: string, patch: Partial<AuthorDraft>): void;
  moveAuthor(key: string, by: -1 | 1): void;
  removeAuthor(key: string): void;
  undoRemove(): void;
  choosePicture(key: string): Promise<void>;
  hasChanges(): boolean;
  /** True when the profile is on the disk. */
  save(): Promise<boolean>;
}

const EMPTY: SiteProfileState = {
  site: null,
  draft: null,
  problems: null,
  asked: false,
  removed: null,
  saving: false,
  failure: null,
};

export function createSiteProfileStore(bridge: DatelineBridge): SiteProfileStore {
  const store = createStore<SiteProfileState>(() => EMPTY);
  let added = 0;
  let loads = 0;

  function change(make: (draft: SiteDraft) => SiteDraft, more: Partial<SiteProfileState> = {}): void {
    store.setState((state) => {
      if (!state.draft) return state;
      const draft = make(state.draft);
      return { draft, problems: state.asked ? problemsOf(draft) : null, ...more };
    });
  }

  function changeAuthors(make: (authors: readonly AuthorDraft[]) => readonly AuthorDraft[]): void {
    change((draft) => ({ ...draft, authors: make(draft.authors) }), { removed: null });
  }

  return {
    store,
    async load() {
      const mine = ++loads;
      store.setState(EMPTY);
      const reply = await attempt(() => bridge.request('site.get', undefined));
      // It was closed and opened again: what is written by now must not be replaced.
      if (mine !== loads) return;
      if (reply.ok) store.setState({ site: reply.value, draft: draftOf(reply.value) });
      else store.setState({ failure: reply.error.message });
    },
    edit: (patch) => change((draft) => ({ ...draft, ...patch })),
    addAuthor() {
      const key = `added-${added++}`;
      changeAuthors((authors) => [
        ...authors,
        { key, storedName: null, name: '', biography: '', address: '', picture: null },
      ]);
      return key;
    },
    editAuthor: (key, patch) =>
      change((draft) => ({
        ...draft,
        authors: draft.authors.map((author) => (author.key === key ? { ...author, ...patch } : author)),
      })),
    moveAuthor: (key, by) =>
      changeAuthors((authors) => {
        const from = authors.findIndex((author) => author.key === key);
        const author = authors[from];
        if (!author || from + by < 0 || from + by >= authors.length) return authors;
        return authors.toSpliced(from, 1).toSpliced(from + by, 0, author);
      }),
    removeAuthor(key) {
      const { draft } = store.getState();
      const index = draft?.authors.findIndex((author) => author.key === key) ?? -1;
      const author = draft?.authors[index];
      if (!author) return;
      changeAuthors((authors) => authors.toSpliced(index, 1));
      store.setState({ removed: { author, index } });
    },
    undoRemove() {
      const { removed } = store.getState();
      if (removed) changeAuthors((authors) => authors.toSpliced(removed.index, 0, removed.author));
    },
    async choosePicture(key) {
      const reply = await attempt(() => bridge.request('site.choosePicture', undefined));
      if (!reply.ok) store.setState({ failure: reply.error.message });
      else if (reply.value !== null) {
        const picture = reply.value;
        store.setState({ failure: null });
        this.editAuthor(key, { picture });
      }
    },
    hasChanges() {
      const { site, draft } = store.getState();
      return site !== null && draft !== null && isChanged(draft, site);
    },
    async save() {
      const { draft, saving } = store.getState();
      if (!draft || saving) return false;
      const problems = problemsOf(draft);
      store.setState({ asked: true, problems });
      if (problems) return false;
      store.setState({ saving: true, failure: null });
      const reply = await attempt(() => bridge.request('site.save', siteOf(draft)));
      store.setState({ saving: false });
      if (!reply.ok) store.setState({ failure: reply.error.message });
      else {
        store.setState({ site: reply.value });
        setDateStyle(reply.value);
      }
      return reply.ok;
    },
  };
}
