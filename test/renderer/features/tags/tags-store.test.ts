import { expect, it } from 'vitest';
import { createTagsStore } from '../../../../renderer/features/tags/tags-store.ts';
import { createOperations } from '../../../../renderer/session/operations.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { ManagedTag } from '../../../../shared/tags/described-tag.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

const SUDAN: ManagedTag = { name: 'Sudan', kind: 'place', stories: 12, code: 'iso3166:SD' };
const SOUDAN: ManagedTag = { name: 'Soudan', kind: 'place', stories: 3, colour: 'teal' };
const SUDANS: ManagedTag = { name: 'sudan', kind: 'free', stories: 1 };
const PEACE: ManagedTag = { name: 'Peace', kind: 'topic', stories: 0, description: 'Talks and truces.' };

async function manage() {
  const told: string[] = [];
  const bridge = fakeBridge({
    'tags.list': () => ok({ tags: [SUDAN, SOUDAN, SUDANS, PEACE], problem: null }),
    'tags.change': ({ operation }) =>
      ok({ operation, done: ['story-0001'], same: 0, failed: [], stopped: false, undoable: true }),
    'tags.describe': () => ok(null),
    'topics.list': () => ok({ stamp: 'a', topics: [] }),
  });
  const notify = ({ message }: { readonly message: string }) => {
    told.push(message);
    return () => undefined;
  };
  const tags = createTagsStore(bridge, createOperations(bridge, fakeSession(), notify, systemTimers), notify);
  await tags.load();
  const names = () => tags.store.getState().shown.map(({ tag }) => tag.name);
  return { bridge, tags, told, names, state: () => tags.store.getState() };
}

const OPERATION = expect.any(String);

it('sorts, searches in names, codes and descriptions, and parts what is unused or looks alike', async () => {
  const { tags, names } = await manage();
  expect(names()).toEqual(['Sudan', 'Soudan', 'sudan', 'Peace']);
  tags.look({ sort: 'name' });
  expect(names()[0]).toBe('Peace');
  tags.look({ query: 'truce' });
  expect(names()).toEqual(['Peace']);
  tags.look({ query: 'iso3166:sd' });
  expect(names()).toEqual(['Sudan']);
  tags.look({ query: '', filter: 'unused' });
  expect(names()).toEqual(['Peace']);
  tags.look({ filter: 'alike', sort: 'used' });
  expect(names()).toEqual(['Sudan', 'sudan']);
});

it('chooses one, one more, and all from the last one on', async () => {
  const { tags, state } = await manage();
  tags.choose('place Sudan', 'only');
  tags.choose('free sudan', 'range');
  expect([...state().selected]).toEqual(['place Sudan', 'place Soudan', 'free sudan']);
  tags.choose('place Soudan', 'toggle');
  expect([...state().selected]).toEqual(['place Sudan', 'free sudan']);
  tags.look({ query: 'soudan' });
  expect([...state().selected]).toEqual([]);
});

it('makes chosen tags one, with the code of the one that stays', async () => {
  const { bridge, tags, told } = await manage();
  await tags.merge([SUDAN, SOUDAN, SUDANS], SUDAN);
  expect(bridge.called('tags.change')).toEqual([
    {
      operation: OPERATION,
      from: [
        { name: 'Soudan', kind: 'place' },
        { name: 'sudan', kind: 'free' },
      ],
      to: { name: 'Sudan', kind: 'place', code: 'iso3166:SD' },
    },
  ]);
  expect(told).toEqual(['Merged 2 tags into “Sudan” in 1 story.']);
});

it('touches no story where only what is said about a tag differs', async () => {
  const { bridge, tags } = await manage();
  const next = { name: 'Soudan', kind: 'place', colour: 'red' } as const;
  await tags.save(SOUDAN, next);
  expect(bridge.called('tags.change')).toEqual([]);
  expect(bridge.called('tags.describe')).toEqual([next]);
});

it('says what is new about a tag together with the change of the stories', async () => {
  const { bridge, tags, state } = await manage();
  await tags.save(SOUDAN, { name: 'Sudan', kind: 'place', description: 'Since 1956.' });
  await tags.save(SOUDAN, { name: 'Sudan', kind: 'place', colour: 'teal' });
  const change = { operation: OPERATION, from: [{ name: 'Soudan', kind: 'place' }] };
  const to = { name: 'Sudan', kind: 'place' };
  expect(bridge.called('tags.change')).toEqual([
    { ...change, to, said: { description: 'Since 1956.' } },
    { ...change, to },
  ]);
  expect(bridge.called('tags.describe')).toEqual([]);
  expect([...state().selected]).toEqual(['place Sudan']);
});

it('says nothing about a tag that could not be renamed everywhere', async () => {
  const { bridge, tags } = await manage();
  const failed = [{ id: 'story-0002', headline: 'Ports', message: 'The disk is full.' }];
  bridge.handlers['tags.change'] = ({ operation }) =>
    ok({ operation, done: [], same: 0, failed, stopped: false, undoable: false });
  await tags.save(SOUDAN, { name: 'Sudan', kind: 'place', colour: 'red' });
  expect(bridge.called('tags.describe')).toEqual([]);
});

it('takes an unused tag away without an operation, and says why that failed', async () => {
  const { bridge, tags, told, state } = await manage();
  await tags.remove([PEACE]);
  expect(bridge.called('tags.change')).toEqual([
    { operation: OPERATION, from: [{ name: 'Peace', kind: 'topic' }], to: null },
  ]);
  expect(told).toEqual([]);
  bridge.handlers['tags.list'] = () => fail('no-library', 'No library is open.');
  await tags.remove([PEACE]);
  expect(state().problem).toBe('No library is open.');
});

it('imports topics, says how many, and why there are none', async () => {
  const { bridge, tags, told, state } = await manage();
  expect(state().topics).toBe(0);
  bridge.handlers['topics.import'] = () => ok({ topics: 1187, retired: 90 });
  bridge.handlers['topics.list'] = () =>
    ok({ stamp: 'b', topics: [{ name: 'election', code: 'medtop:20000574', path: [] }] });
  await tags.importTopics();
  expect(state().topics).toBe(1);
  bridge.handlers['topics.import'] = () => fail('unreadable-input', 'It is no list.');
  await tags.importTopics();
  bridge.handlers['topics.import'] = () => ok(null);
  await tags.importTopics();
  bridge.handlers['topics.remove'] = () => ok(null);
  await tags.removeTopics();
  expect(told).toEqual([
    'Imported 1,187 topics: they are offered in the tag field. 90 retired ones were left out.',
    'It is no list.',
    'The topics are no longer offered. Tags of stories stay.',
  ]);
});
