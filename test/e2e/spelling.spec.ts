import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { text } from '../../shared/story/inline.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody } from './support/writing.ts';

/** The words that are marked as misspelled, as far as they are drawn. */
function misspelled(desk: Dateline): Promise<string[]> {
  return desk.page.evaluate(() =>
    [...(CSS.highlights.get('spelling') ?? [])].map((range) => range.toString()),
  );
}

const menu = (desk: Dateline) => desk.page.getByRole('menu', { name: /Spelling of/ });

test('marks misspelled words, puts them right as one step, and learns', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, [
    'The goverment of Sudn said nothing. Hamdouk spoke.',
    {
      type: 'paragraph',
      children: [text('Run '), text('mkdir qwertz', 'code'), text(' at https://exmple.org now.')],
    },
  ]);
  const userData = await temp.make('user-data');
  const desk = await launch({ library, userData });
  await expect.poll(() => misspelled(desk)).toEqual(['goverment', 'Sudn', 'Hamdouk']);

  await desk.parts.body.click();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('F7');
  await expect(menu(desk)).toBeVisible();
  expect(await seriousViolations(desk.page)).toEqual([]);
  await menu(desk).getByRole('menuitem', { name: 'government', exact: true }).click();
  await expect.poll(() => misspelled(desk)).toEqual(['Sudn', 'Hamdouk']);
  expect((await savedBody(desk, library))[0]).toEqual(
    paragraph('The government of Sudn said nothing. Hamdouk spoke.'),
  );
  await desk.page.keyboard.press('Control+Z');
  await expect.poll(() => misspelled(desk)).toEqual(['goverment', 'Sudn', 'Hamdouk']);
  await desk.page.keyboard.press('Control+Shift+Z');

  // By keyboard alone: the next word, down to the entry, and back in the text.
  await desk.page.keyboard.press('F7');
  await expect(menu(desk)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(menu(desk)).toBeHidden();
  await expect(desk.parts.body).toBeFocused();
  await desk.page.keyboard.press('F7');
  await menu(desk).getByRole('menuitem', { name: 'Add to dictionary' }).click();
  await expect.poll(() => misspelled(desk)).toEqual(['Sudn']);
  expect(await fs.readFile(path.join(userData, 'personal-words.txt'), 'utf8')).toBe('Hamdouk\n');

  const word = await desk.page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('spelling') ?? [])] as Range[];
    const box = range?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (!word) throw new Error('Nothing is marked');
  await desk.page.mouse.click(word.x, word.y, { button: 'right' });
  await menu(desk).getByRole('menuitem', { name: 'Ignore in this story' }).click();
  await expect.poll(() => misspelled(desk)).toEqual([]);
});

test('leaves the word alone that is being written, and can be switched off', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp) });
  await desk.parts.body.click();
  await desk.page.keyboard.type('Ministers recieve a wrod');
  await expect.poll(() => misspelled(desk)).toEqual(['recieve']);
  await desk.page.keyboard.type(' more');
  await expect.poll(() => misspelled(desk)).toEqual(['recieve', 'wrod']);

  await desk.page.getByRole('button', { name: /Language and spelling/ }).click();
  await desk.page.getByRole('menuitem', { name: 'Stop checking spelling' }).click();
  await expect.poll(() => misspelled(desk)).toEqual([]);

  await desk.page.getByRole('button', { name: /Language and spelling/ }).click();
  await desk.page.getByRole('menuitem', { name: 'Dictionaries and words…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Dictionaries and words' });
  await expect(dialog.getByRole('checkbox', { name: 'Arabic' })).toBeChecked();
  expect(await seriousViolations(desk.page)).toEqual([]);
});

test('sets quotes and dashes as they are typed, and takes only that back', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  await desk.parts.body.click();
  await desk.page.keyboard.type('He said "no" -- it\'s late...');
  await expect(desk.parts.body).toHaveText('He said “no” – it’s late…');
  await desk.page.keyboard.press('Backspace');
  await expect(desk.parts.body).toHaveText('He said “no” – it’s late...');
  await desk.page.keyboard.type(' "');
  await desk.page.keyboard.press('Control+Z');
  await expect(desk.parts.body).toHaveText('He said “no” – it’s late... "');
  await desk.page.keyboard.press('Control+E');
  await desk.page.keyboard.type('"x--y"');
  await expect(desk.parts.body).toHaveText('He said “no” – it’s late... ""x--y"');

  const headline = desk.parts.headline;
  await headline.fill('');
  await headline.pressSequentially('The "quiet" deal');
  await expect(headline).toHaveValue('The “quiet” deal');
  await headline.pressSequentially('"');
  await expect(headline).toHaveValue('The “quiet” deal”');
  await headline.press('Backspace');
  await expect(headline).toHaveValue('The “quiet” deal"');
  await headline.press('Backspace');
  await expect(headline).toHaveValue('The “quiet” deal');
});
