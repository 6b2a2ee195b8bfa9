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
