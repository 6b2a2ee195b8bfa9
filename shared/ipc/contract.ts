import type { z } from 'zod';
import type { CommandId } from '../commands/commands.ts';
import type { LibraryEvents } from '../library/library-events.ts';
import type { Result } from '../result.ts';
import { appRequests } from './app.ts';
import { type BackupEvents, backupRequests } from './backup.ts';
import { binRequests } from './bin.ts';
import { bulkRequests } from './bulk.ts';
import { editRequests } from './edit.ts';
import { exportRequests } from './export.ts';
import { externalChangeRequests } from './external-change.ts';
import { historyRequests } from './history.ts';
import { libraryRequests, type OpenLibraryEvents } from './library.ts';
import { mediaRequests } from './media.ts';
import { mergeRequests } from './merge.ts';
import { placeRequests } from './places.ts';
import { preferenceRequests } from './preferences.ts';
import { repairRequests } from './repair.ts';
import { replaceRequests } from './replace.ts';
import { searchRequests } from './searches.ts';
import { siteRequests } from './site.ts';
import { snippetRequests } from './snippets.ts';
import { spellingRequests } from './spelling.ts';
import { storyRequests } from './stories.ts';
import { tagRequests } from './tags.ts';
import { templateRequests } from './templates.ts';
import { updateRequests } from './updates.ts';
import { type WindowEvents, windowRequests } from './window.ts';

/** What a window may ask the main process, by domain: each request with the shape of its argument and its answer. */
export const requests = {
  ...appRequests,
  ...backupRequests,
  ...binRequests,
  ...bulkRequests,
  ...editRequests,
  ...exportRequests,
  ...externalChangeRequests,
  ...historyRequests,
  ...libraryRequests,
  ...mediaRequests,
  ...mergeRequests,
  ...placeRequests,
  ...preferenceRequests,
  ...repairRequests,
  ...replaceRequests,
  ...searchRequests,
  ...siteRequests,
  ...snippetRequests,
  ...spellingRequests,
  ...storyRequests,
  ...tagRequests,
  ...templateRequests,
  ...updateRequests,
  ...windowRequests,
};

type Contract = typeof requests;
export type RequestName = keyof Contract;
export type RequestArgument<Name extends RequestName> = z.infer<Contract[Name]['argument']>;

/** What each request answers, inside a Result. */
export type Replies = {
  readonly [Name in RequestName]: Contract[Name] extends { readonly reply?: infer Reply } ? Reply : never;
};

export interface MenuEvents {
  /** A command of the native menus; the window carries it out with the same code as its buttons and keys. */
  'menu.command': CommandId;
}

/** What the main process tells a window, by domain. */
export type Events = LibraryEvents & OpenLibraryEvents & BackupEvents & MenuEvents & WindowEvents;

export type EventName = keyof Events;

/** The API that the preload puts into the window as `window.dateline`, derived from the tables of the domains. */
export interface DatelineBridge {
  request<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<Result<Replies[N]>>;
  /** Subscribes; the returned function ends it. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}
