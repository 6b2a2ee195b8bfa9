import { describe, expect, it, vi } from 'vitest';
import { type AppServices, appHandlers } from '../../../electron/ipc/app-handlers.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { createSettings } from '../../../electron/settings/settings.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts';
import { DatelineError } from '../../../shared/result.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import { fakeLibrary } from './fake-library.ts';

function services(more: Partial<AppServices> = {}) {
  const desk = createLibrarySlot();
  const page = { began: vi.fn(), flush: { ask: vi.fn(), answered: vi.fn(), unsaved: null } };
  const made: AppServices = {
    version: '0.1.0',
    settings: createSettings({}, null),
    desk,
    page,
    unfinished: () => null,
    started: Promise.resolve(),
    isAssistive: () => false,
    takeNotice: () => null,
    themeChosen: vi.fn(),
    fillScreen: vi.fn(() => false),
    openLink: vi.fn(async () => {}),
    ...more,
  };
  return { made, desk, page, handlers: appHandlers(made) };
}

describe('app.boot', () => {
  it('waits for the first library and tells what could not be done', async () => {
    let arrive: (value?: unknown) => void = () => {};
    const started = new Promise((resolve) => {
      arrive = resolve;
    });
    const notice = { code: 'damaged', message: 'The preferences were damaged.' } as const;
    const { handlers, desk, page } = services({ started, takeNotice: () => notice });
    const booting = handlers['app.boot'](undefined);
    expect(page.began).not.toHaveBeenCalled();
    const library = fakeLibrary('desk');
    await desk.change(library);
    arrive();
    expect(await booting).toEqual({
      version: '0.1.0',
      preferences: DEFAULT_PREFERENCES,
      library: library.info,
      story: null,
      unfinished: null,
      notice,
      interrupted: false,
      assistive: false,
    });
    expect(page.began).toHaveBeenCalledOnce();
  });

  it('hands over the story that was open last, and none when it is not there any more', async () => {
    const open = vi.fn(async (id: string) => {
      if (id !== 'story-0001') throw new DatelineError('not-found', 'There is no such story.');
      return { story: createStory(id, '2026-01-28T09:00:00Z', emptyFields('en')), revision: 3 };
    });
    const { handlers, desk, made } = services();
    await desk.change({ ...fakeLibrary('desk'), open });
    expect(await handlers['app.boot'](undefined)).toMatchObject({ story: null });
    made.settings.remember({ lastStory: 'story-0001' });
    expect(await handlers['app.boot'](undefined)).toMatchObject({
      story: { story: { id: 'story-0001' }, revision: 3 },
    });
    made.settings.remember({ lastStory: 'story-0002' });
    expect(await handlers['app.boot'](undefined)).toMatchObject({ story: null });
  });

  it('names the library that the last start ended over, until one is open', async () => {
    const unfinished = { name: 'desk', path: '/libraries/desk' };
    const { handlers, desk } = services({ unfinished: () => unfinished });
    expect(await handlers['app.boot'](undefined)).toMatchObject({ library: null, unfinished });
    await desk.change(fakeLibrary('another'));
    expect(await handlers['app.boot'](undefined)).toMatchObject({ unfinished: null });
  });
});

describe('preferences.set', () => {
  it('answers all preferences and applies the theme', async () => {
    const { handlers, made } = services();
    const all = await handlers['preferences.set']({ theme: 'dark' });
    expect(all).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    expect(made.themeChosen).toHaveBeenCalledWith('dark');
  });

  it('applies the theme also when it cannot be kept', async () => {
    const write = () => Promise.reject(new Error('EROFS'));
    const { handlers, made } = services({ settings: createSettings({}, { path: '/x', write }) });
    await expect(handlers['preferences.set']({ theme: 'dark' })).rejects.toThrowError(DatelineError);
    expect(made.themeChosen).toHaveBeenCalledWith('dark');
  });
});

it('says so when no program opens an address', async () => {
  const openLink = () => Promise.reject(new Error('no handler'));
  const { handlers } = services({ openLink });
  await expect(handlers['link.open']({ href: 'mailto:desk@example.org' })).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('mailto:desk@example.org'),
  });
});

it('passes the window’s answer on to whoever asked it to save', () => {
  const { handlers, page } = services();
  handlers['window.flushed']({ ok: false });
  expect(page.flush.answered).toHaveBeenCalledWith(false, undefined);
});
