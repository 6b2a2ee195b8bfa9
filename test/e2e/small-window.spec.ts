import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { CommandId } from '../../shared/commands/commands.ts';
import type { Dateline } from './support/launch.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';

const CONTROLS = 'button, a[href], input:not([type="radio"]), textarea, [role="radio"], [role="combobox"]';

const give = ({ app }: Dateline, id: CommandId) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

/** The controls that stand out of the window, or are covered by something beside them. */
function outOrCovered({ page }: Dateline): Promise<readonly string[]> {
  return page.evaluate((controls) => {
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? element.tagName;
    /** What may be scrolled to is not lost; null where nothing of it is in sight. */
    const seen = (element: Element): DOMRect | null => {
      const box = element.getBoundingClientRect();
      let { left, right, top, bottom } = box;
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const frame = at.getBoundingClientRect();
        if (/auto|scroll/.test(overflowX)) {
          left = Math.max(left, frame.left);
          right = Math.min(right, frame.right);
        }
        if (/auto|scroll/.test(overflowY)) {
          top = Math.max(top, frame.top);
          bottom = Math.min(bottom, frame.bottom);
        }
      }
      return right - left > 2 && bottom - top > 2 ? new DOMRect(left, top, right - left, bottom - top) : null;
    };
    const layers = [...document.querySelectorAll('[data-asking][data-open]')];
    const root = layers.at(-1) ?? document.body;
    const wrong: string[] = [];
    for (const element of root.querySelectorAll<HTMLElement>(controls)) {
      if (!element.checkVisibility() || element.closest('[aria-hidden="true"], [inert]')) continue;
      const box = seen(element);
      if (!box) continue;
      if (box.right > innerWidth + 1 || box.left < -1) wrong.push(`${nameOf(element)} is out of the window`);
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const at = document.elementFromPoint(x, y);
      const other = at?.closest(controls);
      if (other && other !== element && !element.contains(other) && !other.contains(element))
        wrong.push(`${nameOf(element)} lies under ${nameOf(other)}`);
    }
    return wrong;
  }, CONTROLS);
}

/** The controls that are too small to be hit, by WCAG 2.5.8, in CSS pixels. */
function tooSmall({ page }: Dateline): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, [role="radio"], [role="button"], [tabindex="0"]',
    );
    return [...all].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isSmall = element.checkVisibility() && width > 2 && (width < 24 || height < 24);
      if (!isSmall || element.closest('[aria-hidden="true"]')) return [];
      return [`${element.getAttribute('aria-label') ?? element.textContent}: ${width} × ${height}`];
    });
  });
}

const ROOMS: readonly CommandId[] = [
  'view-write',
  'view-split',
  'view-preview',
  'show-board',
  'show-planner',
];
const MORE: readonly CommandId[] = ['show-reading'];
const DIALOGS: readonly CommandId[] = [
  'export',
  'site-profile',
  'show-bin',
  'show-tags',
  'show-backups',
  'replace-in-stories',
  'new-from-template',
  'snippets',
  'spelling',
  'shortcuts',
];

test('nothing is out of the window or under another down to 320 pixels, and all can be hit', async ({
  launch,
  temp,
}) => {
  test.slow();
  const library = path.join(await temp.make('sample'), 'library');
  await fs.cp(path.join(PROJECT_ROOT, 'assets/sample'), library, { recursive: true });
  const desk = await launch({ library, size: { width: 1280, height: 800 } });
  const { app, page, parts } = desk;
  await parts.stories.getByRole('row').first().click();
  await expect(parts.headline).not.toHaveValue('');
  await expect(parts.inspector.getByRole('button', { name: /^Leave “/ }).first()).toBeVisible();
  const wrong: string[] = [];
  for (const id of [...ROOMS, ...MORE]) {
    await give(desk, id);
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => done(true))));
    for (const one of await tooSmall(desk)) wrong.push(`${id}: ${one}`);
  }
  expect(wrong).toEqual([]);

  const window = await app.browserWindow(page);
  const dialog = page.locator('[data-asking][data-open]');
  for (const zoom of [2, 4]) {
    await window.evaluate((shown, factor) => shown.webContents.setZoomFactor(factor), zoom);
    await page.waitForFunction((width) => innerWidth === width, 1280 / zoom);
    // Bars look at their room and leave out what does not fit in the frames after it has changed.
    const look = (name: string) =>
      expect.poll(() => outOrCovered(desk), `${zoom * 100}%, ${name}`).toEqual([]);
    for (const id of [...ROOMS, ...MORE]) {
      await give(desk, id);
      await expect(page.getByRole('radiogroup', { name: 'Room' })).toBeVisible();
      await look(id);
    }
    await give(desk, 'view-write');
    for (const id of DIALOGS) {
      await give(desk, id);
      await expect(dialog).toHaveCount(1);
      await expect(dialog).toHaveCSS('opacity', '1');
      await look(id);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await expect(dialog).toHaveCount(1);
    await look('history');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});
