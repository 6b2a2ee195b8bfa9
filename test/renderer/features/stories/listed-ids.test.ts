import { expect, it } from 'vitest';
import { listedIds } from '../../../../renderer/features/stories/listed-ids.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { storiesFixture } from './stories-fixture.ts';

const HEADLINES = { 'story-0001': 'Cairo talks', 'story-0002': 'Cairo floods', 'story-0003': 'Lagos' };

function listed() {
  const bridge = fakeBridge({ 'stories.ids': () => ok(['story-0003', 'story-0002', 'story-0001']) });
  return { bridge, state: storiesFixture(HEADLINES).stories.store.getState() };
}

it('names the chosen stories, whatever is listed', async () => {
  const { bridge, state } = listed();
  expect(await listedIds(bridge, state, new Set(['story-0002']))).toEqual(ok(['story-0002']));
  expect(bridge.called('stories.ids')).toEqual([]);
});

it('names the whole list as it is arranged and filtered', async () => {
  const { bridge, state } = listed();
  const found = await listedIds(bridge, { ...state, filter: 'status:draft' }, new Set());
  expect(found).toEqual(ok(['story-0003', 'story-0002', 'story-0001']));
  expect(bridge.called('stories.ids')).toMatchObject([
    { filter: 'status:draft', arrangement: state.arrangement },
  ]);
});

it('names what was found, the best first, then what was not ranked', async () => {
  const { bridge, state } = listed();
  const hits = [{ id: 'story-0002', excerpt: '', matches: [] }] as never;
  const one = { ...state, query: 'Cairo ', hits, found: 1 };
  expect(await listedIds(bridge, one, new Set())).toEqual(ok(['story-0002']));
  expect(await listedIds(bridge, { ...one, found: 3 }, new Set())).toEqual(
    ok(['story-0002', 'story-0003', 'story-0001']),
  );
  expect(bridge.called('stories.ids')).toMatchObject([{ filter: 'Cairo' }]);
});
