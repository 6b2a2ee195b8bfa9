import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupNames } from '../../electron/library/backup/list-backups.ts';
import { restoreInPlace } from '../../electron/library/backup/restore-in-place.ts';
import { restoreLibrary } from '../../electron/library/backup/restore-library.ts';
import { restoreBackedUpStory } from '../../electron/library/backup/restore-story.ts';
import { takeBackup } from '../../electron/library/backup/take-backup.ts';
import { onDisk } from '../../electron/library/disk/disk-error.ts';
import { thinHistory } from '../../electron/library/history/thin-history.ts';
import { importFiles } from '../../electron/library/import/import-files.ts';
import { createLibrary } from '../../electron/library/opening/create-library.ts';
import { repairLibrary } from '../../electron/library/repair/repair-library.ts';
import { DatelineError } from '../../shared/result.ts';
import { fieldsOf } from '../../shared/story/story.ts';
import { smallPng } from './damage/small-png.ts';
import { type Desk, type DeskPlace, type DeskStories, paragraphOf, pictureOf } from './make-desk.ts';

/** Something that changes a library. */
export interface Operation {
  /** Brings the desk to where it begins; nothing of it is under test. */
  prepare?(place: DeskPlace, stories: DeskStories): Promise<void>;
  /** Calls `answered` each time that a person is told that something is done. */
  run(desk: Desk, answered: () => Promise<void>): Promise<void>;
  /**
   * Takes the best away of what the operation may choose from: where a dying disk does not let that be
   * read, what comes of it then is right as well.
   */
  withoutBest?(place: DeskPlace, stories: DeskStories): Promise<void>;
  /** Folder of the library in question, relative to the home; the desk itself where it is not said. */
  readonly in?: string;
}

const YEAR_MS = 366 * 24 * 60 * 60_000;

/** All that anybody can do to a library, by name. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'make a library': {
    in: 'new/desk',
    run: async ({ home, fileSystem }, answered) => {
      const library = await createLibrary(join(home, 'new', 'desk'), undefined, fileSystem);
      await answered();
      await library.close();
    },
  },
  'type and save': {
    run: async ({ library, stories: { first } }, answered) => {
      let { story, revision } = await library.open(first);
      for (const words of ['One burst of typing.', 'Another one, a little longer.']) {
        const splice = { from: 0, remove: 1, insert: [paragraphOf(words)] };
        const fields = { ...fieldsOf(story), standfirst: words };
        ({ revision } = await library.save({ id: first, base: revision, fields, splice }));
        await answered();
      }
    },
  },
  'begin a story': {
    run: async ({ library }, answered) => {
      await library.create();
      await answered();
    },
  },
  'duplicate a story': {
    run: async ({ library, stories: { first } }, answered) => {
      await library.duplicate(first);
      await answered();
    },
  },
  'paste a picture': {
    // The story's first picture: its folder is new.
    prepare: ({ folder }, { second }) =>
      rewrite(join(folder, 'stories', second), (text) => text.replace(/,?\s*\{"type":"figure"[^\n]*/, '')),
    run: async ({ library, stories: { second } }, answered) => {
      const { revision } = await library.open(second);
      const { media } = await library.addMedia(second, 'b.png', smallPng());
      const splice = { from: 1, remove: 0, insert: [pictureOf(media)] };
      await library.save({ id: second, base: revision, splice });
      await answered();
    },
  },
  'bin a story': {
    run: async ({ library, stories: { first } }, answered) => {
      await library.bin(first);
      await answered();
    },
  },
  'bin the first story ever': {
    prepare: ({ folder }) => rm(join(folder, 'bin'), { recursive: true }),
    run: async ({ library, stories: { first } }, answered) => {
      await library.bin(first);
      await answered();
    },
  },
  'restore from the bin': {
    run: async ({ library, stories: { binned } }, answered) => {
      await library.restore(binned[0]);
      await answered();
    },
  },
  'restore from the bin beside one of the same id': {
    prepare: async ({ folder }, { first }) => {
      const to = join(folder, 'bin', first);
      await cp(join(folder, 'stories', first), to, { recursive: true });
      await rewrite(to, (text) =>
        text.replace('"First"', '"First of before"').replace('"first"', '"before"'),
      );
    },
    run: async ({ library, stories: { first } }, answered) => {
      await library.restore(first);
      await answered();
    },
  },
  'empty the bin': {
    run: async ({ library, stories: { binned } }, answered) => {
      for (const name of binned) {
        await library.binned.remove([name]);
        await answered();
      }
    },
  },
  'keep and name a version': {
    run: async ({ library, stories: { second } }, answered) => {
      const { id } = await library.history.keep(second, 'Before the desk');
      await answered();
      await library.history.name(second, id, 'As the desk had it');
      await answered();
    },
  },
  'restore a version': {
    run: async ({ library, stories: { first } }, answered) => {
      await library.open(first);
      const { versions, damaged } = await library.history.list(first);
      // Another version would be the oldest then, and restoring that is no fault.
      if (damaged.length > 0) throw new DatelineError('damaged', 'A version cannot be read.');
      await library.history.restore(first, versions.at(-1)?.id ?? '');
      await answered();
    },
  },
  'thin the history out': {
    prepare: async (place, { second }) => {
      const library = await createLibrary(place.folder);
      let { revision } = await library.open(second);
      for (const words of ['a', 'b', 'c', 'd']) {
        const splice = { from: 0, remove: 1, insert: [paragraphOf(words)] };
        ({ revision } = await library.save({ id: second, base: revision, splice }));
        const { id } = await library.history.keep(second, 'x');
        await library.history.name(second, id, null);
      }
      await library.close();
    },
    run: async ({ library, stories: { second } }, answered) => {
      const context = await library.context.hold('thin out the history');
      // As the recorder does it.
      await onDisk('thin out the history', context.layout.historyFolder(second), () =>
        thinHistory(context, second, Date.now() + YEAR_MS),
      );
      await answered();
    },
  },
  'make the first backup': {
    prepare: async ({ backups }) => {
      await rm(backups, { recursive: true });
      await mkdir(backups);
    },
    run: backUp,
  },
  'make another backup': { run: backUp },
  'restore a story from a backup': {
    run: async (desk, answered) => {
      const store = await desk.store();
      const [name = ''] = await backupNames(store);
      await restoreBackedUpStory(desk.library.context, store, name, desk.stories.first);
      await answered();
    },
  },
  'restore a story that is gone from a backup': {
    prepare: ({ folder }, { second }) => rm(join(folder, 'stories', second), { recursive: true }),
    run: async (desk, answered) => {
      const store = await desk.store();
      const [name = ''] = await backupNames(store);
      await restoreBackedUpStory(desk.library.context, store, name, desk.stories.second);
      await answered();
    },
  },
  'restore the library in place': {
    run: async (desk, answered) => {
      const store = await desk.store();
      const [name = ''] = await backupNames(store);
      const { failed } = await restoreInPlace(desk.library.context, store, name);
      for (const { message } of failed) throw new DatelineError('internal', message);
      await answered();
    },
  },
  'restore the library elsewhere': {
    in: 'restored',
    run: async (desk, answered) => {
      const store = await desk.store();
      const [name = ''] = await backupNames(store);
      await restoreLibrary(store, name, join(desk.home, 'restored'), desk.fileSystem);
      await answered();
    },
  },
  'import a file with a picture': {
    prepare: async ({ home }) => {
      await writeFile(join(home, 'c.png'), smallPng());
      await writeFile(
        join(home, 'brought.md'),
        '# Brought\n\nFrom the desk in Cairo.\n\n![A picture](c.png)\n',
      );
    },
    run: async ({ library, home }, answered) => {
      for (const outcome of await importFiles(library, [join(home, 'brought.md')])) {
        if (!outcome.ok) throw new DatelineError(outcome.error.code, outcome.error.message);
      }
      await answered();
    },
  },
  'save the site profile': {
    run: async ({ library }, answered) => {
      const site = await library.site();
      await library.saveSite({ ...site, name: 'The desk' });
      await answered();
    },
  },
  'add a picture of an author': {
    run: async ({ library }, answered) => {
      const picture = await library.addSiteMedia('author.png', smallPng());
      const site = await library.site();
      await library.saveSite({ ...site, authors: [{ name: 'A. Writer', biography: '', picture }] });
      await answered();
    },
  },
  'open an old format and save': {
    prepare: async ({ folder }, { second }) => {
      const old = await readFile(join(process.cwd(), 'test/fixtures/formats/story-v1.json'), 'utf8');
      const { id } = JSON.parse(old) as { readonly id: string };
      await writeFile(join(folder, 'stories', second, 'story.json'), old.replaceAll(id, second));
    },
    run: async ({ library, stories: { second } }, answered) => {
      const { story, revision } = await library.open(second);
      await library.save({
        id: second,
        base: revision,
        fields: { ...fieldsOf(story), headline: 'New format' },
      });
      await answered();
    },
  },
  'repair a damaged story': {
    prepare: ({ folder }, { first }) =>
      rewrite(join(folder, 'stories', first), (text) => text.slice(0, text.length / 2)),
    withoutBest: async ({ folder }, { first }) => {
      const history = join(folder, 'stories', first, 'history');
      const versions = (await readdir(history)).filter((name) => name.endsWith('.json')).sort();
      await rm(join(history, versions.at(-1) ?? ''));
    },
    run: async (desk, answered) => {
      const { steps } = await repairLibrary(desk.library, { backups: await desk.store() });
      for (const { done, message } of steps)
        if (!done) throw new DatelineError('internal', sentence(message));
      await answered();
    },
  },
};

/** What a repair says of a file stands after the file's name. */
function sentence(words: string): string {
  const [first = '', ...rest] = words;
  return `${first.toUpperCase()}${rest.join('')}`.replace(/\.?$/, '.');
}

async function backUp(desk: Desk, answered: () => Promise<void>): Promise<void> {
  await takeBackup({ store: await desk.store(), library: desk.library.context.fileSystem });
  await answered();
}

async function rewrite(folder: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, 'story.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
}
