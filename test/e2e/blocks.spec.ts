import { expect } from '@playwright/test';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody, words } from './support/writing.ts';

test('a slash puts in what is asked for, with the keys and with the mouse, and Escape leaves the words', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Talks resume.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect(menu).toBeVisible();
  await expect(parts.body).toHaveAttribute('aria-activedescendant', /paragraph/);
  await page.keyboard.type('pull');
  await expect(menu.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await page.keyboard.type('We will be back.');
  expect(await savedBody(desk, library)).toEqual([
    paragraph('Talks resume.'),
    { type: 'pullquote', children: [paragraph('We will be back.')], attribution: [] },
  ]);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('One /not');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.type('hing');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/divi');
  await menu.getByRole('option', { name: 'Divider' }).click();
  await page.keyboard.type('After.');
  const body = await savedBody(desk, library);
  expect(body.slice(2)).toEqual([paragraph('One /nothing'), { type: 'divider' }, paragraph('After.')]);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.type('!');
  expect((await savedBody(desk, library)).slice(2)).toEqual([
    { type: 'paragraph', children: words('After.!') },
    paragraph('One /nothing'),
    { type: 'divider' },
  ]);
});

test('a block is dragged by its handle to where a line shows, into a quote too; Escape leaves it', async ({
  launch,
  temp,
}) => {
  const quote = {
    type: 'quote' as const,
    children: [paragraph('Said one.'), paragraph('Said two.')],
    attribution: [],
  };
  const body = [paragraph('One.'), paragraph('Two.'), quote, paragraph('Last.')];
  const library = await libraryToWriteIn(temp, body);
  const desk = await launch({ library });
  const { page, parts } = desk;
  const handle = page.getByRole('button', { name: 'Block: drag to move' });
  const take = async (words: string) => {
    const box = await parts.body.getByText(words, { exact: true }).boundingBox();
    if (!box) throw new Error(`"${words}" is not in sight`);
    // The handle is fetched when a pointer moves for the first time.
    await expect(async () => {
      await page.mouse.move(box.x + 4, box.y + box.height / 2);
      await page.mouse.move(box.x + 6, box.y + box.height / 2);
      await expect(handle).toBeVisible({ timeout: 300 });
    }).toPass();
    await handle.hover();
    await page.mouse.down();
  };
  const over = async (words: string, share: number) => {
    const box = await parts.body.getByText(words, { exact: true }).boundingBox();
    if (!box) throw new Error(`"${words}" is not in sight`);
    await page.mouse.move(box.x + 40, box.y + box.height * share, { steps: 4 });
  };
  await take('Last.');
  await over('One.', 0.2);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await take('Last.');
  await over('Said two.', 0.2);
  await page.mouse.up();
  expect(await savedBody(desk, library)).toEqual([
    ...body.slice(0, 2),
    { ...quote, children: [paragraph('Said one.'), paragraph('Last.'), paragraph('Said two.')] },
  ]);
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedBody(desk, library)).toEqual(body);
});

test('the menu of the text cuts, pastes as plain text, turns, links and moves, by pointer and by key', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, [
    { type: 'paragraph', children: [{ type: 'text', text: 'Talks resume.', marks: ['bold'] }] },
    paragraph('Last.'),
  ]);
  const desk = await launch({ library });
  const { page, parts } = desk;
  const menu = page.getByRole('menu', { name: 'Text' });
  await parts.body.getByText('Talks resume.').click({ clickCount: 3 });
  // The menu is fetched once the window has nothing else to do.
  await expect(async () => {
    await parts.body.getByText('Talks resume.').click({ button: 'right' });
    await expect(menu).toBeVisible({ timeout: 500 });
  }).toPass();
  await menu.getByRole('menuitem', { name: 'Cut' }).click();
  await expect(menu).toBeHidden();
  await expect(parts.body.getByText('Talks resume.')).toBeHidden();
  await parts.body.getByText('Last.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Paste as plain text' }).click();
  await expect(parts.body.getByText('Last. Talks resume.')).toBeVisible();
  await parts.body.getByText('Last. Talks resume.').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Turn into' }).hover();
  await page.getByRole('menuitem', { name: 'Heading 2' }).click();
  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await page.keyboard.press('End');
  for (const _ of ['Delete', 'Duplicate', 'Move down', 'Move up']) await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(parts.body).toBeFocused();
  expect(await savedBody(desk, library)).toEqual([
    { type: 'heading', level: 2, children: words('Last. Talks resume.') },
    paragraph(''),
  ]);
});

test('files that are dropped on the list become stories', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Talks resume.']) });
  const { page, parts } = desk;
  await expect(parts.body).toHaveText('Talks resume.');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['# Port reopens\n\nShips came in.'], 'port.md'));
    return data;
  });
  await parts.stories.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(parts.headline).toHaveValue('Port reopens');
  await expect(parts.body).toHaveText('Ships came in.');
});
