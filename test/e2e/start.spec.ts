import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { runToEnd } from './support/run-to-end.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

type BridgedWindow = Window & { readonly dateline: DatelineBridge };

const setPreferences = (desk: Dateline, patch: object) =>
  desk.page.evaluate(
    (wanted) => (window as unknown as BridgedWindow).dateline.request('preferences.set', wanted),
    patch,
  );

const libraryOf = (desk: Dateline) =>
  desk.page.evaluate(async () => {
    const reply = await (window as unknown as BridgedWindow).dateline.request('app.boot', undefined);
    return reply.ok ? (reply.value.library?.path ?? null) : null;
  });

const stories = [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['The delegations met.'])];

test('the first start offers a library and needs nothing', async ({ launch }) => {
  const desk = await launch();
  await expect(desk.page.getByRole('button', { name: /sample library/i })).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /empty library/i })).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /existing library/i })).toBeVisible();
  await desk.close();
  expect(desk.stderr()).not.toMatch(/error|warning/i);
});

test('the sample library is copied for the person, once', async ({ launch, temp }) => {
  const home = await temp.make('home');
  const first = await launch({ home });
  await first.page.getByRole('button', { name: /sample library/i }).click();
  await expect(first.parts.stories).toBeVisible();
  const copy = await libraryOf(first);
  expect(copy).toContain('Dateline sample library');
  expect((await readdir(path.join(copy ?? '', 'stories'))).length).toBeGreaterThanOrEqual(3);
  await first.close();

  const second = await launch({ home, userData: await temp.make('other-settings') });
  await second.page.getByRole('button', { name: /sample library/i }).click();
  await expect(second.parts.stories).toBeVisible();
  expect(await libraryOf(second)).toBe(copy);
});

test('a chosen empty folder becomes a library, and is opened again at the next start', async ({
  launch,
  temp,
}) => {
  const folder = await temp.make('new-library');
  const first = await launch();
  await first.answerNext({ open: [folder] });
  await first.page.getByRole('button', { name: /empty library/i }).click();
  await expect(first.parts.stories).toBeVisible();
  await first.close();
  expect(await readdir(folder)).toContain('site.json');

  const second = await launch();
  await expect(second.parts.stories).toBeVisible();
  expect(await libraryOf(second)).toBe(folder);
});

test('cancelling the folder dialog leaves the welcome as it is', async ({ launch }) => {
  const desk = await launch();
  await desk.page.getByRole('button', { name: /existing library/i }).click();
  await expect.poll(async () => (await desk.nativeCalls()).length).toBe(1);
  await expect(desk.page.getByRole('button', { name: /sample library/i })).toBeEnabled();
});

test('--library opens that library', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const desk = await launch({ library });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
});

test('--library reads a relative folder from where the person stands', async ({ launch, temp }) => {
  const home = await temp.make('home');
  await writeLibrary(path.join(home, 'Foreign desk'), { stories });
  const desk = await launch({ home, args: ['--library=Foreign desk'] });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
});

test('--library makes a library of an empty folder', async ({ launch, temp }) => {
  const library = await temp.make('empty');
  const desk = await launch({ library });
  await expect(desk.parts.stories).toBeVisible();
  expect(await readdir(library)).toContain('site.json');
});

test('--library with a folder that is not there says so and makes none', async ({ launch, temp }) => {
  const library = path.join(await temp.make('parent'), 'not-there');
  const desk = await launch({ library });
  await expect(desk.page.getByText(library, { exact: false })).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /sample library/i })).toBeVisible();
  await expect(readdir(library)).rejects.toThrow(/ENOENT/);
});

test('--library with a folder of something else says so and leaves it alone', async ({ launch, temp }) => {
  const library = await temp.make('photos');
  await writeFile(path.join(library, 'photo.txt'), 'mine');
  const desk = await launch({ library });
  await expect(desk.page.getByText(library, { exact: false })).toBeVisible();
  expect(await readdir(library)).toEqual(['photo.txt']);
});

test('--library without a folder says what is missing', async ({ launch }) => {
  const desk = await launch({ args: ['--library'] });
  await expect(desk.page.getByText('--library needs a folder after it', { exact: false })).toBeVisible();
});

test('a last library that has gone is named', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  await (await launch({ library })).close();
  await rm(library, { recursive: true });
  const desk = await launch();
  await expect(desk.page.getByText(library, { exact: false })).toBeVisible();
});

test('damaged preferences are set aside and named, and the window opens', async ({ launch, temp }) => {
  const userData = await temp.make('settings');
  const damaged = '{"preferences": {"theme": "da';
  await writeFile(path.join(userData, 'settings.json'), damaged);
  const library = await writeLibrary(await temp.make('library'), { stories });
  const desk = await launch({ library, userData });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
  const aside = (await readdir(userData)).find((name) => name.startsWith('settings.json.broken-')) ?? '';
  expect(await readFile(path.join(userData, aside), 'utf8')).toBe(damaged);
  await expect(desk.page.getByText(path.join(userData, aside), { exact: false })).toBeVisible();
});

test('a settings folder that cannot be used is named, and the window opens', async ({ launch, temp }) => {
  const userData = path.join(await temp.make('parent'), 'file');
  await writeFile(userData, 'in the way');
  const desk = await launch({ userData });
  await expect(desk.page.getByText(userData, { exact: false })).toBeVisible();
});

test('preferences and the window’s place last', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const bounds = { x: 60, y: 80, width: 1200, height: 760 };
  const first = await launch({ library });
  await expect(first.parts.stories).toBeVisible();
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await setPreferences(first, { theme: 'dark', storiesWidth: 360 });
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await first.close();

  const second = await launch({ library, size: null });
  await expect(second.parts.stories).toBeVisible();
  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    dark: nativeTheme.shouldUseDarkColors,
  }));
  expect(found).toEqual({ bounds, dark: true });
  const reply = await setPreferences(second, {});
  expect(reply).toEqual({
    ok: true,
    value: { ...DEFAULT_PREFERENCES, theme: 'dark', storiesWidth: 360 },
  });
});

test('a second start shows the window of the first', async ({ launch, temp }) => {
  const userData = await temp.make('settings');
  const home = await temp.make('home');
  const first = await launch({ userData, home });
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = await runToEnd({ userData, home });
  expect(second.code).toBe(0);
  expect(second.stdout).toContain('Dateline is open already');
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
});

test('another settings folder is another Dateline', async ({ launch, temp }) => {
  const first = await launch();
  const second = await launch({ userData: await temp.make('other-settings') });
  await expect(first.page.getByRole('button', { name: /sample library/i })).toBeVisible();
  await expect(second.page.getByRole('button', { name: /sample library/i })).toBeVisible();
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  test(`${signal} saves what was just typed and ends the program`, async ({ launch, temp }) => {
    const library = await writeLibrary(await temp.make('library'), { stories });
    const desk = await launch({ library });
    await desk.parts.stories.getByText('Talks resume in Cairo').click();
    await desk.parts.headline.fill('Talks end in Cairo');
    const ended = new Promise((resolve) => desk.app.process().once('exit', (code) => resolve(code)));
    desk.app.process().kill('SIGTERM');
    expect(await ended).toBe(0);
    const saved = await readFile(path.join(library, 'stories/story-0001/story.json'), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ headline: 'Talks end in Cairo' });
  });

test('a crashed page is opened again and says so', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const desk = await launch({ library });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
  await desk.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve());
      contents?.forcefullyCrashRenderer();
    });
  });
  await expect
    .poll(() =>
      desk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      ),
    )
    .toContain('The window stopped and was opened again');
});

test('closing asks first when something could not be saved', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const desk = await launch({ library });
  await desk.parts.stories.getByText('Talks resume in Cairo').click();
  await expect(desk.parts.headline).toHaveValue('Talks resume in Cairo');
  // A folder in the place of the story's own stops every write, for root as well.
  await rm(path.join(library, 'stories/story-0001'), { recursive: true });
  await writeFile(path.join(library, 'stories/story-0001'), 'in the way');
  await desk.parts.headline.fill('Talks end in Cairo');
  await desk.answerNext({ messageBox: 1 });
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(async () => (await desk.nativeCalls()).map((call) => call.kind)).toEqual(['message-box']);
  await expect(desk.parts.headline).toHaveValue('Talks end in Cairo');

  await desk.answerNext({ messageBox: 2 });
  await desk.close();
});

test('a window that no longer answers can be closed all the same', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const desk = await launch({ library });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
  const ended = new Promise((resolve) => desk.app.process().once('exit', (code) => resolve(code)));
  await desk.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await desk.answerNext({ messageBox: 0 });
  await desk.answerNext({ messageBox: 2 });
  desk.app.process().kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('another library is opened when everything of the first is on disk', async ({ launch, temp }) => {
  const first = await writeLibrary(await temp.make('first'), { stories });
  const second = await writeLibrary(await temp.make('second'), {
    stories: [aStory('story-0002', { headline: 'Ferry resumes after nine years' }, ['It left at dawn.'])],
  });
  const desk = await launch({ library: first });
  await desk.parts.stories.getByText('Talks resume in Cairo').click();
  await expect(desk.parts.headline).toHaveValue('Talks resume in Cairo');
  await desk.answerNext({ open: [second] });
  await desk.parts.headline.fill('Talks end in Cairo');
  const reply = await desk.page.evaluate(() =>
    (window as unknown as BridgedWindow).dateline.request('library.choose', { purpose: 'open' }),
  );
  expect(reply).toMatchObject({ ok: true, value: { path: second } });
  const saved = await readFile(path.join(first, 'stories/story-0001/story.json'), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ headline: 'Talks end in Cairo' });
  await expect(desk.parts.stories).toContainText('Ferry resumes after nine years');
  await expect(desk.parts.stories).not.toContainText('Talks end in Cairo');
});

test('the native menu does what the buttons do', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const desk = await launch({ library });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
  const choose = (id: string) =>
    desk.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
  await choose('view-preview');
  await expect(desk.parts.view.getByRole('radio', { name: 'Preview' })).toBeChecked();
  await choose('theme-dark');
  await expect.poll(() => desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await choose('new-story');
  await expect(desk.parts.headline).toHaveValue('');
});
