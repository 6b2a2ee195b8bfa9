import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blockText } from '../../../../shared/story/block-text.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

it('keeps a text that is left in a conflict, and shows it beside the other one later', async () => {
  const library = await temporaryLibrary();
  await library.acquire({ recovery: join(await temporaryFolder(), 'recovery'), watch: false });
  const written = await writeStory(library, { headline: 'Talks' }, [paragraph('Common.')]);
  const { story } = await library.open(written.id);
  const file = library.context.layout.storyFile(story.id);
  const onDisk = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...onDisk, body: [paragraph('Theirs.')] }));
  const mine = { fields: fieldsOf(story), body: [paragraph('Mine.')] };
  const change = { id: story.id, base: 1, splice: { from: 0, remove: 1, insert: mine.body } };
  await expect(library.save(change)).rejects.toMatchObject({
    code: 'stale',
    message: expect.stringMatching(/^Your changes to “Talks” were not written because another program/),
  });

  await library.keepForRecovery(story.id, mine);
  const again = await library.open(story.id);
  expect(again.story.body.map(blockText)).toEqual(['Theirs.']);
  expect(again.conflicts?.map(({ source }) => source)).toEqual(['recovery']);
  const side = await library.theirSide(story.id, again.conflicts?.[0]?.key ?? '');
  expect(side.story.body.map(blockText)).toEqual(['Mine.']);
  expect(side.base?.body.map(blockText)).toEqual(['Common.']);
});
