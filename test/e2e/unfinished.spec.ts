import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { environmentOf } from './support/environment.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const stories = [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['The delegations met.'])];

interface Start {
  readonly library: string;
  readonly userData: string;
  readonly home: string;
}

/** Starts the program and ends it the moment it begins to open the library. */
async function killWhileOpening({ library, userData, home }: Start): Promise<void> {
  const executable = createRequire(import.meta.url)('electron') as string;
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [
    ...noSandbox,
    '--log-level=3',
    PROJECT_ROOT,
    '--library',
    library,
    '--user-data-dir',
    userData,
  ];
  const child = spawn(executable, words, { env: environmentOf(home), cwd: home, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const until = performance.now() + 20_000;
  const isOpening = () => existsSync(path.join(userData, 'opening.json'));
  while (!isOpening() && performance.now() < until) await new Promise(setImmediate);
  child.kill('SIGKILL');
  await ended;
  expect(isOpening()).toBe(true);
}

test('a start that ended while it opened a library asks before it opens it again', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(path.join(await temp.make('parent'), 'Foreign desk'), { stories });
  const [userData, home] = [await temp.make('settings'), await temp.make('home')];
  await killWhileOpening({ library, userData, home });

  const first = await launch({ library, userData, home });
  const question = first.page.getByRole('heading', { name: 'Open “Foreign desk” again?' });
  await expect(question).toBeFocused();
  await expect(first.page.getByText(library)).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await first.app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      `theme-${theme}`,
    );
    await expect(first.page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await seriousViolations(first.page)).toEqual([]);
    await first.page.screenshot({ path: test.info().outputPath(`question-${theme}.png`) });
  }
  await first.close();

  // Nobody has said anything yet.
  const second = await launch({ library, userData, home });
  await expect(second.page.getByRole('heading', { name: 'Open “Foreign desk” again?' })).toBeFocused();
  await second.page.keyboard.press('Tab');
  await expect(second.page.getByRole('button', { name: 'Open “Foreign desk” again' })).toBeFocused();
  await second.page.keyboard.press('Enter');
  await expect(second.parts.stories).toContainText('Talks resume in Cairo');
  await expect.poll(() => existsSync(path.join(userData, 'opening.json'))).toBe(false);
  // What ends ordinary work is not what ends an opening.
  await second.kill();

  const third = await launch({ userData, home });
  await expect(third.parts.stories).toContainText('Talks resume in Cairo');
});

test('another library may be opened instead, and then no question is left', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const other = await writeLibrary(await temp.make('other'), {
    stories: [aStory('story-0002', { headline: 'Ferry resumes' }, ['It left at dawn.'])],
  });
  const [userData, home] = [await temp.make('settings'), await temp.make('home')];
  await killWhileOpening({ library, userData, home });
  const first = await launch({ library, userData, home });
  await first.answerNext({ open: [other] });
  await first.page.getByRole('button', { name: 'Open another library…' }).click();
  await expect(first.parts.stories).toContainText('Ferry resumes');
  await first.close();
  const second = await launch({ userData, home });
  await expect(second.parts.stories).toContainText('Ferry resumes');
});

test('window and command line share one index, which is not in the library', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories });
  const home = await temp.make('home');
  const caches = path.join(home, '.cache/dateline/libraries');
  const indexes = async () => {
    const names = (await readdir(caches)).filter((name) => /^[0-9a-f]{32}$/.test(name));
    const files = names.map((name) => path.join(caches, name, 'index.sqlite'));
    return Promise.all(files.map(async (file) => (await stat(file)).ino));
  };
  const desk = await launch({ library, home });
  await expect(desk.parts.stories).toContainText('Talks resume in Cairo');
  await desk.close();
  const made = await indexes();
  expect(made).toHaveLength(1);
  expect(await readdir(path.join(library, '.dateline'))).toEqual(['clock.json']);

  const words = [path.join(PROJECT_ROOT, 'out/main/cli.js'), 'list', '--library', library];
  const cli = spawn(process.execPath, words, {
    env: environmentOf(home),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  cli.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  expect(await new Promise((resolve) => cli.once('close', resolve))).toBe(0);
  expect(said).toContain('Talks resume in Cairo');
  expect(await indexes()).toEqual(made);
  const marks = await Promise.all(
    (await readdir(caches))
      .filter((name) => name.length === 32)
      .map((name) => path.join(caches, name, 'library.json')),
  );
  expect(JSON.parse(await readFile(marks[0] ?? '', 'utf8'))).toEqual({ library });
});
