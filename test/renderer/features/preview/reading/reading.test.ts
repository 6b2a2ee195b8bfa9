import { expect, it, vi } from 'vitest';
import { createReading } from '../../../../../renderer/features/preview/reading/reading.ts';
import { NO_THREAD } from '../../../../../shared/page/story-thread.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { defaultSite } from '../../../../../shared/site-profile/site.ts';
import { createStory, emptyFields } from '../../../../../shared/story/story.ts';
import { fakeBridge } from '../../../../support/fake-bridge.ts';
import { fakeSession } from '../../../../support/fake-session.ts';

const IDS = ['story-0000', 'story-0001', 'story-0002', 'story-0003'];

function reading() {
  const bridge = fakeBridge({
    'stories.read': ({ id }) =>
      id === 'story-0003'
        ? fail('damaged', 'This story is damaged.')
        : ok(
            createStory(id, '2026-01-28T08:00:00.000Z', { ...emptyFields('en'), headline: `On disk ${id}` }),
          ),
    'stories.related': () => ok([]),
    'stories.thread': () => ok(NO_THREAD),
    'site.get': () => ok(defaultSite()),
  });
  const session = fakeSession({ headline: 'As it is written' });
  const made = createReading(bridge, session);
  const shown = (headline: string) =>
    vi.waitFor(() => expect(made.store.getState().page?.headline).toBe(headline));
  return { bridge, made, shown, state: () => made.store.getState() };
}

it('begins with the open story, as it is in the window', async () => {
  const { made, state } = reading();
  await made.start(Promise.resolve(ok(IDS)));
  expect(state()).toMatchObject({ at: 1, page: { id: 'story-0001', headline: 'As it is written' } });
});

it('begins at the beginning where the open story is not among them', async () => {
  const { made, state } = reading();
  await made.start(Promise.resolve(ok(['story-0002', 'story-0000'])));
  expect(state()).toMatchObject({ at: 0, page: { headline: 'On disk story-0002' } });
});

it('has the next page ready, goes to the ends and no further', async () => {
  const { bridge, made, shown, state } = reading();
  await made.start(Promise.resolve(ok(IDS)));
  await vi.waitFor(() => expect(bridge.called('stories.read')).toContainEqual({ id: 'story-0002' }));
  const asked = bridge.called('stories.read').length;
  made.go(1);
  await shown('On disk story-0002');
  expect(bridge.called('stories.read').slice(asked)).not.toContainEqual({ id: 'story-0002' });
  for (let step = 0; step < 5; step++) made.go(-1);
  expect(state().at).toBe(0);
  await shown('On disk story-0000');
});

it('says why a story cannot be shown, and goes on', async () => {
  const { made, shown, state } = reading();
  await made.start(Promise.resolve(ok(IDS)));
  made.go(1);
  made.go(1);
  await vi.waitFor(() => expect(state().problem).toBe('This story is damaged.'));
  expect(state().page).toBe(null);
  made.go(-1);
  await shown('On disk story-0002');
  expect(state().problem).toBe(null);
});

it('reads a story again when the library has changed', async () => {
  const { bridge, made } = reading();
  await made.start(Promise.resolve(ok(['story-0000'])));
  made.renew();
  await vi.waitFor(() => expect(bridge.called('stories.read')).toHaveLength(2));
});
