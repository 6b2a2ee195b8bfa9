import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import { emptyFields, fieldsOf, type Story } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const SUDAN = { name: 'Sudan', kind: 'place' } as const;

/** Everything that writes over what is there. */
const WRITES: Readonly<Record<string, (library: Library, story: Story) => Promise<unknown>>> = {
  'a story': (library, story) =>
    library.save({ id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'By the first' } }),
  'the site profile': async (library) =>
    library.saveSite({ ...(await library.site()), name: 'By the first' }),
  'the snippets': (library) => library.saveSnippets([]),
  'the saved searches': ({ searches }) =>
    searches.replace([{ id: 'a', name: 'Late', query: 'is:overdue', arrangement: NEWEST_FIRST }]),
  'what is said of a tag': ({ tags }) => tags.describe({ ...SUDAN, colour: 'amber' }),
  'the topics': ({ tags }) => tags.keepTopics([{ name: 'election', code: 'medtop:20000574', path: [] }]),
  'tags in all stories': ({ tags }) =>
    tags.change({ operation: randomUUID(), from: [SUDAN], to: { name: 'The Sudan', kind: 'place' } }),
  'a merged story': ({ merge }, story) =>
    merge.run({
      operation: randomUUID(),
      kept: story.id,
      other: story.id,
      seen: '',
      result: { fields: emptyFields('en'), body: [] },
    }),
  'pictures that are pasted': ({ merge }, story) => merge.bring({ id: story.id, from: story.id, media: [] }),
};

// It would look by itself every two seconds.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A library whose first holder has not looked since a second one took it over. */
async function takenOver() {
  const first = await temporaryLibrary();
  await first.acquire({ recovery: null, watch: false });
  const story = await writeStory(first, { headline: 'Before', tags: [SUDAN] }, [paragraph('One.')]);
  const second = await openLibrary(first.folder);
  await second.acquire({ recovery: null, watch: false });
  await second.takeOver();
  expect(first.info.readOnly).toBe(false);
  return { first, second, story };
}

it.each(Object.keys(WRITES))('writes no more over %s', async (name) => {
  const { first, second, story } = await takenOver();
  const file = first.context.layout.storyFile(story.id);
  const before = await readFile(file, 'utf8');
  await expect(WRITES[name]?.(first, story)).rejects.toMatchObject({ code: 'library-read-only' });
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(first.info).toMatchObject({ readOnly: true, holder: { here: true } });
  await second.close();
});

it('leaves stories as they were where many are changed at once', async () => {
  const { first, second, story } = await takenOver();
  const outcome = await first.bulk.change({
    operation: randomUUID(),
    ids: [story.id],
    label: 'a change',
    reason: 'bulk',
    edit: (before) => ({ ...before, headline: 'By the first' }),
  });
  expect(outcome).toMatchObject({ done: [], failed: [{ id: story.id }] });
  expect((await first.read(story.id)).headline).toBe('Before');
  await second.close();
});
