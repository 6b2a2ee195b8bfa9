import { expect, it } from 'vitest';
import { type LinkedStory, linkProblems } from '../../../../electron/library/check/link-problems.ts';

function story(id: string, rest: Partial<LinkedStory> = {}): LinkedStory {
  const created = `2025-03-0${id.charCodeAt(0) - 96}T00:00:00.000Z`;
  const related = { pinned: [], excluded: [] };
  return {
    id,
    headline: `Story ${id}`,
    created,
    follows: null,
    translationOf: null,
    related,
    boxes: [],
    ...rest,
  };
}

function problems(stories: readonly LinkedStory[], alsoThere: readonly string[] = []) {
  const ids = new Set([...stories.map(({ id }) => id), ...alsoThere]);
  return linkProblems(stories, (id) => ids.has(id));
}

it('finds nothing in stories that follow each other in a row, pin each other, or follow one in the bin', () => {
  const pins = (id: string) => ({ pinned: [id], excluded: [] });
  const stories = [
    story('a', { related: pins('b') }),
    story('b', { follows: 'a', related: pins('a') }),
    story('c', { follows: 'b', boxes: [{ story: 'a', headline: '' }] }),
    story('d', { follows: 'b' }),
    story('e', { follows: 'binned' }),
  ];
  expect(problems(stories, ['binned'])).toEqual(new Map());
});

it('cuts what leads to the story itself or nowhere, and leaves the rest in its order', () => {
  const related = { pinned: ['c', 'a', 'gone', 'b', 'c'], excluded: ['b', 'lost', 'd'] };
  const found = problems([
    story('a', { follows: 'a', related }),
    story('b', { follows: 'gone' }),
    story('c'),
    story('d'),
  ]);
  expect(found.get('a')?.sound).toEqual({
    follows: null,
    translationOf: null,
    related: { pinned: ['c', 'b'], excluded: ['d'] },
  });
  expect(found.get('a')?.messages).toEqual([
    'follows itself: --repair lets it follow none',
    'pins itself under “You may also like”: --repair takes that out',
    'pins a story that is no longer in the library (gone) under “You may also like”: --repair takes it out',
    'pins a story more than once under “You may also like”: --repair leaves it once',
    'leaves out a story that is no longer in the library (lost) under “You may also like”: --repair takes it out',
    'pins and leaves out the same story (b) under “You may also like”: --repair lets it stay pinned',
  ]);
  expect(found.get('b')).toMatchObject({
    messages: ['follows a story that is no longer in the library (gone): --repair lets it follow none'],
    sound: { follows: null },
  });
  expect([...found.keys()]).toEqual(['a', 'b']);
});

it.each([
  ['two', ['a', 'b']],
  ['three', ['a', 'b', 'c']],
])('cuts a circle of %s where it was begun first, and not what hangs on it', (_, circle) => {
  const inCircle = circle.map((id, at) => story(id, { follows: circle[(at + 1) % circle.length] ?? null }));
  // Whatever comes first.
  for (const stories of [
    [...inCircle, story('e', { follows: 'b' })],
    [story('e', { follows: 'b' }), ...inCircle],
  ]) {
    const found = problems(stories);
    expect([...found.keys()]).toEqual(['a']);
    expect(found.get('a')?.sound.follows).toBeNull();
    expect(found.get('a')?.messages).toEqual([
      `follows “Story b” in a circle (it is followed by “Story ${circle.at(-1)}”), and was begun ` +
        'first: --repair lets it follow none',
    ]);
  }
});

it('names boxes in the text that lead nowhere, for a person to mend', () => {
  const boxes = [
    { story: 'gone', headline: 'Talks begin' },
    { story: 'a', headline: '' },
    { story: 'b', headline: '' },
  ];
  const found = problems([story('a', { boxes }), story('b')]).get('a');
  expect(found?.messages).toEqual([]);
  expect(found?.boxes).toEqual([
    'has a box for “Talks begin” in its text that points to a story that is no longer in the ' +
      'library: open it and choose another story, or take the box out',
    'has a box for a in its text that points to itself: open it and choose another story, or take the box out',
  ]);
});

it('lets a story follow the one it follows where only what it pins is gone', () => {
  const found = problems([
    story('a'),
    story('b', { follows: 'a', related: { pinned: ['gone'], excluded: [] } }),
  ]);
  expect(found.get('b')?.sound).toEqual({
    follows: 'a',
    translationOf: null,
    related: { pinned: [], excluded: [] },
  });
});

it('cuts a translation from itself and from an original that is gone', () => {
  const found = problems([
    story('a', { translationOf: 'a' }),
    story('b', { translationOf: 'gone' }),
    story('c', { translationOf: 'a' }),
  ]);
  const end = '--repair lets it be a translation of none';
  expect([...found].map(([id, { messages, sound }]) => [id, messages, sound.translationOf])).toEqual([
    ['a', [`is a translation of itself: ${end}`], null],
    ['b', [`is a translation of a story that is no longer in the library (gone): ${end}`], null],
  ]);
});
