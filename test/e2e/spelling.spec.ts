import { expect } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import { footnote, text } from '../../shared/story/inline.ts';
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

/** Opens the menu of a marked word with the right button, as a person who points at it does. */
async function openMenuOn(desk: Dateline, word: string): Promise<void> {
  const box = await desk.page.evaluate((sought) => {
    const range = [...(CSS.highlights.get('spelling') ?? [])].find((one) => one.toString() === sought);
    const { x, y, width, height } = (range as Range).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);
  await desk.page.mouse.click(box.x, box.y, { button: 'right' });
  await expect(menu(desk)).toBeVisible();
}

const menu = (desk: Dateline) => desk.page.getByRole('menu', { name: /Spelling of/ });

/** A menu that has just come up takes the keys a frame later. */
async function closeMenu(desk: Dateline): Promise<void> {
  await expect(menu(desk).getByRole('menuitem').first()).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(menu(desk)).toBeHidden();
}

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
  expect(await seriousViolations(desk.page)).toEqual([]);
  await menu(desk).getByRole('menuitem', { name: 'government', exact: true }).click();
  await expect.poll(() => misspelled(desk)).toEqual(['Sudn', 'Hamdouk']);
  expect((await savedBody(desk, library))[0]).toEqual(
    paragraph('The government of Sudn said nothing. Hamdouk spoke.'),
  );
  // The focus is back in the text, so that what the menu did can be taken back at once.
  await expect(desk.parts.body).toBeFocused();
  await desk.page.keyboard.press('Control+Z');
  await expect(desk.parts.body).toContainText('The goverment of');
  await expect.poll(() => misspelled(desk)).toEqual(['goverment', 'Sudn', 'Hamdouk']);

  // The lines above the text are looked at too, and put right in the same ways.
  const { headline } = desk.parts;
  const marks = desk.parts.editor.locator('[data-from]');
  await headline.fill('The goverment meets in Khartuum again');
  await expect(marks).toHaveText(['goverment', 'Khartuum']);
  await headline.press('Control+Home');
  await desk.page.keyboard.press('F7');
  await expect(desk.page.getByRole('menu', { name: 'Spelling of “goverment”' })).toBeVisible();
  await menu(desk).getByRole('menuitem', { name: 'government', exact: true }).click();
  await expect(headline).toHaveValue('The government meets in Khartuum again');
  await expect(headline).toBeFocused();
  await desk.page.keyboard.press('Control+Z');
  await expect(headline).toHaveValue('The goverment meets in Khartuum again');
  await expect(marks).toHaveText(['goverment', 'Khartuum']);
  const { x, y, width, height } = (await marks.last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await desk.page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  await menu(desk).getByRole('menuitem', { name: 'Ignore in this story' }).click();
  await expect(marks).toHaveText(['goverment']);
  await expect(headline).toBeFocused();
  await headline.press('Control+End');
  await desk.page.keyboard.type(' and agin');
  await expect(headline).toHaveValue(/ and agin/);
  await expect(marks).toHaveText(['goverment']);
  await desk.page.keyboard.type(' it ends');
  await expect(marks).toHaveText(['goverment', 'agin']);
});

test('keeps a word in the dictionary or in the story, from the pointer and the keys', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Hamdouk met Burhann in Khartuum today.']);
  const desk = await launch({ library });
  await expect.poll(() => misspelled(desk)).toEqual(['Hamdouk', 'Burhann', 'Khartuum']);

  await openMenuOn(desk, 'Burhann');
  await closeMenu(desk);
  await expect(desk.parts.body).toBeFocused();

  await openMenuOn(desk, 'Hamdouk');
  await menu(desk).getByRole('menuitem', { name: 'Add to dictionary' }).click();
  await expect.poll(() => misspelled(desk)).toEqual(['Burhann', 'Khartuum']);
  await expect(desk.parts.body).toBeFocused();

  await desk.page.keyboard.press('F7');
  await closeMenu(desk);
  await desk.page.keyboard.press('Shift+F10');
  await expect(menu(desk)).toBeVisible();
  await menu(desk).getByRole('menuitem', { name: 'Ignore in this story' }).focus();
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => misspelled(desk)).toHaveLength(1);

  // A word that is being written is nobody's mistake yet.
  await desk.parts.body.click();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type('The qwertz');
  await expect(desk.parts.body).toContainText('The qwertz');
  await desk.waitForSaved();
  expect(await misspelled(desk)).not.toContain('qwertz');
  await desk.page.keyboard.type(' ran');
  await expect.poll(() => misspelled(desk)).toContain('qwertz');

  const language = desk.page.getByRole('button', { name: /Language and spelling/ });
  await language.click();
  await desk.page.getByRole('menuitem', { name: 'Stop checking spelling' }).click();
  await expect.poll(() => misspelled(desk)).toEqual([]);
  await expect(language).toHaveText('English, spelling off');
  await language.click();
  await desk.page.getByRole('menuitem', { name: 'Check spelling' }).click();
  await expect.poll(() => misspelled(desk)).toHaveLength(2);
});

test('marks what is written in notes and under pictures, and puts it right there', async ({
  launch,
  temp,
}) => {
  const body: readonly Block[] = [
    {
      type: 'paragraph',
      children: [
        text('They spoke'),
        footnote([text('In a leter.'), text('Qui, hier', 'code')]),
        text(' agin.'),
      ],
    },
    {
      type: 'figure',
      media: 'a.png',
      alt: 'A harbur',
      caption: 'The goverment',
      credit: 'Qwertz/AFP',
    },
  ];
  const library = await libraryToWriteIn(temp, body);
  const desk = await launch({ library });
  const { page, parts } = desk;
  // The note is marked by its number, and a credit is a name.
  await expect.poll(() => misspelled(desk)).toEqual(['agin', '1', 'harbur', 'goverment']);
  await parts.body.locator('p').first().click();
  await page.keyboard.press('Control+Home');
  for (const word of ['agin', 'leter', 'harbur', 'goverment']) {
    await page.keyboard.press('F7');
    await expect(page.getByRole('menu', { name: `Spelling of “${word}”` })).toBeVisible();
    if (word === 'leter') {
      await menu(desk).getByRole('menuitem', { name: 'letter', exact: true }).click();
      await expect(parts.body).toBeFocused();
    } else {
      await closeMenu(desk);
    }
    await expect(menu(desk)).toBeHidden();
  }
  // The focus stays in the field, and what the menu does there is done there.
  const caption = page.getByRole('textbox', { name: 'Caption' });
  await expect(caption).toBeFocused();
  await page.keyboard.press('Shift+F10');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousViolations(page)).toEqual([]);
  }
  await menu(desk).getByRole('menuitem', { name: 'government', exact: true }).click();
  await expect(caption).toHaveValue('The government');
  await expect(caption).toBeFocused();
  await page.keyboard.type(' yestrday');
  await expect(caption).toHaveValue('The government yestrday');
  // What is being written is no mistake yet.
  await desk.waitForSaved();
  await expect.poll(() => misspelled(desk)).toEqual(['agin', 'harbur']);
  await openMenuOn(desk, 'harbur');
  await menu(desk).getByRole('menuitem', { name: 'Add to dictionary' }).click();
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await expect.poll(() => misspelled(desk)).toEqual(['agin', 'yestrday']);

  // A note that is being written shows its marks, and stays open under their menu.
  await parts.body.getByText('1', { exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Words of the note' });
  await expect(note).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('Not sined: ');
  await expect(note).toContainText('Not sined: In a letter.');
  await expect.poll(() => misspelled(desk)).toEqual(['agin', 'sined', 'yestrday']);
  await openMenuOn(desk, 'sined');
  await closeMenu(desk);
  await expect(note).toBeFocused();
  await openMenuOn(desk, 'sined');
  await menu(desk).getByRole('menuitem', { name: 'signed', exact: true }).click();
  await expect(note).toHaveText('Not signed: In a letter.Qui, hier');
  await expect(note).toBeFocused();
  // From there the next mark is the one below, and the note is left.
  await page.keyboard.press('F7');
  await expect(page.getByRole('menu', { name: 'Spelling of “yestrday”' })).toBeVisible();
  await closeMenu(desk);
  await expect(note).toBeHidden();
  await expect(caption).toBeFocused();
  expect(await savedBody(desk, library)).toEqual([
    {
      type: 'paragraph',
      children: [
        text('They spoke'),
        footnote([text('Not signed: In a letter.'), text('Qui, hier', 'code')]),
        text(' agin.'),
      ],
    },
    { ...body[1], alt: 'A harbur', caption: 'The government yestrday' },
  ]);
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
