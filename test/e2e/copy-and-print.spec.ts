import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const OPEN = aStory('story-0001', { headline: 'Talks resume in Cairo', slug: 'talks-resume' }, [
  'Envoys met in Cairo on Tuesday.',
  { type: 'list', ordered: false, items: [{ children: [{ type: 'text', text: 'Roads' }], lists: [] }] },
]);
const HELD = aStory(
  'story-0002',
  { headline: 'Ships return', slug: 'ships-return', embargo: '2099-01-01T00:00:00Z' },
  ['Cranes moved again on Monday.'],
);

/** The system's dialog for printing cannot be reached; what would be printed can. */
async function catchPrinting(desk: Dateline, printed: boolean): Promise<void> {
  await desk.app.evaluate(({ app }, isPrinted) => {
    Object.assign(globalThis, { sheets: [] });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        const { sheets } = globalThis as unknown as { sheets: unknown[] };
        sheets.push({ silent: options?.silent, title: contents.getTitle(), address: contents.getURL() });
        done?.(isPrinted, isPrinted ? '' : 'Print job canceled');
      };
    });
  }, printed);
}

const sheets = (desk: Dateline) =>
  desk.app.evaluate(() => (globalThis as unknown as { sheets: readonly unknown[] }).sheets);

const clipboard = (desk: Dateline) =>
  desk.app.evaluate(({ clipboard: system }) => {
    // As the Electron of the tests has it.
    const read = system as unknown as { readHTML(): string; readText(): string };
    return { html: read.readHTML(), text: read.readText() };
  });

async function toast(desk: Dateline, words: string): Promise<void> {
  await expect(desk.page.getByText(words, { exact: true }).first()).toBeVisible();
}

test('a story is copied for each target from menus, list and palette, and held back under embargo', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('copies'), { stories: [OPEN, HELD] });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.stories.getByText('Talks resume in Cairo').click();
  await expect(parts.headline).toHaveText('Talks resume in Cairo');

  const tell = (command: string) =>
    desk.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
  await tell('copy-wordpress');
  await toast(desk, 'Copied for WordPress.');
  const blocks = await clipboard(desk);
  expect(blocks.text).toMatch(/^<!-- wp:heading /);
  expect(blocks.text).toContain('<!-- wp:list -->');
  expect(blocks.html).toContain('<p>Envoys met in Cairo on Tuesday.</p>');

  await tell('copy-word');
  await toast(desk, 'Copied for Google Docs and Word.');
  const word = await clipboard(desk);
  expect(word.html).toContain('style="font-size: 20pt; font-weight: bold');
  expect(word.text).toContain('• Roads');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('copy for markdown');
  await page.keyboard.press('Enter');
  await toast(desk, 'Copied for Markdown.');
  expect((await clipboard(desk)).text).toMatch(/^---\nheadline: Talks resume in Cairo\n/);

  await parts.stories.getByText('Talks resume in Cairo').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy for' }).click();
  await page.getByRole('menuitem', { name: 'Plain text' }).click();
  await toast(desk, 'Copied for plain text.');
  expect(await clipboard(desk)).toEqual({
    html: '',
    text: expect.stringMatching(/^Talks resume in Cairo\n/),
  });

  await parts.stories.getByText('Ships return').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy for' }).click();
  await page.getByRole('menuitem', { name: 'HTML fragment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy for HTML fragment' });
  await expect(dialog.getByText(/under embargo/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy for HTML fragment' })).toHaveCount(0);
  expect((await clipboard(desk)).text).not.toContain('Cranes');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const log = await readFile(path.join(library, '.dateline', 'exits.jsonl'), 'utf8');
  const kinds = log
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { kind: string }).kind);
  expect(kinds).toEqual(['copy-wordpress', 'copy-word', 'copy-markdown', 'copy-text']);
});

test('what was copied for Word comes back into a story as what it was', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('back'), { stories: [OPEN] });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.stories.getByText('Talks resume in Cairo').click();
  await expect(parts.headline).toHaveText('Talks resume in Cairo');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('copy for google');
  await page.keyboard.press('Enter');
  await toast(desk, 'Copied for Google Docs and Word.');
  await page.keyboard.press('Control+N');
  await expect(parts.headline).toHaveText('');
  await parts.body.click();
  await page.keyboard.press('Control+V');
  await expect(parts.body.getByRole('listitem')).toHaveText(['Roads']);
  await expect(parts.body).toContainText('Envoys met in Cairo on Tuesday.');
});

test('Ctrl+P prints the page, and nothing under embargo', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('print'), { stories: [OPEN, HELD] });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await catchPrinting(desk, true);
  await parts.stories.getByText('Talks resume in Cairo').click();
  await expect(parts.headline).toHaveText('Talks resume in Cairo');
  await page.keyboard.press('Control+P');
  await toast(desk, 'Sent to the printer.');
  expect(await sheets(desk)).toEqual([
    { silent: false, title: expect.stringMatching(/^Talks resume in Cairo — /), address: expect.any(String) },
  ]);
  expect(desk.app.windows()).toHaveLength(1);

  await parts.stories.getByText('Ships return').click();
  await expect(parts.headline).toHaveText('Ships return');
  await page.keyboard.press('Control+P');
  await expect(page.getByRole('dialog', { name: 'Print' }).getByText(/under embargo/)).toBeVisible();
  expect(await sheets(desk)).toHaveLength(1);
});
