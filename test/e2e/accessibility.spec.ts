import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Dateline } from './support/launch.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';

type Screen = readonly [name: string, show: (desk: Dateline) => Promise<void>];

const dialog = (desk: Dateline) => desk.page.getByRole('dialog');
const view = (desk: Dateline, name: string) =>
  desk.parts.view.getByRole('radio', { name, exact: true }).click();
const command = async (desk: Dateline, id: string) => {
  await desk.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
};
const close = async (desk: Dateline) => {
  await desk.page.keyboard.press('Escape');
  await expect(dialog(desk)).toHaveCount(0);
};

const menu = async (desk: Dateline, keys: string) => {
  await desk.page.keyboard.press(keys);
  await expect(desk.page.getByRole('menu')).toBeVisible();
};
const popover = async (desk: Dateline, keys: string) => {
  await close(desk);
  await expect(desk.page.getByRole('menu')).toHaveCount(0);
  await desk.page.keyboard.press(keys);
  await expect(dialog(desk)).toBeVisible();
};

const dialogOf = (name: string, id: string): Screen => [
  name,
  async (desk) => {
    await close(desk);
    await command(desk, id);
    await expect(dialog(desk)).toBeVisible();
  },
];
const room = (name: string, id: string): Screen => [
  name,
  async (desk) => {
    await desk.page.keyboard.press('Escape');
    await expect(dialog(desk)).toHaveCount(0);
    await command(desk, id);
    await expect(desk.page.getByRole('region', { name, exact: true })).toBeVisible();
  },
];

const SCREENS: readonly Screen[] = [
  ['Write', (desk) => view(desk, 'Write')],
  ['Split', (desk) => view(desk, 'Split')],
  [
    'Preview',
    async (desk) => {
      await view(desk, 'Preview');
      await expect(desk.parts.publishedPage.getByRole('heading', { level: 1 })).toBeVisible();
    },
  ],
  [
    'tag suggestions',
    async (desk) => {
      await view(desk, 'Write');
      await desk.parts.tags.fill('s');
      await expect(desk.page.getByRole('listbox')).toBeVisible();
    },
  ],
  [
    'search',
    async (desk) => {
      await desk.page.keyboard.press('Escape');
      await desk.parts.search.fill('the');
      await expect(desk.parts.stories.locator('mark').first()).toBeVisible();
    },
  ],
  [
    'export',
    async (desk) => {
      await desk.parts.search.fill('');
      await desk.parts.export.click();
      await expect(dialog(desk)).toBeVisible();
    },
  ],
  [
    'site profile',
    async (desk) => {
      await close(desk);
      await command(desk, 'site-profile');
      await expect(dialog(desk)).toBeVisible();
    },
  ],
  [
    'shortcuts',
    async (desk) => {
      await close(desk);
      await command(desk, 'shortcuts');
      await expect(dialog(desk)).toBeVisible();
    },
  ],
  dialogOf('tags', 'show-tags'),
  dialogOf('find in all stories', 'replace-in-stories'),
  dialogOf('templates', 'new-from-template'),
  dialogOf('snippets', 'snippets'),
  room('Board', 'show-board'),
  room('Planner', 'show-planner'),
  room('Reading', 'show-reading'),
  [
    'slash menu',
    async ({ page, parts }) => {
      await page.keyboard.press('Escape');
      await parts.body.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await expect(page.getByRole('listbox', { name: 'Insert' })).toBeInViewport();
    },
  ],
  [
    'table',
    async ({ page }) => {
      await page.keyboard.type('table');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('toolbar', { name: 'Table' })).toBeVisible();
    },
  ],
  ['menu of the text', (desk) => menu(desk, 'Shift+F10')],
  ['link', (desk) => popover(desk, 'Control+Shift+K')],
  ['phrase', (desk) => popover(desk, 'Control+Alt+P')],
  [
    'note',
    async (desk) => {
      await close(desk);
      await desk.page.keyboard.type('Said so[^');
      await expect(desk.page.getByRole('dialog', { name: 'Note' })).toBeVisible();
    },
  ],
  [
    'readability',
    async (desk) => {
      await close(desk);
      await command(desk, 'toggle-readability');
      await desk.page.getByRole('contentinfo').getByRole('button', { name: 'long sentence' }).click();
      await expect(desk.page.getByRole('dialog', { name: 'Readability' })).toBeVisible();
    },
  ],
  [
    'side by side',
    async (desk) => {
      await desk.page.keyboard.press('Escape');
      await expect(desk.parts.stories).toBeVisible();
      await desk.parts.stories.getByRole('row').nth(1).click({ button: 'right' });
      await desk.page.getByRole('menuitem', { name: 'Open beside' }).click();
      await expect(desk.page.getByRole('region', { name: 'Beside' }).getByRole('article')).toBeVisible();
    },
  ],
];

for (const theme of ['light', 'dark'] as const) {
  test(`no screen keeps anybody out: ${theme}`, async ({ launch, temp }) => {
    // Each screen is looked through whole.
    test.slow();
    const welcome = await launch({ userData: await temp.make('first-run') });
    await expect(welcome.page.getByRole('button', { name: /sample/i })).toBeVisible();
    await command(welcome, `theme-${theme}`);
    await expect(welcome.page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await seriousViolations(welcome.page), 'welcome').toEqual([]);
    await welcome.close();

    const library = path.join(await temp.make('sample'), 'library');
    await fs.cp(path.join(PROJECT_ROOT, 'assets/sample'), library, { recursive: true });
    const desk = await launch({ library, size: { width: 1280, height: 800 } });
    await desk.parts.stories.getByRole('row').first().click();
    await expect(desk.parts.headline).not.toHaveValue('');
    await command(desk, `theme-${theme}`);
    await expect(desk.page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const [name, show] of SCREENS) {
      await show(desk);
      expect(await seriousViolations(desk.page), name).toEqual([]);
    }
  });
}
