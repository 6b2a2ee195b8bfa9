import { expect, it, vi } from 'vitest';
import { createNavigator } from '../../../renderer/app/navigator.ts';
import { createSession } from '../../../renderer/session/create-session.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeLibrary } from '../session/fake-library.ts';

async function setUp() {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One' });
  library.add('story-two', { headline: 'Two' });
  const session = createSession(fakeBridge(library.handlers));
  const notify = vi.fn(() => () => {});
  const navigator = createNavigator(session, notify);
  await navigator.open('story-one');
  const openId = () => session.store.getState().loaded?.id;
  return { library, session, notify, navigator, openId };
}

const asked = (navigator: ReturnType<typeof createNavigator>) =>
  vi.waitFor(() => expect(navigator.store.getState().unsaved).not.toBe(null));

it('goes without a question when everything is saved', async () => {
  const { session, navigator, openId, library } = await setUp();
  session.editFields({ headline: 'One, edited' });
  expect(await navigator.open('story-two')).toBe(true);
  expect(openId()).toBe('story-two');
  expect(library.stories.get('story-one')?.story.headline).toBe('One, edited');
});

it('asks before unsaved text is left, and stays when told so', async () => {
  const { session, library, navigator, openId } = await setUp();
  library.failing = 'disk-full';
  session.editFields({ headline: 'One, edited' });
  const gone = navigator.open('story-two');
  await asked(navigator);
  expect(navigator.store.getState().unsaved).toBe('Refused: disk-full.');
  navigator.stay();
  expect(await gone).toBe(false);
  expect(openId()).toBe('story-one');
  expect(session.store.getState().fields?.headline).toBe('One, edited');
});

it('leaves the text behind only when told so', async () => {
  const { session, library, navigator, openId } = await setUp();
  library.failing = 'disk-full';
  session.editFields({ headline: 'One, edited' });
  const gone = navigator.create();
  await asked(navigator);
  navigator.leave();
  expect(await gone).toBe(true);
  expect(openId()).toBe('new-story-1');
  expect(navigator.store.getState().unsaved).toBe(null);
});

it('says why a story cannot be opened', async () => {
  const { navigator, notify, openId } = await setUp();
  expect(await navigator.open('story-none')).toBe(false);
  expect(notify).toHaveBeenCalledWith(expect.objectContaining({ urgent: true }));
  expect(openId()).toBe('story-one');
});
