import { type Locator, expect as playwrightExpect } from '@playwright/test';
import type { Dateline } from '../../e2e/support/launch.ts';
import type { Chance } from '../damage/chance.ts';
import { soakHeadline } from './soak-library.ts';

/**
 * On a busy machine a minute may pass between two steps without anything being wrong: memory is measured
 * here, not speed.
 */
const expect = playwrightExpect.configure({ timeout: 60_000 });

/** Dialogs without keys of their own, by the words of the palette and by their titles. */
const LATER_DIALOGS = [
  ['Tags of the library', 'Tags'],
  ['Snippets', 'Snippets'],
  ['Look into the bin', 'Bin'],
  ['Dictionaries and words', /Spelling|Dictionaries/],
] as const;

/** Some work of a desk; it begins and ends in the panes, with a story open and no more stories or words than before. */
type Work = (dateline: Dateline, chance: Chance) => Promise<void>;

/** Every kind of work, as often as it stands here. */
export const SOAK_WORK: Readonly<Record<string, Work>> = {
  'typing and deleting': async ({ page, parts }, chance) => {
    await toTheEnd({ page, parts });
    const words = 10 + chance.below(20);
    for (let word = 0; word < words; word++) await page.keyboard.type(` word${chance.below(1000)}`);
    for (let word = 0; word < words; word++) await page.keyboard.press('Control+Backspace');
  },
  'typing, undoing and redoing': async ({ page, parts }, chance) => {
    await toTheEnd({ page, parts });
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Undo ${chance.below(1_000_000)} in **bold** and - more. `);
    for (const keys of ['Control+z', 'Control+Shift+z', 'Control+z'])
      for (let step = 0; step < 12; step++) await page.keyboard.press(keys);
  },
  'switching stories': async (dateline, chance) => {
    for (let times = 0; times < 4; times++) await openAStory(dateline, chance);
  },
  previewing: async (dateline, chance) => {
    const { page, parts } = dateline;
    await page.keyboard.press('Control+2');
    await expect(parts.publishedPage.getByRole('heading', { level: 1 })).toHaveText(/\w/);
    await openAStory(dateline, chance);
    await toTheEnd(dateline);
    await page.keyboard.type(' seen');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Control+3');
    await expect(parts.publishedPage.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+1');
    await expect(parts.body).toBeVisible();
  },
  searching: async ({ page, parts }, chance) => {
    const query = chance.pick(['ferry', 'grain status:draft', 'witness senator', 'tag:"Topic 3"']);
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type(query);
    // Keys that are held until the field has the focus would come after what is put into it otherwise.
    await expect(parts.search).toHaveValue(query);
    await expect(parts.stories.getByRole('row').first()).toBeVisible();
    await parts.search.fill('');
    await expect(parts.stories.getByRole('row').nth(5)).toBeVisible();
    await page.keyboard.press('Escape');
  },
  'going through the rooms': async ({ page, parts }) => {
    for (const [keys, room] of [
      ['Control+4', 'Board'],
      ['Control+5', 'Planner'],
      ['Control+6', 'Reading'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('region', { name: room, exact: true })).toBeVisible();
      if (room === 'Reading') for (let page_ = 0; page_ < 3; page_++) await page.keyboard.press('j');
    }
    await page.keyboard.press('Escape');
    await expect(parts.body).toBeVisible();
  },
  'opening dialogs': async ({ page }, chance) => {
    for (const keys of [
      'Control+,',
      'F1',
      'Control+k',
      'Control+Shift+n',
      'Control+Shift+h',
      'Control+Shift+e',
    ])
      await openAndClose(page.getByRole('dialog'), () => page.keyboard.press(keys));
    const [command, title] = chance.pick(LATER_DIALOGS);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(command);
    await openAndClose(page.getByRole('dialog', { name: title }), () => page.keyboard.press('Enter'));
  },
  'looking into the history': async ({ page }) => {
    await openAndClose(page.getByRole('dialog', { name: 'History' }), () =>
      page.getByRole('button', { name: 'History', exact: true }).click(),
    );
  },
  'finding in the story': async ({ page, parts }) => {
    await parts.body.focus();
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search', { name: 'Find in the story' });
    await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('ferry');
    await expect(bar.getByRole('status')).not.toHaveText('');
    await page.keyboard.press('F3');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
  },
  'reading beside': async ({ page }, chance) => {
    await page.keyboard.press('Control+Shift+b');
    const dialog = page.getByRole('dialog', { name: 'Find a story to read beside this one' });
    // One of the ten whose numbers begin like this: the open story is not offered.
    await dialog.getByRole('combobox').fill(`Soak ${chance.below(6)}`);
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+1');
  },
  'changing fields': async ({ page, parts }, chance) => {
    await parts.standfirst.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(` ${chance.below(1000)}`);
    await page.keyboard.press('Control+Backspace');
    await parts.tags.fill(`Topic ${chance.below(20)}`);
    await parts.tags.fill('');
    await page.keyboard.press('Escape');
  },
  'dressing in dark and light': async ({ page }, chance) => {
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .fill(chance.pick(['Dark theme', 'Light theme']));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  },
};

async function toTheEnd({ page, parts }: Pick<Dateline, 'page' | 'parts'>): Promise<void> {
  await parts.body.focus();
  await page.keyboard.press('Control+End');
}

async function openAStory({ page, parts }: Dateline, chance: Chance): Promise<void> {
  const headline = soakHeadline(chance.below(60));
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(headline);
  await expect(page.getByRole('option', { selected: true })).toContainText(headline);
  await page.keyboard.press('Enter');
  await expect(parts.headline).toHaveValue(new RegExp(`^${headline}`));
}

async function openAndClose(dialog: Locator, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(dialog.first()).toBeVisible();
  // What has only just opened may not have the focus yet.
  await expect(async () => {
    await dialog.page().keyboard.press('Escape');
    await expect(dialog).toHaveCount(0, { timeout: 2000 });
  }).toPass();
}
