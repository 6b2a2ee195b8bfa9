import { expect, it, vi } from 'vitest';
import { createNavigator } from '../../../renderer/app/navigator.ts';
import { createSession } from '../../../renderer/session/create-session.ts';
import type { ExternalChange } from '../../../shared/library/external-change.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeLibrary } from '../session/fake-library.ts';

async function setUp() {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One' });
  library.add('story-two', { headline: 'Two' });
  const session = createSession(fakeBridge(library.handlers));
  const notify = vi.fn(() => () => {});
  const services = {
    change: vi.fn<() => ExternalChange | null>(() => null),
    keepForRecovery: vi.fn<() => Promise<Result<null>>>(async () =>
      fail('disk-full', 'This computer is full.'),
    ),
    binMissingStory: vi.fn(async () => session.forget()),
  };
  const navigator = createNavigator(session, notify, services);
  await navigator.open('story-one');
  const openId = () => session.store.getState().loaded?.id;
  return { library, session, notify, navigator, openId, services };
}

const asked = (navigator: ReturnType<typeof createNavigator>) =>
  vi.waitFor(() => expect(navigator.store.getState().leaving).not.toBe(null));

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
  expect(navigator.store.getState().leaving).toEqual({
    kind: 'lost',
    headline: 'One, edited',
    why: 'Refused: disk-full.',
  });
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
  expect(navigator.store.getState().leaving).toBe(null);
});

it('says why a story cannot be opened', async () => {
  const { navigator, notify, openId } = await setUp();
  expect(await navigator.open('story-none')).toBe(false);
  expect(notify).toHaveBeenCalledWith(expect.objectContaining({ urgent: true }));
  expect(openId()).toBe('story-one');
});

it('keeps a text that cannot be saved on this computer and names the story by its headline', async () => {
  const { session, library, navigator, notify, openId, services } = await setUp();
  services.keepForRecovery.mockImplementation(async () => ok(null));
  library.failing = 'disk-full';
  session.editFields({ headline: 'One, edited' });
  expect(await navigator.open('story-two')).toBe(true);
  expect(openId()).toBe('story-two');
  expect(notify).toHaveBeenCalledWith(
    expect.objectContaining({
      message: expect.stringMatching(/^The last changes to “One, edited” are kept on this computer/),
    }),
  );
});

it('says that both texts are safe where another program changed the story, and keeps one', async () => {
  const { session, library, navigator, openId, services } = await setUp();
  services.keepForRecovery.mockImplementation(async () => ok(null));
  library.failing = 'stale';
  session.editFields({ headline: 'One, edited' });
  for (const leave of [() => navigator.open('story-two'), () => navigator.settle()]) {
    const gone = leave();
    await asked(navigator);
    expect(navigator.store.getState().leaving).toMatchObject({ kind: 'changed', headline: 'One, edited' });
    navigator.stay();
    expect(await gone).toBe(false);
    expect(openId()).toBe('story-one');
    expect(services.keepForRecovery).not.toHaveBeenCalled();
  }
  const gone = navigator.open('story-two');
  await asked(navigator);
  navigator.leave();
  expect(await gone).toBe(true);
  expect(services.keepForRecovery).toHaveBeenCalledOnce();
  expect(openId()).toBe('story-two');
});

it('puts the text of a story that is gone into the bin when it is left', async () => {
  const { session, library, navigator, openId, services } = await setUp();
  services.change.mockImplementation(() => 'gone');
  library.failing = 'stale';
  session.editFields({ headline: 'One, edited' });
  const gone = navigator.open('story-two');
  await asked(navigator);
  expect(navigator.store.getState().leaving?.kind).toBe('gone');
  navigator.leave();
  expect(await gone).toBe(true);
  expect(services.binMissingStory).toHaveBeenCalledOnce();
  expect(openId()).toBe('story-two');
});
