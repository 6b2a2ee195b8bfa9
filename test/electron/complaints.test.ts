import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../electron/library/disk/file-system.ts';
import type { StoryChange } from '../../electron/library/editing/save-story.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/opening/open-library.ts';
import { createSession } from '../../renderer/session/create-session.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { DatelineError, fail, ok } from '../../shared/result.ts';
import { blockText } from '../../shared/story/block-text.ts';
import { parseStory } from '../../shared/story/parse-story.ts';
import { fieldsOf, type Story } from '../../shared/story/story.ts';
import { failingFileSystem } from '../reliability/faults/failing-file-system.ts';
import { byWrongClock } from '../reliability/faults/set-back-clock.ts';
import {
  paragraph,
  systemError,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from './library/temporary-library.ts';

// What writers say of other editors, each in turn. The suites of `npm run reliability` go further; these
// fail as soon as a promise is broken.

const DAY_MS = 24 * 3_600_000;
const CHANGES = ['create', 'write', 'sync', 'rename', 'mkdir', 'link', 'copyFile', 'rm'];

async function onDisk(library: Library, id: string): Promise<Story> {
  return parseStory(JSON.parse(await readFile(library.context.layout.storyFile(id), 'utf8')));
}

/** A library whose disk answers a save only when it is let go, or refuses it. */
async function slowDesk() {
  let gate: Promise<void> = Promise.resolve();
  let letGo: () => void = () => undefined;
  let refuse: (cause: Error) => void = () => undefined;
  const rename: FileSystem['rename'] = async (from, to) => {
    if (String(to).endsWith('story.json')) await gate;
    return diskFileSystem.rename(from, to);
  };
  const library = await temporaryLibrary({ ...diskFileSystem, rename });
  const story = await writeStory(library, { headline: 'First' }, [paragraph('Text.')]);
  const other = await writeStory(library, { headline: 'Other' });
  /** What happens while a story is being read. */
  const reading = { now: () => {} };
  const session = createSession(bridgeTo(library, reading));
  onTestFinished(() => session.forget());
  return {
    library,
    session,
    reading,
    story,
    other,
    hold: () => {
      gate = new Promise((resolve, reject) => {
        letGo = resolve;
        refuse = reject;
      });
      // Whoever waits for it is told; it may be refused before somebody does.
      gate.catch(() => undefined);
    },
    letGo: () => letGo(),
    refuse: () => refuse(systemError('ENOSPC', 'rename', 'story.json')),
  };
}
/** The library as a window asks it. */
function bridgeTo(library: Library, reading: { now: () => void }): DatelineBridge {
  const requests: Readonly<Record<string, (argument: never) => Promise<unknown>>> = {
    'stories.open': async ({ id }: { readonly id: string }) => {
      const opened = await library.open(id);
      reading.now();
      return opened;
    },
    'stories.save': (change: StoryChange) => library.save(change),
    'stories.keep': (change: StoryChange) => library.keepTyped(change),
  };
  const request = async (name: string, argument: unknown) => {
    try {
      return ok(await requests[name]?.(argument as never));
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      return fail(cause.code, cause.message);
    }
  };
  return { request } as unknown as DatelineBridge;
}

describe('never lose a word', { timeout: 60_000 }, () => {
  it('“a crash emptied my file”: it holds the old text or the new one, whole, wherever a save is cut off', async () => {
    const before = await temporaryLibrary();
    const { id } = await writeStory(before, { headline: 'Old' }, [paragraph('Old text.')]);
    await before.close();
    let cuts = 0;
    for (let nth = 1; ; nth++) {
      const dying = failingFileSystem('EIO', CHANGES, nth, true);
      const library = await openLibrary(before.folder, dying.fileSystem);
      const { story, revision } = await library.open(id);
      const [headline, words] = nth % 2 === 0 ? ['Old', 'Old text.'] : ['New', 'New text.'];
      const splice = { from: 0, remove: 1, insert: [paragraph(words)] };
      const change = { id, base: revision, fields: { ...fieldsOf(story), headline }, splice };
      const failure = await library.save(change).catch((cause: unknown) => cause);
      const now = await onDisk(before, id);
      const texts = [now.headline, ...now.body.map(blockText)];
      expect([
        ['Old', 'Old text.'],
        ['New', 'New text.'],
      ]).toContainEqual(texts);
      await library.close();
      if (!(failure instanceof DatelineError) && !dying.failed()) break;
      cuts++;
    }
    expect(cuts).toBeGreaterThan(3);
  });

  it('“it offered me the older text as the newer one”: neither from this computer nor from the history', async () => {
    const recovery = join(await temporaryFolder(), 'recovery');
    const library = await temporaryLibrary();
    await library.acquire({ recovery, watch: false });
    const story = await writeStory(library, { headline: 'Common' });
    // Kept on this computer, and then the library moved on.
    await library.context.recovery?.keep({ ...story, headline: 'Older' }, { ...story, headline: 'Oldest' });
    await library.save({ id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Newest' } });
    await library.context.recovery?.keep({ ...story, headline: 'Older' }, { ...story, headline: 'Oldest' });
    await library.close();

    const next = await openLibrary(library.folder);
    onTestFinished(() => next.close());
    await next.acquire({ recovery, watch: false });
    const opened = await next.open(story.id);
    expect(opened.story.headline).toBe('Newest');
    expect(opened.recovered).toBeUndefined();
    expect(opened.conflicts).toMatchObject([{ source: 'recovery' }]);

    await next.history.keep(story.id, 'Kept first');
    await byWrongClock(-DAY_MS, async () => {
      const { revision } = await next.open(story.id);
      await next.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), headline: 'Last' } });
      await next.history.keep(story.id, 'Kept last');
    });
    const { versions } = await next.history.list(story.id);
    expect(versions[0]?.name).toBe('Kept last');
  });

  it('“it said saved and it was not”: Saved stands there only while the file says what the window says', async () => {
    const { library, session, story, hold, letGo, refuse } = await slowDesk();
    await session.openStory(story.id);
    const state = () => session.store.getState().saveState.kind;
    const wrong: string[] = [];
    session.store.subscribe(async ({ saveState, fields }) => {
      if (saveState.kind !== 'saved' || !fields) return;
      const there = await onDisk(library, story.id);
      if (there.headline !== fields.headline) wrong.push(`${there.headline} for ${fields.headline}`);
    });
    hold();
    session.editFields({ headline: 'Typed' });
    expect(state()).toBe('saving');
    const flushed = session.flush();
    await expect.poll(() => onDisk(library, story.id)).toMatchObject({ headline: 'First' });
    expect(state()).toBe('saving');
    session.editFields({ headline: 'Typed, and more' });
    letGo();
    await flushed;
    expect(state()).toBe('saved');
    expect((await onDisk(library, story.id)).headline).toBe('Typed, and more');

    hold();
    session.editFields({ headline: 'Refused' });
    const refused = session.flush();
    refuse();
    expect(await refused).toBe(false);
    expect(session.store.getState().saveState).toMatchObject({ kind: 'failed' });
    expect((await onDisk(library, story.id)).headline).toBe('Typed, and more');
    expect(wrong).toEqual([]);
  });

  it('“it dropped my last keys when I went to another story”: also those typed while that one was opened', async () => {
    const { library, session, reading, story, other } = await slowDesk();
    await session.openStory(story.id);
    session.editFields({ headline: 'The last k' });
    reading.now = () => session.editFields({ headline: 'The last key' });
    const going = session.openStory(other.id);
    session.editFields({ headline: 'The last ke' });
    expect(await going).toBe(true);
    reading.now = () => {};
    expect(session.store.getState().loaded?.id).toBe(other.id);
    expect((await onDisk(library, story.id)).headline).toBe('The last key');
    await session.openStory(story.id);
    expect(session.store.getState().fields?.headline).toBe('The last key');
  });

  it('“there is no history”: what was cut, and what another program wrote over, is in a version', async () => {
    const library = await temporaryLibrary();
    const long = Array.from({ length: 20 }, (_, at) => paragraph(`Paragraph ${at} of a long report.`));
    const story = await writeStory(library, { headline: 'Long' }, long);
    await library.save({ id: story.id, base: 1, splice: { from: 0, remove: 20, insert: [] } });
    const file = library.context.layout.storyFile(story.id);
    await writeFile(file, JSON.stringify({ ...(await onDisk(library, story.id)), headline: 'Theirs' }));
    await library.reload(story.id);
    await library.context.history.close();
    const { versions } = await library.history.list(story.id);
    const texts = await Promise.all(versions.map(({ id }) => library.history.read(story.id, id)));
    expect(texts.some(({ body }) => body.length === 20)).toBe(true);
    expect(
      texts.some(({ headline, body }) => headline === 'Long' && body.every((one) => blockText(one) === '')),
    ).toBe(true);
  });
});
