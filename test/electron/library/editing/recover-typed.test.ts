import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recoveredOf } from '../../../../electron/library/editing/recover-typed.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { currentBody, openDocument } from '../../../../renderer/session/open-document.ts';
import { typedText } from '../../../../renderer/session/typed/typed-text.ts';
import type { TypedText } from '../../../../shared/library/typed-text.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import {
  createStory,
  emptyFields,
  fieldsOf,
  type Story,
  type StoryFields,
} from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

type Body = Story['body'];

const THREE = ['One.', 'Two.', 'Three.'].map(paragraph);

/** A library with a story, and the next start of the program after this one is gone. */
async function crash(work: (library: Library, story: Story) => Promise<TypedText>) {
  const recovery = join(await temporaryFolder(), 'recovery');
  const library = await temporaryLibrary();
  await library.acquire({ recovery, watch: false });
  const story = await writeStory(library, { headline: 'In the library' }, THREE);
  const typed = await work(library, story);
  const next = await openLibrary(library.folder);
  onTestFinished(() => next.close());
  await next.acquire({ recovery, watch: false });
  await next.takeOver();
  return { next, id: story.id, opened: () => next.recoverTyped(typed) };
}

/**
 * What a window holds that has `story` open and in which `body` and `fields` were typed, while a save of
 * `sent` is on its way.
 */
function windowOf(story: Story, body: Body, fields: Partial<StoryFields> = {}, sent: Body | null = null) {
  const document = openDocument({ story, revision: 1 });
  document.body = body;
  if (sent) document.sent = { fields: fieldsOf(story), body: sent };
  const typed = typedText(document, { ...document.savedFields, ...fields }, currentBody(document));
  if (!typed) throw new Error('Nothing was typed');
  return typed;
}

const words = (story: Story) => story.body.map(blockText);
const withSecond = (story: Story, text: string): Body =>
  story.body.map((block, at) => (at === 1 ? paragraph(text) : block));

describe('what was typed before a sudden end', () => {
  it('is put in place, with its fields, and a second time changes nothing', async () => {
    const { opened, next, id } = await crash(async (_, story) =>
      windowOf(story, withSecond(story, 'Two, typed.'), { headline: 'Typed' }),
    );
    const { story, recovered, conflicts } = await opened();
    expect(words(story)).toEqual(['One.', 'Two, typed.', 'Three.']);
    expect(story.headline).toBe('Typed');
    expect(recovered).toBeDefined();
    expect(conflicts).toBeUndefined();
    expect(words(await next.read(id))).toEqual(['One.', 'Two, typed.', 'Three.']);
    const again = await opened();
    expect(again.recovered).toBeUndefined();
    expect(again.conflicts).toBeUndefined();
  });

  it('is put in place where the save before it had arrived, and where it had not', async () => {
    for (const hasArrived of [true, false]) {
      const { opened } = await crash(async (library, story) => {
        const sent = [...withSecond(story, 'Two, sent.'), paragraph('Four, sent.')];
        const typed = windowOf(story, withSecond(story, 'Two, sent and typed.'), {}, sent);
        if (hasArrived) {
          const splice = { from: 1, remove: 2, insert: sent.slice(1) };
          await library.save({ id: story.id, base: 1, splice });
        }
        return typed;
      });
      const { story, conflicts } = await opened();
      expect(words(story)).toEqual(['One.', 'Two, sent and typed.', 'Three.']);
      expect(conflicts).toBeUndefined();
    }
  });

  it('goes on where another program changed another paragraph', async () => {
    const { opened } = await crash(async (library, story) => {
      const typed = windowOf(story, withSecond(story, 'Two, typed.'));
      await library.save({
        id: story.id,
        base: 1,
        splice: { from: 0, remove: 1, insert: [paragraph('One, by another.')] },
      });
      return typed;
    });
    expect(words((await opened()).story)).toEqual(['One, by another.', 'Two, typed.', 'Three.']);
  });

  it('is compared where another program changed the same paragraph, against what both began from', async () => {
    const { opened, next, id } = await crash(async (library, story) => {
      const typed = windowOf(story, withSecond(story, 'Two, typed.'));
      await library.save({
        id: story.id,
        base: 1,
        splice: { from: 1, remove: 2, insert: [paragraph('Two, by another.')] },
      });
      return typed;
    });
    const { story, conflicts = [] } = await opened();
    expect(words(story)).toEqual(['One.', 'Two, by another.']);
    expect(conflicts.map(({ source }) => source)).toEqual(['recovery']);
    const side = await next.theirSide(id, conflicts[0]?.key ?? '');
    expect(words(side.story)).toContain('Two, typed.');
    expect(side.base && words(side.base)).toContain('Two.');
  });

  it('goes on from a text that is kept on this computer and has not reached the library', async () => {
    const { opened } = await crash(async (library, story) => {
      const away = `${library.folder}-away`;
      await rename(library.folder, away);
      const kept = withSecond(story, 'Two, kept.');
      const splice = { from: 1, remove: 1, insert: kept.slice(1, 2) };
      await library.save({ id: story.id, base: 1, splice }).catch(() => undefined);
      await rename(away, library.folder);
      // The next window had it open as recovered, and something was typed elsewhere.
      const recovered = { ...story, body: kept };
      return windowOf(recovered, [...kept, paragraph('Four, typed.')]);
    });
    const { story, conflicts } = await opened();
    expect(words(story)).toEqual(['One.', 'Two, kept.', 'Three.', 'Four, typed.']);
    expect(conflicts).toBeUndefined();
  });

  it('is told of in a sentence where its story is gone', async () => {
    const { opened, next, id } = await crash(async (_, story) =>
      windowOf(story, withSecond(story, 'Two, typed.')),
    );
    await next.bin(id);
    await expect(opened()).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what was typed, brought to the story as it is', () => {
  const NOW = createStory('story-0001', '2026-03-10T12:00:00.000Z', emptyFields('en'), THREE);
  const TYPED: TypedText = {
    id: NOW.id,
    prefix: 1,
    suffix: 1,
    blocks: { before: [paragraph('Two.')], sent: null, now: [paragraph('Two, typed.')] },
    fields: null,
    step: null,
  };
  const storyOf = (...texts: readonly string[]): Story => ({ ...NOW, body: texts.map(paragraph) });
  const found = (present: Story, typed: Partial<TypedText> = {}) => {
    const recovered = recoveredOf(present, { ...TYPED, ...typed }, 'Amina');
    return recovered && [words(recovered.base), words(recovered.story)];
  };
  const THREE_TYPED = ['One.', 'Two, typed.', 'Three.'];
  const AS_IT_WAS = ['One.', 'Two.', 'Three.'];

  it('goes on from the story where it is as it was, or as the last save made it', () => {
    expect(found(NOW)).toEqual([AS_IT_WAS, THREE_TYPED]);
    expect(recoveredOf(NOW, TYPED, 'Amina')?.base).toBe(NOW);
    const sent = { ...TYPED.blocks, sent: [paragraph('Two, sent.')] };
    const saved = storyOf('One.', 'Two, sent.', 'Three.');
    expect(found(saved, { blocks: sent })).toEqual([words(saved), THREE_TYPED]);
  });

  it('is nothing where the story says it already', () => {
    expect(found(storyOf(...THREE_TYPED))).toBeNull();
    expect(found(storyOf('Another.', 'Two, typed.', 'Three.'))).toBeNull();
  });

  it('is told against what it was made from where the story says something else there', () => {
    expect(found(storyOf('One.', 'Two, by another.', 'Three.'))).toEqual([AS_IT_WAS, THREE_TYPED]);
    expect(found(storyOf('One.', 'Three.'))).toEqual([AS_IT_WAS, THREE_TYPED]);
    expect(found(storyOf('One.', 'Two.', 'New.', 'Three.'))).toEqual([AS_IT_WAS, THREE_TYPED]);
  });

  it('leaves what another program made of the rest', () => {
    expect(found(storyOf('One, by another.', 'Two.', 'Three.'))).toEqual([
      ['One, by another.', 'Two.', 'Three.'],
      ['One, by another.', 'Two, typed.', 'Three.'],
    ]);
  });

  it('is kept whole where the story has become shorter than what lay around it', () => {
    expect(found(storyOf('One.'))).toEqual([
      ['One.', 'Two.'],
      ['One.', 'Two, typed.'],
    ]);
    expect(found(storyOf())).toEqual([['Two.'], ['Two, typed.']]);
  });

  it('may be all of the text, of which an empty paragraph is nothing', () => {
    const whole = { prefix: 0, suffix: 0 };
    const blocks = { before: [paragraph('')], sent: null, now: [paragraph('Begun.')] };
    expect(found(storyOf(), { ...whole, blocks })).toEqual([[], ['Begun.']]);
    const emptied = { before: THREE, sent: null, now: [paragraph('')] };
    expect(found(storyOf(), { ...whole, blocks: emptied })).toBeNull();
  });

  it('has its fields, which are told against what they were made from as well', () => {
    const fields = (headline: string) => ({ ...emptyFields('en'), headline });
    const typed = { fields: { before: fields(''), sent: fields('Sent'), now: fields('Typed') } };
    const headlines = (present: Story) => {
      const recovered = recoveredOf(present, { ...TYPED, ...typed }, 'Amina');
      return recovered && [recovered.base.headline, recovered.story.headline];
    };
    expect(headlines(NOW)).toEqual(['', 'Typed']);
    expect(headlines({ ...NOW, headline: 'Sent' })).toEqual(['Sent', 'Typed']);
    expect(headlines({ ...NOW, headline: 'By another' })).toEqual(['', 'Typed']);
    expect(headlines({ ...storyOf(...THREE_TYPED), headline: 'Typed' })).toBeNull();
    expect(headlines({ ...storyOf(...THREE_TYPED), headline: '' })).toEqual(['', 'Typed']);
  });

  it('says why the status is another one, and who said so', () => {
    const fields = (status: Story['status']) => ({ ...emptyFields('en'), status });
    const typed: TypedText = {
      ...TYPED,
      fields: { before: fields('draft'), sent: null, now: fields('ready') },
      step: { why: 'It is whole.', overridden: [] },
    };
    const trail = recoveredOf(NOW, typed, 'Amina')?.story.trail ?? [];
    expect(trail.at(-1)).toMatchObject({ to: 'ready', who: 'Amina', why: 'It is whole.' });
  });
});
