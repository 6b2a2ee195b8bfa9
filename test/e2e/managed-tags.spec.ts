import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Story } from '../../shared/story/story.ts';
import { MEDIA_TOPICS } from '../shared/tags/media-topics.ts';
import { aStory } from './support/a-story.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const SUDAN = { name: 'Sudan', kind: 'place' } as const;
const SOUDAN = { name: 'Soudan', kind: 'place' } as const;
const PORT = { name: 'Port Sudan', kind: 'place' } as const;
const STORIES = [
  aStory('story-0001', { headline: 'Talks resume', tags: [SUDAN, PORT] }, ['The talks go on in Cairo.']),
  aStory('story-0002', { headline: 'Ports reopen', tags: [SUDAN] }),
  aStory('story-0003', { headline: 'Le port rouvre', tags: [SOUDAN, { name: 'Grain', kind: 'topic' }] }),
  aStory('story-0004', { headline: 'A ferry', tags: [{ name: 'port-sudan', kind: 'free' }] }),
];

test('tags are merged in every story, the open one too, described, and taken back', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const desk = await launch({ library });
  const { page, parts, app } = desk;
  const keyboard = page.keyboard;
  const tagsOf = async (id: string) =>
    (
      JSON.parse(await fs.readFile(path.join(library, 'stories', id, 'story.json'), 'utf8')) as Story
    ).tags.map(({ name }) => name);
  await parts.stories.getByText('A ferry').click();
  await expect(parts.headline).toHaveValue('A ferry');

  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('show-tags')?.click());
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await dialog.getByRole('option', { name: /^port-sudan/ }).click();
  await expect(dialog.getByText('May mean the same as “Port Sudan” (1).')).toBeVisible();
  await dialog.getByRole('button', { name: 'Look at them together' }).click();
  await dialog.getByRole('radio', { name: /^Port Sudan/ }).check();
  await dialog.getByRole('button', { name: 'Merge into “Port Sudan”' }).click();
  await expect(dialog.getByRole('option', { name: /^port-sudan/ })).toHaveCount(0);
  await expect(page.getByText('Merged “port-sudan” into “Port Sudan” in 1 story.')).toBeVisible();
  expect(await tagsOf('story-0004')).toEqual(['Port Sudan']);

  await dialog.getByRole('searchbox', { name: 'Find a tag' }).fill('soudan');
  await dialog.getByRole('listbox').focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'teal' }).check();
  await dialog
    .getByRole('textbox', { name: 'Description' })
    .fill('The country, not its neighbour to the south.');
  await dialog.getByRole('textbox', { name: 'Code' }).fill('iso3166:SD');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sudan');
  await expect(
    dialog.getByText('There is such a tag in 2 stories already: the two become one.'),
  ).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(page.getByText('“Soudan” is “Sudan” now in 1 story.')).toBeVisible();
  expect(await tagsOf('story-0003')).toEqual(['Sudan', 'Grain']);
  // What is said about the tag is written after the stories are.
  await expect
    .poll(() => fs.readFile(path.join(library, 'tags.json'), 'utf8'))
    .toContain('not its neighbour to the south');

  await page
    .getByRole('dialog', { name: 'Notice' })
    .filter({ hasText: 'is “Sudan” now' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(() => tagsOf('story-0003')).toEqual(['Soudan', 'Grain']);

  const topics = path.join(await temp.make('iptc'), 'topics.json');
  await fs.writeFile(topics, JSON.stringify(MEDIA_TOPICS));
  await desk.answerNext({ open: [topics] });
  await dialog.getByRole('button', { name: 'Import topics…' }).click();
  await expect(dialog.getByText('5 imported topics are offered as tags.')).toBeVisible();
  await keyboard.press('Escape');
  await expect(parts.inspector.getByRole('button', { name: 'Port Sudan, place', exact: true })).toBeVisible();
  await parts.inspector.getByRole('combobox', { name: 'Tags' }).fill('topic: recount');
  const offered = page.getByRole('option', { name: 'recount of votes' });
  await expect(offered).toContainText('public affairs › voting');
  await offered.click();
  await desk.waitForSaved();
  const saved = await fs.readFile(path.join(library, 'stories', 'story-0004', 'story.json'), 'utf8');
  expect(saved).toContain('medtop:90000003');
});
