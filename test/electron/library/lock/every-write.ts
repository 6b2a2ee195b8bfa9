import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { BackupStore } from '../../../../electron/library/backup/backup-store.ts';
import { restoreInPlace } from '../../../../electron/library/backup/restore-in-place.ts';
import { restoreBackedUpStory } from '../../../../electron/library/backup/restore-story.ts';
import { noteExit } from '../../../../electron/library/exits/exit-log.ts';
import type { SentText } from '../../../../electron/library/external-changes/resolve-conflict.ts';
import { importAgain } from '../../../../electron/library/import/import-again.ts';
import { importFile } from '../../../../electron/library/import/import-file.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { repairLibrary } from '../../../../electron/library/repair/repair-library.ts';
import { repairStory } from '../../../../electron/library/repair/repair-story.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { BulkOutcome } from '../../../../shared/library/bulk.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { emptyFields, fieldsOf, type Story } from '../../../../shared/story/story.ts';
import { png } from '../pictures.ts';

export const SUDAN = { name: 'Sudan', kind: 'place' } as const;

/** A library in which everything can be done that writes. */
export interface Desk {
  readonly library: Library;
  /** It is open, and its other text is nowhere. */
  readonly story: Story;
  readonly version: string;
  /** Its file is cut short. */
  readonly damaged: string;
  readonly binned: string;
  readonly template: string;
  readonly store: BackupStore;
  readonly backup: string;
  readonly file: string;
}

type Write = readonly [place: string, write: (desk: Desk) => Promise<unknown>];

/** What left it. */
const EXIT = {
  ...{ story: 'a', kind: 'text', profile: 'publication', file: '/a.txt', files: 1, sha256: '' },
  ...{ leftOut: [], why: '', overridden: [] },
};

/** Everything that writes to a library, by the words that the refusal begins with, and where it is done. */
const WRITES: Readonly<Record<string, Write>> = {
  'save the story': [
    'editing/save-story.ts',
    ({ library, story }) =>
      library.save({ id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'By the first' } }),
  ],
  'restore the version': [
    'history/restore-version.ts',
    ({ library, story, version }) => library.history.restore(story.id, version),
  ],
  'name the version': [
    'history/library-history.ts',
    ({ library, story, version }) => library.history.name(story.id, version, 'As sent'),
  ],
  'keep a version': [
    'history/library-history.ts',
    ({ library, story }) => library.history.keep(story.id, 'As sent'),
  ],
  'begin a story': ['stories/create-story.ts', ({ library }) => library.create()],
  'begin a follow-up': ['stories/follow-up-story.ts', ({ library, story }) => library.followUp(story.id)],
  'duplicate the story': ['stories/duplicate-story.ts', ({ library, story }) => library.duplicate(story.id)],
  'keep the story as a template': [
    'templates/keep-as-template.ts',
    ({ library, story }) => library.templates.keep(story.id),
  ],
  'begin a story from the template': [
    'templates/story-from-template.ts',
    ({ library, template }) => library.templates.use(template),
  ],
  'move the story to the bin': ['bin/bin-story.ts', ({ library, story }) => library.bin(story.id)],
  'restore the story': ['bin/restore-binned.ts', ({ library, binned }) => library.binned.restore(binned)],
  'delete what lies in the bin': [
    'bin/remove-binned.ts',
    ({ library, binned }) => library.binned.remove([binned]),
  ],
  'change the story': [
    'bulk/rewrite-story.ts',
    async ({ library, story }) =>
      refusedIn(
        await library.bulk.change({
          operation: randomUUID(),
          ids: [story.id],
          label: 'a change',
          reason: 'bulk',
          edit: (before) => ({ ...before, headline: 'By the first' }),
        }),
      ),
  ],
  'replace in the stories': [
    'replace/library-replace.ts',
    ({ library }) =>
      library.replace.run({ operation: randomUUID(), search: '', replacement: '', without: [] }),
  ],
  'resolve the conflict': [
    'external-changes/resolve-conflict.ts',
    ({ library, story }) =>
      library.resolveConflict({
        id: story.id,
        key: 'disk',
        seen: '',
        mine: sent(story),
        result: sent(story),
        keepBoth: false,
      }),
  ],
  'write the story back': [
    'external-changes/missing-story.ts',
    ({ library, story }) => library.writeBack(story.id, sent(story)),
  ],
  'put the text into the bin': [
    'external-changes/missing-story.ts',
    ({ library, story }) => library.binMissingStory(story.id, sent(story)),
  ],
  'add the picture': [
    'media/add-media.ts',
    ({ library, story }) => library.addMedia(story.id, 'a.png', png(4, 3)),
  ],
  'save the site profile': [
    'site/site-file.ts',
    async ({ library }) => library.saveSite({ ...(await library.site()), name: 'By the first' }),
  ],
  'save the snippets': ['snippets/snippet-file.ts', ({ library }) => library.saveSnippets([])],
  'save the search': [
    'searches/saved-searches.ts',
    ({ library: { searches } }) =>
      searches.replace([{ id: 'a', name: 'Late', query: 'is:overdue', arrangement: NEWEST_FIRST }]),
  ],
  'keep the reason in the story’s trail': [
    'exits/keep-reason.ts',
    ({ library, story }) => library.exits.keepReason(story.id, { why: 'At six', overridden: ['No tags.'] }),
  ],
  'note what left': [
    'exits/exit-log.ts',
    ({ library: { context } }) => noteExit(context, { ...EXIT, when: '', who: '' }),
  ],
  'confirm the clock': ['clock/library-clock.ts', ({ library }) => library.clock.confirm()],
  'describe the tag': [
    'tags/library-tags.ts',
    ({ library: { tags } }) => tags.describe({ ...SUDAN, colour: 'amber' }),
  ],
  'keep the topics': [
    'tags/library-tags.ts',
    ({ library: { tags } }) => tags.keepTopics([{ name: 'election', code: 'medtop:20000574', path: [] }]),
  ],
  'change the tags': [
    'tags/library-tags.ts',
    ({ library: { tags } }) =>
      tags.change({ operation: randomUUID(), from: [SUDAN], to: { name: 'The Sudan', kind: 'place' } }),
  ],
  'merge the stories': [
    'merge/library-merge.ts',
    ({ library: { merge }, story }) =>
      merge.run({
        operation: randomUUID(),
        kept: story.id,
        other: story.id,
        seen: '',
        result: { fields: emptyFields('en'), body: [] },
      }),
  ],
  'paste the pictures': [
    'merge/library-merge.ts',
    ({ library: { merge }, story }) => merge.bring({ id: story.id, from: story.id, media: [] }),
  ],
  'repair the story': [
    'repair/repair-story.ts',
    ({ library, damaged }) => repairStory(library.context, {}, damaged, 'file'),
  ],
  'repair the library': ['repair/repair-library.ts', ({ library }) => repairLibrary(library, {})],
  'restore the library': [
    'backup/restore-in-place.ts',
    ({ library, store, backup }) => restoreInPlace(library.context, store, backup),
  ],
  'import ': ['import/import-file.ts', ({ library, file }) => importFile(library, file).next()],
};

/** The same words are said in two places. */
const MORE: typeof WRITES = {
  'restore the story': [
    'backup/restore-story.ts',
    ({ library, story, store, backup }) => restoreBackedUpStory(library.context, store, backup, story.id),
  ],
  'add the picture': ['media/add-media.ts', ({ library }) => library.addSiteMedia('a.png', png(4, 3))],
  'import ': [
    'import/import-again.ts',
    ({ library, story, file }) =>
      importAgain(library, {
        operation: randomUUID(),
        id: story.id,
        file,
        place: 0,
        part: 0,
        how: 'replace',
        chosen: { encoding: null, language: null },
      }),
  ],
  'move the story to the bin': [
    'bin/bin-story.ts',
    async ({ library, story }) =>
      refusedIn(await library.bulk.bin({ operation: randomUUID(), ids: [story.id] })),
  ],
};

export const EVERY_WRITE: readonly (readonly [action: string, write: Write])[] = [
  ...Object.entries(WRITES),
  ...Object.entries(MORE),
];

const sent = (story: Story): SentText => ({ fields: fieldsOf(story), body: story.body });

function refusedIn({ done, failed }: BulkOutcome): void {
  expect(done).toEqual([]);
  throw new DatelineError('library-read-only', failed[0]?.message ?? 'nothing failed');
}
