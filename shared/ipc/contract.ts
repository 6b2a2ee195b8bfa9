// Long because it is the one table of everything that passes the bridge, and a second file would hide half of it.
import { z } from 'zod';
import {
  BACKUP_NAME,
  type BackedUpStory,
  type Backup,
  type BackupStatus,
  type RestoredFromBackup,
} from '../backup/backup.ts';
import type { CommandId } from '../commands/commands.ts';
import { EXPORT_KINDS } from '../export/formats.ts';
import { type History, VERSION_ID, type Version } from '../history/version.ts';
import type { AddedMedia } from '../library/added-media.ts';
import { arrangementSchema } from '../library/arrangement-schema.ts';
import { BIN_NAME, type BinnedStory, type Unbinned } from '../library/binned-story.ts';
import type { BulkOutcome } from '../library/bulk.ts';
import { bulkChangeSchema } from '../library/bulk-change-schema.ts';
import type { OtherSide } from '../library/external-change.ts';
import type { Facets } from '../library/facets.ts';
import type { ImportReport } from '../library/import-report.ts';
import type { LackingStories } from '../library/lacking.ts';
import type { LibraryEvents } from '../library/library-events.ts';
import type { OpenStory, ResolvedConflict, RestoredStory } from '../library/open-story.ts';
import type { Plan } from '../library/plan.ts';
import { RECOVERY_SOURCES, type Repaired, type RepairPlan } from '../library/repair.ts';
import type { FindOutcome } from '../library/replace.ts';
import type { Saved } from '../library/saved.ts';
import type { SavedSearches } from '../library/saved-search.ts';
import { MOST_SEARCHES, savedSearchesSchema } from '../library/saved-search-schema.ts';
import type { LibraryInfo, SearchAnswer, StoryPage, Suggestions } from '../library/summary.ts';
import type { Template, TemplateList } from '../library/template.ts';
import type { TwoDrafts } from '../library/two-drafts.ts';
import type { RelatedStory } from '../page/related-story.ts';
import type { StoryThread } from '../page/story-thread.ts';
import { type Preferences, preferencesSchema } from '../preferences.ts';
import type { AppError, Result } from '../result.ts';
import type { Site } from '../site-profile/site.ts';
import { siteSchema } from '../site-profile/site-schema.ts';
import { MOST_SNIPPETS, snippetSchema } from '../snippets/snippet.ts';
import type { SnippetWithBody } from '../snippets/snippet-with-body.ts';
import type { SpellingState, WordCheck } from '../spelling/spelling.ts';
import { blockSchema } from '../story/block-schema.ts';
import { MEDIA_NAME } from '../story/media-name.ts';
import { openableHref } from '../story/safe-href.ts';
import { STATUSES } from '../story/status.ts';
import { STORY_ID, type Story } from '../story/story.ts';
import { storyFieldsSchema } from '../story/story-schema.ts';
import { nameSchema, tagSchema } from '../story/tag-schema.ts';
import type { ManagedTag } from '../tags/described-tag.ts';
import { describedTagSchema, saidSchema, tagKeySchema } from '../tags/described-tag-schema.ts';
import type { TopicList } from '../tags/topic.ts';

/** The state that a window starts from. */
export interface Boot {
  readonly version: string;
  readonly platform: 'darwin' | 'win32' | 'linux';
  readonly preferences: Preferences;
  /** Null until a person has chosen a library: the window then shows the welcome. */
  readonly library: LibraryInfo | null;
  /**
   * The story that was open last in this library, so that a window goes on without asking again; null when
   * there is none.
   */
  readonly story: OpenStory | null;
  /** The library that the window does not open before the person has said so; then `library` is null. */
  readonly unfinished: UnfinishedLibrary | null;
  /** The window before this one came to a sudden end: what was typed last may be in its journal. */
  readonly interrupted: boolean;
  /** Something that went wrong while starting and that the person should know. */
  readonly notice: AppError | null;
  /** A screen reader, or another program that reads the window out, is at work. */
  readonly assistive: boolean;
}

/** A library that the last start began to open and did not get to the end with. */
export interface UnfinishedLibrary {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** A finished export; `exportId` names it for `export.reveal`. */
export interface Exported {
  readonly exportId: string;
  readonly fileName: string;
  /** What is wrong with what was exported all the same, each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * A finished export of several stories into one folder; `exportId` names one of them for `export.reveal`,
 * null where none was written.
 */
export interface BulkExported {
  readonly exportId: string | null;
  readonly folder: string;
  readonly outcome: BulkOutcome;
  /** Likewise, of the first that have any. */
  readonly warnings: readonly string[];
}

/** What the window asks to be done to what has the focus in it: only the main process may use the clipboard for it. */
export const CLIPBOARD_COMMANDS = ['cut', 'copy', 'paste', 'paste-plain'] as const;
export type ClipboardCommand = (typeof CLIPBOARD_COMMANDS)[number];

const storyId = z.string().regex(STORY_ID);
const byStory = z.strictObject({ id: storyId });
const version = z.string().regex(VERSION_ID);
const byVersion = z.strictObject({ id: storyId, version });
const versionName = z.string().max(200);
const word = z.string().min(1).max(100);
const language = z.string().min(2).max(60);
const binName = z.string().regex(BIN_NAME);
const backup = z.string().regex(BACKUP_NAME);
const byBackup = z.strictObject({ backup });
const byBackedUpStory = z.strictObject({ backup, id: storyId });
/** The name of a folder that may not be a story's id: what is damaged may have any. */
const damagedId = z.string().regex(/^[^/\\\p{Cc}]{1,255}$/u);
const nothing = z.undefined();

const importBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 105_000_000, 'is over 100 MB');

/** One line, as a story's trail keeps it. */
const reason = z
  .string()
  .max(2000)
  .regex(/^\P{Cc}*$/u);
/** The text in a window, whole: sent where a person has decided something about it. */
const storyText = z.strictObject({ fields: storyFieldsSchema, body: z.array(blockSchema) });
const byText = z.strictObject({ id: storyId, text: storyText });
const operation = z.uuid();
/** What is written in place of something in a line. */
const oneLine = z
  .string()
  .max(2000)
  .regex(/^\P{Cc}*$/u);
/** Some stories, and the name that the window gives to what is done to them. */
const bulkStories = { operation, ids: z.array(storyId).min(1).max(1_000_000) };
const otherKey = z.string().regex(/^[a-z0-9]{1,40}$/);

const stepNote = z.strictObject({ why: reason, overridden: z.array(reason).max(100) });

const save = z.strictObject({
  id: storyId,
  /** The revision that the change was made to; anything else is refused as `stale`. */
  base: z.int().min(0),
  fields: storyFieldsSchema.exactOptional(),
  splice: z
    .strictObject({ from: z.int().min(0), remove: z.int().min(0), insert: z.array(blockSchema) })
    .exactOptional(),
  /** What the person said about a new status; without one it means nothing. */
  step: stepNote.exactOptional(),
});

const bodyPart = z.array(blockSchema);

const typedText = z.strictObject({
  id: storyId,
  prefix: z.int().min(0),
  suffix: z.int().min(0),
  blocks: z.strictObject({ before: bodyPart, sent: bodyPart.nullable(), now: bodyPart }),
  fields: z
    .strictObject({ before: storyFieldsSchema, sent: storyFieldsSchema.nullable(), now: storyFieldsSchema })
    .nullable(),
  step: stepNote.nullable(),
});

/** What a window may ask the main process, with the shape that its argument is held to. */
export const requests = {
  'app.boot': nothing,
  'preferences.set': preferencesSchema.partial(),
  'library.openSample': nothing,
  /** The one that `Boot.unfinished` names. */
  'library.openUnfinished': nothing,
  /** Shows the system's folder dialog; null when the person cancelled. */
  'library.choose': z.strictObject({ purpose: z.enum(['create', 'open']) }),
  'library.suggestions': nothing,
  /** Stops looking through a long library, or goes on with it. */
  'library.read': z.strictObject({ goOn: z.boolean() }),
  /** Takes the library from whoever has it open for writing; they are told. */
  'library.takeOver': nothing,
  /** A part of the list as it is arranged; `filter` is a query, of which only what it wants counts. */
  'stories.list': z.strictObject({
    from: z.int().min(0),
    count: z.int().min(1).max(500),
    arrangement: arrangementSchema,
    filter: z.string().max(1000),
  }),
  /** The ids of a part of the list as it is arranged, or of all of it; the filter may name words here. */
  'stories.ids': z.strictObject({
    from: z.int().min(0),
    count: z.int().min(1),
    arrangement: arrangementSchema,
    filter: z.string().max(1000),
  }),
  /** What the stories that a query finds have in common. */
  'stories.facets': z.strictObject({ filter: z.string().max(1000) }),
  /** How many stories each of these queries finds. */
  'stories.counts': z.strictObject({ filters: z.array(z.string().max(1000)).max(MOST_SEARCHES) }),
  'searches.list': nothing,
  /** All of them, in their order. */
  'searches.set': z.strictObject({ searches: savedSearchesSchema }),
  /** What is planned for a stretch of time; `filter` as in a list. */
  'stories.plan': z.strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    filter: z.string().max(1000),
  }),
  'stories.search': z.strictObject({
    text: z.string().max(1000),
    /** Which part of what is found: the first hits unless something else is said. */
    from: z.int().min(0).exactOptional(),
    count: z.int().min(1).max(500).exactOptional(),
  }),
  'stories.create': nothing,
  'stories.open': byStory,
  'stories.save': save,
  /**
   * The same change as a save would be sent, while an earlier save has not been answered: keeps it on this
   * computer.
   */
  'stories.keep': save,
  /** Brings what a window had typed before it came to a sudden end to the story, and opens that. */
  'stories.recover': typedText,
  'stories.duplicate': byStory,
  'stories.followUp': byStory,
  'stories.bin': byStory,
  'stories.restore': byStory,
  /** As it is now, without opening it. */
  'stories.read': byStory,
  'stories.related': byStory,
  /** What the library has of these stories now; those that it has not are left out. */
  'stories.linked': z.strictObject({ ids: z.array(storyId).max(1000) }),
  /** The story that it takes further, and the other parts of its series. */
  'stories.thread': byStory,
  /** Shows the system's file dialog for stories to import; an empty report when cancelled. */
  'stories.import': nothing,
  /** Files that were dropped on the window: their bytes, since no path crosses the bridge. */
  'stories.importDropped': z.strictObject({
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(255), bytes: importBytes }))
      .min(1)
      .max(100),
  }),
  'bulk.change': z.strictObject({ ...bulkStories, change: bulkChangeSchema }),
  'bulk.bin': z.strictObject(bulkStories),
  /** What these stories lack for a status. */
  'bulk.lacking': z.strictObject({ ...bulkStories, status: z.enum(STATUSES) }),
  /** Takes back an operation over many stories. */
  'bulk.undo': z.strictObject({ operation }),
  'bulk.stop': z.strictObject({ operation }),
  /** Two stories that are to become one. */
  'merge.look': z.strictObject({ kept: storyId, other: storyId }),
  /** Makes one of them, unless either was changed since they were looked at. */
  'merge.run': z.strictObject({
    operation,
    kept: storyId,
    other: storyId,
    seen: z.string().max(100),
    result: storyText,
  }),
  'templates.list': nothing,
  /** Begins a story from it. */
  'templates.use': byStory,
  /** Keeps a story as a template. */
  'templates.keep': byStory,
  'snippets.list': nothing,
  'snippets.save': z.strictObject({ snippets: z.array(snippetSchema).max(MOST_SNIPPETS) }),
  'bin.list': nothing,
  'bin.restore': z.strictObject({ name: binName }),
  /** Deletes for ever exactly what is named. */
  'bin.remove': z.strictObject({ names: z.array(binName).min(1).max(100_000) }),
  'backup.status': nothing,
  /** Shows the system's folder dialog; nothing changes when the person cancelled. */
  'backup.choose': nothing,
  'backup.stop': nothing,
  /** How old the last good backup may be before the window warns. */
  'backup.warnAfter': z.strictObject({ days: z.int().min(1).max(365) }),
  'backup.run': nothing,
  'backup.cancel': nothing,
  'backup.list': nothing,
  'backup.stories': byBackup,
  'backup.story': byBackedUpStory,
  'backup.restoreStory': byBackedUpStory,
  /** Shows the system's folder dialog; null when the person cancelled. */
  'backup.restoreCopy': byBackup,
  /** Backs the present up first. */
  'backup.restoreAll': byBackup,
  'repair.plan': z.strictObject({ id: damagedId }),
  'repair.run': z.strictObject({ id: damagedId, from: z.enum(RECOVERY_SOURCES) }),
  /** Another program's text in place of the open story's, which has not been touched in the window. */
  'external.reload': byStory,
  'external.other': z.strictObject({ id: storyId, key: otherKey }),
  /** What the person chose between the text in the window and another one. */
  'external.resolve': z.strictObject({
    id: storyId,
    key: otherKey,
    seen: z.string().max(100),
    mine: storyText,
    result: storyText,
    apart: z.boolean(),
  }),
  /**
   * For a story whose folder was taken away: writes it where it was, or lets go of it and puts its text
   * into the bin.
   */
  'external.writeBack': byText,
  'external.letGo': byText,
  /** Keeps the text on this computer, to be compared when the story is opened again. */
  'external.keepApart': byText,
  'history.list': byStory,
  'history.read': byVersion,
  /** Null takes the name away. */
  'history.name': z.strictObject({ id: storyId, version, name: versionName.nullable() }),
  /** Keeps the story as it is on the disk now, under a name. */
  'history.keep': z.strictObject({ id: storyId, name: versionName }),
  /** Keeps the story as it is on the disk now, before a part of a version is put into it. */
  'history.before': byStory,
  /** Keeps the present as a version first. */
  'history.restore': byVersion,
  /** Shows the system's file dialog for pictures. */
  'media.choose': byStory,
  'media.add': z.strictObject({
    id: storyId,
    name: z.string().max(255),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 60_000_000, 'is over 60 MB'),
  }),
  /** Copies pictures of another story into one, as when a piece of the other is pasted there. */
  'media.bring': z.strictObject({
    id: storyId,
    from: storyId,
    media: z.array(z.string().regex(MEDIA_NAME)).max(1000),
  }),
  'site.get': nothing,
  'site.save': siteSchema,
  'site.choosePicture': nothing,
  /** What is found comes with the event `replace.found`, part by part. */
  'replace.find': z.strictObject({
    search: operation,
    query: z.strictObject({
      text: z.string().min(1).max(2000),
      matchCase: z.boolean(),
      wholeWord: z.boolean(),
      isPattern: z.boolean(),
    }),
    template: oneLine,
    scope: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('all') }),
      z.strictObject({ kind: z.literal('query'), text: z.string().max(1000) }),
      z.strictObject({ kind: z.literal('ids'), ids: z.array(storyId).max(1_000_000) }),
    ]),
  }),
  'replace.stop': z.strictObject({ search: operation }),
  /** Replaces what a search has found, but what was left out. */
  'replace.run': z.strictObject({
    operation,
    search: operation,
    replacement: oneLine,
    without: z
      .array(z.strictObject({ id: storyId, hits: z.array(z.int().min(0)).max(100_000).exactOptional() }))
      .max(100_000),
  }),
  /** The gazetteer, see `readCities`; only from now on it costs anything. */
  'places.cities': nothing,
  /** The topics that the desk has imported, unless they are those of the stamp `have`. */
  'topics.list': z.strictObject({ have: z.string().max(100) }),
  /** Shows the system's file dialog for IPTC's JSON; null when the person cancelled. */
  'topics.import': nothing,
  'topics.remove': nothing,
  'tags.list': nothing,
  /** Says something about a tag, in place of what was said before. */
  'tags.describe': describedTagSchema,
  /** Makes tags one in every story that has any of them; null takes them away. */
  'tags.change': z.strictObject({
    operation,
    from: z.array(tagKeySchema).min(1).max(10_000),
    to: tagSchema.nullable(),
    /** What is to be said about it; without it, what is said there already goes on. */
    said: saidSchema.exactOptional(),
  }),
  /** Names in the text that are not to be offered as tags of this story. */
  'tags.dismissed': byStory,
  'tags.dismiss': z.strictObject({ id: storyId, name: nameSchema }),
  'spelling.check': z.strictObject({
    language,
    words: z.array(word).max(2000),
    /** Names of the story and words ignored in it: right in any case. */
    known: z.array(word).max(5000),
  }),
  'spelling.suggest': z.strictObject({ language, word }),
  'spelling.state': nothing,
  'spelling.setWords': z.strictObject({ words: z.array(word).max(50_000) }),
  'spelling.learn': z.strictObject({ word }),
  'spelling.ignored': byStory,
  'spelling.ignore': z.strictObject({ id: storyId, word }),
  'spelling.showFolder': nothing,
  /** Refused unless a key or a button has just been pressed. */
  'edit.clipboard': z.strictObject({ command: z.enum(CLIPBOARD_COMMANDS) }),
  /** Shows the system's save dialog; null when the person cancelled. */
  'export.run': z.strictObject({ id: storyId, kind: z.enum(EXPORT_KINDS) }),
  /** Shows the system's folder dialog; null when the person cancelled. */
  'export.bulk': z.strictObject({ ...bulkStories, kind: z.enum(EXPORT_KINDS) }),
  'export.reveal': z.strictObject({ exportId: z.uuid() }),
  'link.open': z.strictObject({
    href: z
      .string()
      .max(4000)
      .refine((href) => openableHref(href) === href, 'is not an address that can be opened'),
  }),
  /** The window has flushed everything and may be closed; see the event `window.flush`. */
  'window.flushed': z.strictObject({
    ok: z.boolean(),
    unsaved: z.strictObject({ headline: z.string(), why: z.string(), isKept: z.boolean() }).exactOptional(),
  }),
  /** Lets the window fill the screen, or no longer. */
  'window.fill': z.strictObject({ on: z.boolean() }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestArgument<N extends RequestName> = z.infer<(typeof requests)[N]>;

/** What each request answers, inside a Result. */
export interface Replies {
  'app.boot': Boot;
  'preferences.set': Preferences;
  'library.openSample': LibraryInfo;
  'library.openUnfinished': LibraryInfo;
  'library.choose': LibraryInfo | null;
  'library.suggestions': Suggestions;
  'library.read': null;
  'library.takeOver': LibraryInfo;
  'stories.list': StoryPage;
  'stories.ids': readonly string[];
  'stories.facets': Facets;
  'stories.counts': readonly number[];
  'searches.list': SavedSearches;
  'searches.set': SavedSearches;
  'stories.plan': Plan;
  'stories.search': SearchAnswer;
  'stories.create': OpenStory;
  'stories.open': OpenStory;
  'stories.save': Saved;
  /** False when nothing was kept. */
  'stories.keep': boolean;
  'stories.recover': OpenStory;
  'stories.duplicate': OpenStory;
  'stories.followUp': OpenStory;
  'stories.bin': null;
  'stories.restore': null;
  'stories.read': Story;
  'stories.related': readonly RelatedStory[];
  'stories.linked': readonly RelatedStory[];
  'stories.thread': StoryThread;
  'stories.import': ImportReport;
  'stories.importDropped': ImportReport;
  'bulk.change': BulkOutcome;
  'bulk.bin': BulkOutcome;
  'bulk.lacking': LackingStories;
  'bulk.undo': BulkOutcome;
  'bulk.stop': null;
  'merge.look': TwoDrafts;
  'merge.run': BulkOutcome;
  'templates.list': TemplateList;
  'templates.use': OpenStory;
  'templates.keep': Template;
  'snippets.list': readonly SnippetWithBody[];
  'snippets.save': readonly SnippetWithBody[];
  'bin.list': readonly BinnedStory[];
  'bin.restore': Unbinned;
  'bin.remove': null;
  'backup.status': BackupStatus;
  'backup.choose': BackupStatus;
  'backup.stop': BackupStatus;
  'backup.warnAfter': BackupStatus;
  'backup.run': BackupStatus;
  'backup.cancel': null;
  'backup.list': { readonly backups: readonly Backup[]; readonly damaged: number };
  'backup.stories': readonly BackedUpStory[];
  'backup.story': Story;
  'backup.restoreStory': RestoredFromBackup;
  'backup.restoreCopy': { readonly name: string; readonly files: number; readonly damaged: number } | null;
  'backup.restoreAll': {
    readonly restored: number;
    readonly binned: number;
    readonly failed: readonly string[];
  };
  'repair.plan': RepairPlan;
  'repair.run': Repaired;
  'external.reload': OpenStory;
  'external.other': OtherSide;
  'external.resolve': ResolvedConflict;
  'external.writeBack': OpenStory;
  'external.letGo': null;
  'external.keepApart': null;
  'history.list': History;
  'history.read': Story;
  'history.name': Version;
  'history.keep': Version;
  'history.before': Version;
  'history.restore': RestoredStory;
  'media.choose': readonly AddedMedia[];
  'media.add': AddedMedia;
  /** By the names in the other story, those that they have now; what the other has no more is left out. */
  'media.bring': Readonly<Record<string, string>>;
  'site.get': Site;
  'site.save': Site;
  'site.choosePicture': string | null;
  'replace.find': FindOutcome;
  'replace.stop': null;
  'replace.run': BulkOutcome;
  'places.cities': string;
  'topics.list': TopicList;
  'topics.import': { readonly topics: number; readonly retired: number } | null;
  'topics.remove': null;
  'tags.list': { readonly tags: readonly ManagedTag[]; readonly problem: AppError | null };
  'tags.describe': null;
  'tags.change': BulkOutcome;
  'tags.dismissed': readonly string[];
  'tags.dismiss': readonly string[];
  'spelling.check': WordCheck;
  'spelling.suggest': readonly string[];
  'spelling.state': SpellingState;
  'spelling.setWords': readonly string[];
  'spelling.learn': readonly string[];
  'spelling.ignored': readonly string[];
  'spelling.ignore': readonly string[];
  'spelling.showFolder': null;
  'edit.clipboard': null;
  'export.run': Exported | null;
  'export.bulk': BulkExported | null;
  'export.reveal': null;
  'link.open': null;
  'window.flushed': null;
  /** Whether it filled the screen before. */
  'window.fill': boolean;
}

/** What the main process tells a window. */
export interface Events extends LibraryEvents {
  /** A backup began, went on, ended or is overdue, or a disk fills up. */
  'backup.changed': BackupStatus;
  /** Another library was opened; start afresh. */
  'library.opened': LibraryInfo;
  /** The person wants to compare the two texts of the open story before the window closes. */
  'story.compare': null;
  /** A command of the native menus; the window carries it out with the same code as its buttons and keys. */
  'menu.command': CommandId;
  /** Write everything to disk now, then answer with `window.flushed`. */
  'window.flush': null;
  /** Whether a screen reader, or another program that reads the window out, is at work now. */
  'window.assistive': boolean;
}

export type EventName = keyof Events;

/** The API that the preload puts into the window as `window.dateline`, derived from the tables above. */
export interface DatelineBridge {
  request<N extends RequestName>(name: N, argument: RequestArgument<N>): Promise<Result<Replies[N]>>;
  /** Subscribes; the returned function ends it. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}
