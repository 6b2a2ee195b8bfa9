import { expect, it, vi } from 'vitest';
import { createMergeStore, undecidedCount } from '../../../../renderer/features/merge/merge-store.ts';
import { createOperations } from '../../../../renderer/session/operations.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import type { RequestArgument } from '../../../../shared/ipc/contract.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { openFixture, paragraph } from '../../session/session-fixture.ts';

/** `story-one` is open, and `story-two` is another draft of it. */
async function setUp() {
  const { bridge, session, library } = await openFixture();
  const notify = vi.fn(() => () => {});
  const story = (id: string) => {
    const found = library.stories.get(id);
    if (!found) throw new Error(`${id} is missing`);
    return found.story;
  };
  bridge.handlers['merge.look'] = ({ kept, other }) =>
    ok({ kept: story(kept), other: story(other), pictures: {}, seen: `${kept} ${other}` });
  bridge.handlers['stories.read'] = ({ id }) => ok(story(id));
  const sent: RequestArgument<'merge.run'>[] = [];
  bridge.handlers['merge.run'] = (argument) => {
    sent.push(argument);
    return ok({
      operation: argument.operation,
      done: [argument.kept],
      same: 0,
      failed: [],
      stopped: false,
      undoable: true,
    });
  };
  const gone = vi.fn();
  const merging = createMergeStore({
    bridge,
    session,
    operations: createOperations(bridge, session, notify, systemTimers),
    notify,
    refresh: async () => {},
    openStory: (id) => session.openStory(id),
    gone,
  });
  const now = () => {
    const state = merging.store.getState().merging;
    if (!state) throw new Error('nothing is being merged');
    return state;
  };
  return { bridge, session, notify, merging, now, sent, gone };
}

it('keeps the open one of two, asks about what differs, and opens what came of it', async () => {
  const { session, merging, now, sent, gone } = await setUp();
  await merging.begin(['story-two', 'story-one']);
  expect(now().drafts.kept.id).toBe('story-one');
  expect(undecidedCount(now())).toBe(1);
  await merging.pickField('headline', 'theirs');
  expect(undecidedCount(now())).toBe(0);
  await merging.pickPart(0, 'theirs');
  await merging.run();
  expect(sent[0]).toMatchObject({
    kept: 'story-one',
    other: 'story-two',
    seen: 'story-one story-two',
    result: { fields: { headline: 'Two' }, body: [paragraph('second')] },
  });
  expect(gone).toHaveBeenCalledWith('story-two');
  expect(merging.store.getState().merging).toBeNull();
  expect(session.store.getState().loaded?.id).toBe('story-one');
});

it('asks for the second story, turns the two around, and puts one body after the other', async () => {
  const { session, merging, now, sent } = await setUp();
  await merging.begin(['story-one']);
  expect(merging.store.getState().picking).toEqual({ id: 'story-one', headline: 'One' });
  await merging.pick('story-two');
  await merging.swap();
  expect(now().drafts.kept.id).toBe('story-two');
  await merging.pickField('headline', 'mine');
  await merging.join('in-turn');
  await merging.run();
  expect(sent[0]?.result.body).toEqual([paragraph('second'), paragraph('first')]);
  // The one that was open has gone to the bin.
  expect(session.store.getState().loaded?.id).toBe('story-two');
});

it('says why two stories cannot be compared, or were not merged, and keeps the choice', async () => {
  const { bridge, merging, now, notify } = await setUp();
  bridge.handlers['merge.run'] = () => fail('stale', 'One of them was changed.');
  await merging.begin(['story-one', 'story-two']);
  await merging.run();
  expect(notify).toHaveBeenLastCalledWith(expect.objectContaining({ message: 'One of them was changed.' }));
  expect(now().drafts.other.id).toBe('story-two');
  merging.cancel();
  bridge.handlers['merge.look'] = () => fail('damaged', 'It cannot be read.');
  await merging.begin(['story-one', 'story-two']);
  expect(notify).toHaveBeenLastCalledWith(expect.objectContaining({ message: 'It cannot be read.' }));
  expect(merging.store.getState()).toEqual({ picking: null, merging: null, busy: false });
});
