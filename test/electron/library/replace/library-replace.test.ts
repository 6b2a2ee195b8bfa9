import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import type { FindQuery } from '../../../../shared/find/find-query.ts';
import type { FoundStory, ReplaceScope } from '../../../../shared/library/replace.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

async function desk(...texts: readonly string[]) {
  const library = await temporaryLibrary();
  const ids: string[] = [];
  for (const [at, words] of texts.entries()) {
    const fields = { headline: `Story ${at}`, slug: `story-${at}`, sections: [at === 0 ? 'World' : 'Local'] };
    ids.push((await writeStory(library, fields, [paragraph(words)])).id);
  }
  const textOf = async (at: number) => (await library.read(ids[at] ?? '')).body.map(blockText).join('\n');
  return { library, ids, textOf };
}

async function find(
  library: Library,
  query: Partial<FindQuery> & Pick<FindQuery, 'text'>,
  scope: ReplaceScope = { kind: 'all' },
  template = '',
) {
  const search = randomUUID();
  const stories: FoundStory[] = [];
  const off = library.events.on('replace.found', (part) => {
    if (part.search === search) stories.push(...part.stories);
  });
  const whole = { matchCase: false, wholeWord: false, isPattern: false, ...query };
  const outcome = await library.replace.find({ search, query: whole, template, scope });
  off();
  return { search, outcome, stories };
}

const run = (
  library: Library,
  search: string,
  replacement: string,
  without: { id: string; hits?: number[] }[] = [],
) => library.replace.run({ operation: randomUUID(), search, replacement, without });

describe('finding in all stories and replacing', () => {
  it('changes what was found and not left out, keeps versions, and takes all of it back', async () => {
    const { library, ids, textOf } = await desk(
      'A colour, a colour.',
      'No hit.',
      'The colour.',
      'Colour too.',
    );
    const { search, outcome, stories } = await find(library, { text: 'colour' });
    expect(outcome).toEqual({ problem: null, searched: 4, unread: 0, stopped: false, more: false });
    expect(stories.map(({ headline, hits }) => [headline, hits.length]).sort()).toEqual([
      ['Story 0', 2],
      ['Story 2', 1],
      ['Story 3', 1],
    ]);
    const [first = '', , third = '', fourth = ''] = ids;
    const operation = randomUUID();
    const without = [{ id: first, hits: [0] }, { id: fourth }];
    const done = await library.replace.run({ operation, search, replacement: 'color', without });
    expect([...done.done].sort()).toEqual([first, third].sort());
    expect(await textOf(0)).toBe('A colour, a color.');
    expect(await textOf(2)).toBe('The color.');
    expect(await textOf(3)).toBe('Colour too.');
    const { versions } = await library.history.list(third);
    expect(versions[0]?.name).toBe('Before: “colour” was replaced by “color” (2 stories)');

    await library.bulk.undo(operation);
    expect(await textOf(0)).toBe('A colour, a colour.');
    expect(await textOf(2)).toBe('The colour.');
  });

  it('looks only where it is asked to', async () => {
    const { library, ids } = await desk('A colour.', 'A colour.', 'A colour.');
    const in_ = async (scope: ReplaceScope) =>
      (await find(library, { text: 'colour' }, scope)).stories.map(({ id }) => id);
    expect(await in_({ kind: 'ids', ids: ids.slice(1, 2) })).toEqual(ids.slice(1, 2));
    expect(await in_({ kind: 'query', text: 'section:World' })).toEqual(ids.slice(0, 1));
  });

  it('replaces by a pattern with its groups, which is not run again to do so', async () => {
    const { library, textOf } = await desk('10 km and 12 km.');
    const query = { text: '(\\d+) km', isPattern: true };
    const { search } = await find(library, query, { kind: 'all' }, '$1 kilometres');
    await run(library, search, 'not this');
    expect(await textOf(0)).toBe('10 kilometres and 12 kilometres.');
  });

  it('goes on from an open story', async () => {
    const { library, ids } = await desk('A colour.');
    const open = await library.open(ids[0] ?? '');
    const { search } = await find(library, { text: 'colour' });
    const told: number[] = [];
    library.events.on('story.rewritten', ({ revision }) => void told.push(revision));
    await run(library, search, 'color');
    expect(told).toEqual([open.revision + 1]);
  });

  it('leaves a story alone that was changed since, and names it', async () => {
    const { library, ids, textOf } = await desk('A colour.', 'The colour.');
    const { search } = await find(library, { text: 'colour' });
    const { story, revision } = await library.open(ids[0] ?? '');
    const splice = { from: 0, remove: story.body.length, insert: [paragraph('Another colour.')] };
    await library.save({ id: story.id, base: revision, splice });
    const outcome = await run(library, search, 'color');
    expect(outcome.failed).toEqual([
      { id: story.id, headline: 'Story 0', message: expect.stringMatching(/changed after it was searched/) },
    ]);
    expect(await textOf(0)).toBe('Another colour.');
    expect(await textOf(1)).toBe('The color.');
  });

  it('says what is wrong with a pattern, and counts what it could not read', async () => {
    const { library, ids } = await desk('A colour.', 'A colour.');
    expect((await find(library, { text: '(', isPattern: true })).outcome.problem).toMatch(/not complete/);
    await writeFile(library.context.layout.storyFile(ids[0] ?? ''), '{"version"');
    const { outcome, stories } = await find(library, { text: 'colour' }, { kind: 'ids', ids });
    expect(outcome).toMatchObject({ searched: 2, unread: 1 });
    expect(stories.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('ends an earlier search, whose hits are not replaced any more', async () => {
    const { library, textOf } = await desk('A colour.');
    const { search } = await find(library, { text: 'colour' });
    await find(library, { text: 'other' });
    await expect(async () => run(library, search, 'color')).rejects.toThrow(
      /something else was searched for since/,
    );
    expect(await textOf(0)).toBe('A colour.');
  });
});
