import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createSecondStory } from '../../../../../renderer/features/editor/second-story/second-story.ts';
import { systemTimers } from '../../../../../renderer/session/timers.ts';
import { fail, ok, type Result } from '../../../../../shared/result.ts';
import type { Story } from '../../../../../shared/story/story.ts';
import { aStory } from '../../../../e2e/support/a-story.ts';
import { fakeBridge } from '../../../../support/fake-bridge.ts';
import { fakeSession } from '../../../../support/fake-session.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function reading() {
  const stories = new Map<string, Story>(
    ['story-0001', 'story-0002', 'story-0003'].map((id) => [id, aStory(id, { headline: `Of ${id}` })]),
  );
  const bridge = fakeBridge({
    'stories.read': ({ id }): Result<Story> => {
      const story = stories.get(id);
      return story ? ok(structuredClone(story)) : fail('not-found', 'It is gone.');
    },
  });
  const session = fakeSession();
  const notify = vi.fn();
  const write = vi.fn();
  const secondStory = createSecondStory({ bridge, session, notify, timers: systemTimers, write });
  onTestFinished(secondStory.follow());
  const headline = () => secondStory.store.getState().story?.headline ?? null;
  return { stories, bridge, session, notify, write, secondStory, headline };
}

it('reads a story beside the open one, and follows it', async () => {
  const { secondStory, headline, stories, bridge } = reading();
  secondStory.open('story-0002');
  await vi.advanceTimersByTimeAsync(0);
  expect(headline()).toBe('Of story-0002');
  const read = secondStory.store.getState().story;

  bridge.emit('library.changed', null);
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(0);
  expect(bridge.called('stories.read')).toHaveLength(2);
  expect(secondStory.store.getState().story).toBe(read);

  stories.set('story-0002', aStory('story-0002', { headline: 'Another' }));
  bridge.emit('library.changed', null);
  await vi.advanceTimersByTimeAsync(900);
  bridge.emit('library.changed', null);
  await vi.advanceTimersByTimeAsync(900);
  expect(headline()).toBe('Of story-0002');
  await vi.advanceTimersByTimeAsync(100);
  await vi.advanceTimersByTimeAsync(0);
  expect(headline()).toBe('Another');

  stories.delete('story-0002');
  bridge.emit('library.changed', null);
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(0);
  expect(secondStory.store.getState().problem).toBe('It is gone.');
  expect(headline()).toBe('Another');
  secondStory.close();
  expect(secondStory.store.getState()).toEqual({ id: null, story: null, problem: null });
});

it('swaps the two when the one beside is opened, and closes when there is no other', async () => {
  const { secondStory, headline, session } = reading();
  secondStory.open('story-0002');
  session.load('story-0002', {});
  await vi.advanceTimersByTimeAsync(0);
  expect(headline()).toBe('Of story-0001');
  session.load('story-0003', {});
  expect(secondStory.store.getState().id).toBe('story-0001');
  session.store.setState({ loaded: null, fields: null });
  session.load('story-0001', {});
  expect(secondStory.store.getState().id).toBeNull();
});

it('does not read the story that is written, and writes what is opened while none is', () => {
  const { secondStory, session, notify, write } = reading();
  secondStory.open('story-0001');
  expect(secondStory.store.getState().id).toBeNull();
  expect(notify).toHaveBeenCalledOnce();
  session.store.setState({ loaded: null, fields: null });
  secondStory.open('story-0002');
  expect(write).toHaveBeenCalledWith('story-0002');
});
