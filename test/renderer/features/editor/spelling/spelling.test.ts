import { act, cleanup } from '@testing-library/react';
import { $getRoot, $isElementNode, $isTextNode } from 'lexical';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSpelling } from '../../../../../renderer/features/editor/spelling/spelling.ts';
import type { ToastMessage } from '../../../../../renderer/ui/toast-queue.ts';
import { ok } from '../../../../../shared/result.ts';
import type { Block } from '../../../../../shared/story/block.ts';
import { text } from '../../../../../shared/story/inline.ts';
import type { StoryFields } from '../../../../../shared/story/story.ts';
import { fakeBridge } from '../../../../support/fake-bridge.ts';
import { renderEditor } from '../render-editor.tsx';

afterEach(cleanup);

const WRONG = ['goverment', 'Khartuum', 'minsters'];
const BODY: readonly Block[] = ['The goverment meets in Khartuum.', 'Its minsters came.'].map((words) => ({
  type: 'paragraph',
  children: [text(words)],
}));

/** Also on a machine that does other things as well. */
const until = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 10_000 });

/** The spelling of a story in its editor, over a dictionary that knows all words but these. */
function speller(body: readonly Block[] = BODY, fields: Partial<StoryFields> = {}) {
  const rendered = renderEditor(body, fields);
  const ignored: string[] = [];
  const learned: string[] = [];
  const bridge = fakeBridge({
    'spelling.check': ({ words, known }) =>
      ok({
        checked: true,
        wrong: words.filter((word) => WRONG.includes(word) && ![...known, ...learned].includes(word)),
      }),
    'spelling.suggest': ({ word }) => ok([`${word}?`]),
    'spelling.ignored': () => ok([...ignored]),
    'spelling.ignore': ({ word }) => {
      ignored.push(word);
      return ok([...ignored]);
    },
    'spelling.learn': ({ word }) => {
      learned.push(word);
      return ok([...learned]);
    },
  });
  const { session, writing } = rendered;
  const notify = vi.fn((_: ToastMessage) => () => {});
  const spelling = createSpelling({ bridge, session, text: writing.text, notify });
  onTestFinished(() => spelling.end());
  const story = () => {
    const open = writing.text.current();
    if (!open) throw new Error('No text is open');
    return open;
  };
  const marked = vi.spyOn(story().marks, 'mark');
  const marks = () => {
    const spans = marked.mock.calls.findLast(([name]) => name === 'spelling')?.[1] ?? [];
    return spans.map(({ block, line, start, end }) => block.lines[line]?.slice(start, end));
  };
  const shows = (...words: readonly string[]) => until(() => expect(marks()).toEqual(words));
  /** Puts the caret behind so many characters of a paragraph. */
  const place = async (paragraph: number, offset: number) => {
    await act(async () => rendered.editor().getRootElement()?.focus());
    await rendered.update(() => {
      const block = $getRoot().getChildAtIndex(paragraph);
      const leaf = $isElementNode(block) ? block.getFirstChild() : null;
      if ($isTextNode(leaf)) leaf.select(offset, offset);
    });
    document.dispatchEvent(new Event('selectionchange'));
  };
  const offered = () =>
    until(() => {
      const { marked: one } = spelling.store.getState();
      if (!one) throw new Error('Nothing is offered');
      return one;
    });
  const lines = () =>
    story()
      .blocks()
      .flatMap((block) => block.lines);
  return { ...rendered, notify, spelling, bridge, shows, place, offered, lines, learned, ignored };
}

const on = { on: true, off: [] };

it('marks every wrong word and counts them, until it is turned off', async () => {
  const { spelling, shows } = speller();
  spelling.choose(on);
  await shows('goverment', 'Khartuum', 'minsters');
  expect(spelling.store.getState().count).toBe(3);
  spelling.choose({ on: false, off: [] });
  await shows();
  expect(spelling.store.getState().count).toBe(0);
});

it('leaves out the languages that are not checked, with their regions, and no others', async () => {
  const { spelling, shows, bridge } = speller(BODY, { language: 'en-GB' });
  spelling.choose({ on: true, off: ['e', 'fr'] });
  await shows('goverment', 'Khartuum', 'minsters');
  spelling.choose({ on: true, off: ['en'] });
  await shows();
  const asked = bridge.called('spelling.check').length;
  spelling.recheck();
  await until(() => expect(bridge.called('spelling.ignored')).toHaveLength(1));
  expect(bridge.called('spelling.check')).toHaveLength(asked);
});

describe('the word that is being written', () => {
  it('is marked once the caret has left it', async () => {
    const { spelling, shows, place, type } = speller([{ type: 'paragraph', children: [text('In ')] }]);
    spelling.choose(on);
    await shows();
    await place(0, 3);
    await type('Khartuum');
    await until(() => expect(spelling.store.getState().count).toBe(0));
    await shows();
    await place(0, 1);
    await shows('Khartuum');
    // It was seen there: coming back to it does not take its mark away.
    await place(0, 8);
    spelling.recheck();
    await shows('Khartuum');
  });

  it('is no other word of its line', async () => {
    const { spelling, shows, place, type } = speller([
      { type: 'paragraph', children: [text('Khartuum  was')] },
    ]);
    await place(0, 9);
    await type('goverment');
    spelling.choose(on);
    await shows('Khartuum');
    await place(0, 21);
    await shows('Khartuum', 'goverment');
  });
});

describe('the word under the caret', () => {
  it.each([
    ['at its start', 0, 4, 'goverment'],
    ['within it', 0, 8, 'goverment'],
    ['at its end', 0, 13, 'goverment'],
    ['further on in the line', 0, 25, 'Khartuum'],
    ['in another paragraph', 1, 6, 'minsters'],
  ])('is offered its suggestions: %s', async (_, paragraph, offset, word) => {
    const { spelling, shows, place, offered } = speller();
    spelling.choose(on);
    await shows('goverment', 'Khartuum', 'minsters');
    await place(paragraph, offset);
    expect(spelling.openAt(document.activeElement, 'caret')).toBe(true);
    expect(await offered()).toMatchObject({ word, suggestions: [`${word}?`], alone: false });
  });

  it.each([
    ['before it', 0, 3],
    ['behind it', 0, 14],
    ['in a right word', 1, 15],
  ])('is none %s', async (_, paragraph, offset) => {
    const { spelling, shows, place } = speller();
    spelling.choose(on);
    await shows('goverment', 'Khartuum', 'minsters');
    await place(paragraph, offset);
    expect(spelling.openAt(document.activeElement, 'caret')).toBe(false);
  });
});

describe('what is offered', () => {
  async function offering() {
    const speaks = speller();
    speaks.spelling.choose(on);
    await speaks.shows('goverment', 'Khartuum', 'minsters');
    await speaks.place(0, 8);
    speaks.spelling.openAt(document.activeElement, 'caret');
    await speaks.offered();
    return speaks;
  }

  it('takes the place of the word and of nothing else', async () => {
    const { spelling, lines, shows } = await offering();
    await act(async () => spelling.replace('government'));
    expect(lines()).toEqual(['The government meets in Khartuum.', 'Its minsters came.']);
    expect(spelling.store.getState().marked).toBeNull();
    await shows('Khartuum', 'minsters');
  });

  it('is learned for all stories', async () => {
    const { spelling, learned, shows } = await offering();
    spelling.learn();
    await shows('Khartuum', 'minsters');
    expect(learned).toEqual(['goverment']);
  });

  it('is ignored in this story', async () => {
    const { spelling, ignored, shows, bridge } = await offering();
    spelling.ignore();
    await shows('Khartuum', 'minsters');
    expect(ignored).toEqual(['goverment']);
    expect(bridge.called('spelling.ignore')).toEqual([{ id: 'story-0001', word: 'goverment' }]);
  });

  it('is put away with nothing done', async () => {
    const { spelling, lines } = await offering();
    spelling.close();
    expect(spelling.store.getState().marked).toBeNull();
    expect(lines()[0]).toBe('The goverment meets in Khartuum.');
  });
});

it('goes from one mark to the next, round and round', async () => {
  const { spelling, shows, place, offered } = speller();
  spelling.choose(on);
  await shows('goverment', 'Khartuum', 'minsters');
  await place(0, 14);
  for (const word of ['Khartuum', 'minsters', 'goverment', 'Khartuum']) {
    await act(async () => spelling.next());
    // The rest of the menu of the text is not what is wanted between two words.
    await until(async () => expect(await offered()).toMatchObject({ word, alone: true }));
  }
});

it('says so where nothing is marked', async () => {
  const { spelling, shows, notify } = speller([]);
  spelling.choose(on);
  await shows();
  spelling.next();
  expect(notify).toHaveBeenCalledWith(
    expect.objectContaining({ message: 'No words are marked as misspelled.' }),
  );
});

it('takes the names of the story for right', async () => {
  const { spelling, shows } = speller(BODY, { dateline: { place: 'Khartuum', date: null } });
  spelling.choose(on);
  await shows('goverment', 'minsters');
});
