import { expect, it } from 'vitest';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { temporaryLibrary, writeStory } from '../temporary-library.ts';

it('a save that changes the status adds to the trail, with who, when and why', async () => {
  const library = await temporaryLibrary();
  library.signAs(() => 'Elena Marsh');
  const story = await writeStory(library, { headline: 'Talks' });
  expect(story.trail).toEqual([]);

  const { revision } = await library.open(story.id);
  const plain = await library.save({
    id: story.id,
    base: revision,
    fields: { ...fieldsOf(story), headline: 'Talks resume' },
    step: { why: 'means nothing', overridden: [] },
  });
  expect(plain.trail).toBeUndefined();

  const edit = await library.save({
    id: story.id,
    base: plain.revision,
    fields: { ...fieldsOf(story), status: 'in-edit' },
  });
  const ready = await library.save({
    id: story.id,
    base: edit.revision,
    fields: { ...fieldsOf(story), status: 'ready' },
    step: { why: 'The credits come at six.', overridden: ['One picture has no credit.'] },
  });
  const { trail } = (await (await openLibrary(library.folder)).open(story.id)).story;
  expect(trail).toEqual(ready.trail);
  expect(trail).toEqual([
    { when: edit.modified, who: 'Elena Marsh', from: 'draft', to: 'in-edit', why: '', overridden: [] },
    {
      when: ready.modified,
      who: 'Elena Marsh',
      from: 'in-edit',
      to: 'ready',
      why: 'The credits come at six.',
      overridden: ['One picture has no credit.'],
    },
  ]);
});

it('the trail stays when a version is restored, and tells of the status that came back', async () => {
  const library = await temporaryLibrary();
  library.signAs(() => 'Omar Said');
  const story = await writeStory(library, { headline: 'Talks' });
  const kept = await library.history.keep(story.id, 'As a draft');
  const { revision } = await library.open(story.id);
  await library.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), status: 'ready' } });
  const restored = await library.history.restore(story.id, kept.id);
  expect(restored.story.trail.map(({ who, from, to }) => [who, from, to])).toEqual([
    ['Omar Said', 'draft', 'ready'],
    ['Omar Said', 'ready', 'draft'],
  ]);
});

it('is signed with the name of the account where nobody has given one', async () => {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Talks', status: 'in-edit' });
  expect(story.trail[0]?.who).toBe((await import('node:os')).userInfo().username);
});

it('a copy of a story begins a trail of its own', async () => {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Talks', status: 'ready' });
  expect((await library.duplicate(story.id)).story.trail).toEqual([]);
});
