import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const STORIES = [
  aStory(
    'story-khartoum',
    { headline: 'Ceasefire in Khartoum holds', tags: [{ name: 'South Sudan', kind: 'place' }] },
    ['Shelling stopped.', 'The café by the river opened, and a second cafe followed.'],
  ),
  aStory('story-lagos', { headline: 'Lagos court hears privacy suit', status: 'ready' }, [
    'The judge asked for the contract.',
  ]),
];

function marked(desk: Dateline): Promise<string[]> {
  return desk.page.evaluate(() => [...(CSS.highlights.get('find') ?? [])].map(String));
}

test('operators complete, a wrong query says where, and a story opens at the hit', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const desk = await launch({ library });
  const { page, parts } = desk;
  const rows = parts.stories.getByRole('row');
  await expect(rows).toHaveCount(2);

  await parts.search.focus();
  await page.keyboard.type('ta');
  const options = page.getByRole('option');
  await expect(options).toHaveText([/^tag:/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(parts.search).toHaveValue('tag:');
  await page.keyboard.type('su');
  await expect(options).toHaveText([/^South Sudan/]);
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(parts.search).toHaveValue('tag:"South Sudan" ');
  await expect(rows).toHaveText([/^Ceasefire in Khartoum holds/]);

  await parts.search.fill('lagos status:done ');
  await expect(parts.stories.getByRole('alert')).toContainText('There is no status “done”');
  await expect(parts.stories.getByRole('alert').locator('mark')).toHaveText('status:done');

  await parts.search.fill('caf');
  await expect(rows.locator('mark')).toHaveText(['café', 'cafe']);
  await page.keyboard.press('Enter');
  await expect(parts.headline).toHaveValue('Ceasefire in Khartoum holds');
  await expect.poll(() => marked(desk)).toEqual(['café', 'cafe']);
});
