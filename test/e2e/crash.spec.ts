import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const LOSS_ALLOWED_MS = 1000;

test('what was typed a second before the power failed is there after a restart', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['First paragraph.'])],
  });
  const desk = await launch({ library });
  await desk.parts.stories.getByRole('row', { name: /Talks resume/ }).click();
  await desk.parts.body.getByText('First paragraph.').click();
  await desk.page.keyboard.press('End');

  const typed: { readonly word: string; readonly at: number }[] = [];
  const started = performance.now();
  for (let i = 0; performance.now() - started < 4000; i++) {
    const word = ` word${i}`;
    await desk.page.keyboard.type(word, { delay: 15 });
    typed.push({ word, at: performance.now() });
  }
  await desk.kill();
  const killed = performance.now();

  const again = await launch({ library });
  await again.parts.stories.getByRole('row', { name: /Talks resume/ }).click();
  await expect(again.parts.body).toContainText('First paragraph.');
  const text = await again.parts.body.innerText();
  const promised = typed
    .filter(({ at }) => killed - at > LOSS_ALLOWED_MS)
    .map(({ word }) => word)
    .join('');
  expect(promised.length).toBeGreaterThan(50);
  expect(text).toContain(`First paragraph.${promised}`);
});

test('closing the window at once after a key keeps the key', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['First paragraph.'])],
  });
  const desk = await launch({ library });
  await desk.parts.stories.getByRole('row', { name: /Talks resume/ }).click();
  await desk.parts.body.getByText('First paragraph.').click();
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.type(' The last words before the train left.');
  await desk.close();

  const again = await launch({ library });
  await again.parts.stories.getByRole('row', { name: /Talks resume/ }).click();
  await expect(again.parts.body).toHaveText('First paragraph. The last words before the train left.');
});

test('what is typed while the main process does nothing at all is there after it was killed', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['First paragraph.', 'Last one.'])],
  });
  const desk = await launch({ library });
  await desk.parts.stories.getByRole('row', { name: /Talks resume/ }).click();
  await desk.parts.body.getByText('First paragraph.').click();
  await desk.page.keyboard.press('End');
  // A word that is saved, so that everything a first word needs has been done.
  await desk.page.keyboard.type(' Saved.');
  await desk.waitForSaved();

  // Each word tells when it was typed; keys that come from outside would have to pass the process that does nothing.
  await desk.page.evaluate(() => {
    setInterval(() => document.execCommand('insertText', false, ` w${Date.now()}`), 50);
  });
  process.kill(desk.app.process().pid as number, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const killed = Date.now();
  await desk.kill();

  const onDisk = await readFile(path.join(library, 'stories', 'story-0001', 'story.json'), 'utf8');
  const again = await launch({ library });
  await expect(again.parts.body).toContainText('Last one.');
  const times = [...(await again.parts.body.innerText()).matchAll(/ w(\d+)/g)].map(([, time]) =>
    Number(time),
  );
  expect(killed - (times.at(-1) ?? 0)).toBeLessThan(LOSS_ALLOWED_MS);
  // Words follow each other without a gap, and most of them were nowhere else.
  expect(Math.max(...times.slice(1).map((time, at) => time - (times[at] as number)))).toBeLessThan(1000);
  expect(times.filter((time) => !onDisk.includes(`w${time}`)).length).toBeGreaterThan(20);
  await expect(again.page.getByText(/^Recovered the text of .* that had not reached/)).toBeVisible();
  await again.waitForSaved();
  const saved = await readFile(path.join(library, 'stories', 'story-0001', 'story.json'), 'utf8');
  expect(saved).toContain(`w${times.at(-1)}`);
  await again.close();

  // Nothing is recovered a second time.
  const third = await launch({ library });
  await expect(third.parts.body).toContainText(`w${times.at(-1)}`);
  await expect(third.page.getByText(/^Recovered the text of/)).toBeHidden();
});

test('a window whose page was killed comes back with every word', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['First paragraph.'])],
  });
  const desk = await launch({ library });
  await desk.parts.stories.getByRole('row', { name: /Talks resume/ }).click();
  await desk.parts.body.getByText('First paragraph.').click();
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.type(' Saved.');
  await desk.waitForSaved();
  await desk.page.keyboard.type(' And a few words more.');
  // Longer than the journal waits, shorter than the save does.
  await desk.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 220)));
  await desk.app.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]?.forcefullyCrashRenderer();
  });
  // The inspector cannot follow the page: the library tells.
  const file = path.join(library, 'stories', 'story-0001', 'story.json');
  await expect.poll(() => readFile(file, 'utf8')).toContain('First paragraph. Saved. And a few words more.');
});
