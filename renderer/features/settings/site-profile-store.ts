import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { mergeSites } from '../../../shared/site-profile/merge-sites.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
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

/** A profile that was saved. */
export interface SavedSite {
  readonly site: Site;
  /** Null where it could not be read. */
  readonly before: Site | null;
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
  /** The profile as it is on the disk by then and as it was before; null where it was not saved. */
  save(): Promise<SavedSite | null>;
  /** Puts the profile of before back, but for what was changed since; says why where it cannot, else nothing. */
  takeBack(saved: SavedSite): Promise<string | null>;
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

  /** What another program has written meanwhile: ours stays where both changed the same. */
  async function takeIn(base: Site | null, ours: Site): Promise<void> {
    const reply = await attempt(() => bridge.request('site.get', undefined));
    if (!reply.ok) return;
    const theirs = reply.value;
    const { site } = base ? mergeSites(base, ours, theirs) : { site: ours };
    store.setState({ site: theirs, draft: draftOf(site), removed: null });
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
      // The damaged file is kept beside the one that is saved in its place.
      else if (reply.error.code === 'damaged')
        store.setState({ draft: draftOf(defaultSite()), failure: reply.error.message });
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
      return draft !== null && isChanged(draft, site ?? defaultSite());
    },
    async save() {
      const { site: base, draft, saving } = store.getState();
      if (!draft || saving) return null;
      const problems = problemsOf(draft);
      store.setState({ asked: true, problems });
      if (problems) return null;
      store.setState({ saving: true, failure: null });
      const site = siteOf(draft);
      const reply = await attempt(() => bridge.request('site.save', { site, base }));
      if (!reply.ok && reply.error.code === 'stale') await takeIn(base, site);
      store.setState({ saving: false });
      if (!reply.ok) {
        store.setState({ failure: reply.error.message });
        return null;
      }
      store.setState({ site: reply.value });
      setDateStyle(reply.value);
      return { site: reply.value, before: base };
    },
    async takeBack({ site: base, before: site }) {
      if (site === null) return null;
      const reply = await attempt(() => bridge.request('site.save', { site: siteSchema.parse(site), base }));
      if (!reply.ok) return reply.error.message;
      setDateStyle(reply.value);
      return null;
    },
  };
}
