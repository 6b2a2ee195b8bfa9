import { expect } from '@playwright/test';
import { text } from '../../shared/story/inline.ts';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody } from './support/writing.ts';

/** The words that are marked as misspelled, as far as they are drawn. */
function misspelled(desk: Dateline): Promise<string[]> {
  return desk.page.evaluate(() =>
    [...(CSS.highlights.get('spelling') ?? [])].map((range) => range.toString()),
  );
}

const menu = (desk: Dateline) => desk.page.getByRole('menu', { name: /Spelling of/ });

test('marks misspelled words, and puts them right', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, [
    'The goverment of Sudn said nothing. Hamdouk spoke.',
    {
      type: 'paragraph',
      children: [text('Run '), text('mkdir qwertz', 'code'), text(' at https://exmple.org now.')],
    },
  ]);
  const desk = await launch({ library });
  await expect.poll(() => misspelled(desk)).toEqual(['goverment', 'Sudn', 'Hamdouk']);

  await desk.parts.body.click();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('F7');
  await expect(menu(desk)).toBeVisible();
  await menu(desk).getByRole('menuitem', { name: 'government', exact: true }).click();
  await expect.poll(() => misspelled(desk)).toEqual(['Sudn', 'Hamdouk']);
  expect((await savedBody(desk, library))[0]).toEqual(
    paragraph('The government of Sudn said nothing. Hamdouk spoke.'),
  );
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
