import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

test('a dialog, a menu or a palette that was closed is not kept', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['The first words.'])],
  });
  const { page, parts } = await launch({ library });
  await expect(parts.body).toBeVisible();
  const tools = await page.context().newCDPSession(page);
  const dialog = page.getByRole('dialog');
  const menu = page.getByRole('menu');

  async function openAndCloseAll(): Promise<void> {
    for (const keys of ['F1', 'Control+k', 'Control+,']) {
      await page.keyboard.press(keys);
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await parts.stories.getByRole('row').first().click({ button: 'right' });
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  }

  async function nodes(): Promise<number> {
    for (let times = 0; times < 2; times++) await tools.send('HeapProfiler.collectGarbage');
    return (await tools.send('Memory.getDOMCounters')).nodes;
  }

  await openAndCloseAll();
  await openAndCloseAll();
  const before = await nodes();
  const rounds = 4;
  for (let round = 0; round < rounds; round++) await openAndCloseAll();
  // The shortcuts alone are more than a thousand nodes.
  expect((await nodes()) - before).toBeLessThan(rounds * 100);
});
