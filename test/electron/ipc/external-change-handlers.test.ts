import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { externalChangeHandlers } from '../../../electron/ipc/external-change-handlers.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import type { RequestArgument } from '../../../shared/ipc/contract.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../library/temporary-library.ts';

/** Answers for a window that has the story “Ours” open, with a text that says “Ours, and more”. */
async function answering() {
  const library = await temporaryLibrary();
  const kept = join(await temporaryFolder(), 'recovery');
  const desk = createLibrarySlot(() => kept);
  onTestFinished(() => desk.close());
  await desk.change(library);
  const { id } = await writeStory(library, { headline: 'Ours' });
  const { story } = await library.open(id);
  const fields = { ...fieldsOf(story), headline: 'Ours, and more' };
  const mine = { id, text: { fields, body: story.body } } as RequestArgument<'external.writeBack'>;
  const { storyFile, storyFolder } = library.context.layout;
  return {
    library,
    id,
    mine,
    handlers: externalChangeHandlers(desk),
    theyWrite: (headline: string) => writeFile(storyFile(id), JSON.stringify({ ...story, headline })),
    theyTakeAway: () => rm(storyFolder(id), { recursive: true }),
  };
}

it('reads what another program wrote, and puts it in place', async () => {
  const { id, handlers, theyWrite } = await answering();
  await theyWrite('Theirs');
  const { story } = await handlers['external.reload']({ id });
  expect(story.headline).toBe('Theirs');
});

it('compares both texts, and writes what was chosen', async () => {
  const { id, mine, library, handlers, theyWrite } = await answering();
  await theyWrite('Theirs');
  const { story: theirs, seen } = await handlers['external.theirSide']({ id, key: 'disk' });
  expect(theirs.headline).toBe('Theirs');
  const { text } = mine;
  const choice = { id, key: 'disk', seen, mine: text, result: text, keepBoth: false };
  await handlers['external.resolve'](choice);
  expect((await library.read(id)).headline).toBe('Ours, and more');
});

it('writes a story back that was taken away, or puts its text into the bin', async () => {
  const { id, mine, library, handlers, theyTakeAway } = await answering();
  await theyTakeAway();
  expect((await handlers['external.writeBack'](mine)).story.headline).toBe('Ours, and more');
  await theyTakeAway();
  await handlers['external.binMissingStory'](mine);
  expect((await library.list()).stories).toEqual([]);
  await library.restore(id);
  expect((await library.read(id)).headline).toBe('Ours, and more');
});

it('keeps a text on this computer, beside the one that is in the library', async () => {
  const { id, mine, library, handlers, theyWrite } = await answering();
  await theyWrite('Theirs');
  await handlers['external.keepForRecovery'](mine);
  const { story, conflicts } = await library.open(id);
  expect(story.headline).toBe('Theirs');
  expect(conflicts).toMatchObject([{ source: 'recovery' }]);
});
