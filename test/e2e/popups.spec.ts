import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { focused } from './support/focused.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

/** Opens it by the keyboard, and says what has the focus before. */
type Open = (desk: Dateline) => Promise<void>;

const inText =
  (keys: string): Open =>
  async ({ page, parts }) => {
    await parts.body.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press(keys);
  };
const byButton =
  (name: string | RegExp): Open =>
  async ({ page }) => {
    const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
    await button.focus();
    await button.press('Enter');
  };

const MENUS: Readonly<Record<string, Open>> = {
  'menu of the text': inText('Shift+F10'),
  'menu of a row': async ({ page, parts }) => {
    await parts.stories.getByRole('grid').focus();
    await page.keyboard.press('Shift+F10');
  },
  'menu of a chip': async ({ page, parts }) => {
    await parts.tags.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
  },
  Insert: byButton('Insert'),
  'kind of block': byButton(/^Block type: /),
  library: byButton(/^Library /),
  window: byButton('Theme and help'),
  language: byButton(/^Language/),
  arrangement: byButton('Sort and group'),
};
const PANELS: Readonly<Record<string, Open>> = {
  link: inText('Control+Shift+K'),
  phrase: inText('Control+Alt+P'),
  card: inText('Control+Alt+C'),
  note: inText('Control+Alt+N'),
  'size of a table': byButton('Table'),
  filter: byButton('Filter'),
};

/** Those that no other test looks through whole. */
const LOOKED_THROUGH = new Set(['Insert', 'menu of a row', 'card']);

const POPUP = '[role="menu"], [role="dialog"]:not([aria-label="Notice"])';

test('menus and panels begin, keep the focus and end alike', async ({ launch, temp }) => {
  const stories = [
    aStory('story-0001', { headline: 'Talks resume', tags: [{ name: 'Cairo', kind: 'place' }] }, [
      'They said so.',
    ]),
    aStory('story-0002', { headline: 'Ferry resumes' }, ['They went.']),
  ];
  // Each of fifteen is opened four times.
  test.slow();
  const desk = await launch({ library: await writeLibrary(await temp.make('library'), { stories }) });
  const { page, parts } = desk;
  await parts.stories.getByText('Talks resume').click();
  await expect(parts.headline).toHaveValue('Talks resume');
  const popup = page.locator(POPUP);
  const isInside = () => popup.last().evaluate((element) => element.contains(document.activeElement));

  for (const [name, open] of Object.entries({ ...MENUS, ...PANELS })) {
    if (process.env.ONLY && !process.env.ONLY.split(',').includes(name)) continue;
    await test.step(name, async () => {
      const isMenu = name in MENUS;
      await open(desk);
      await expect(popup).toHaveCount(1);
      if (isMenu)
        await expect(popup.locator('[role^="menuitem"]:not([aria-disabled="true"])').first()).toBeFocused();
      else await expect.poll(isInside).toBe(true);
      if (LOOKED_THROUGH.has(name)) expect(await seriousViolations(page)).toEqual([]);
      for (const keys of ['Tab', 'Shift+Tab']) {
        for (let times = 0; times < 4; times += 1) {
          await page.keyboard.press(keys);
          expect(await focused(desk)).not.toBeNull();
          if (isMenu) break;
          expect(await isInside()).toBe(true);
        }
        if (!isMenu) continue;
        await expect(popup).toHaveCount(0);
        await open(desk);
        await expect(popup).toHaveCount(1);
      }
      await page.keyboard.press('Escape');
      await expect(popup).toHaveCount(0);
      expect(await focused(desk)).not.toBeNull();

      await open(desk);
      await expect.poll(isInside).toBe(true);
      await page.keyboard.press('Control+5');
      await expect(page.getByRole('region', { name: 'Planner', exact: true })).toBeVisible();
      await expect(popup).toHaveCount(0);
      expect(await focused(desk)).not.toBeNull();
      await page.keyboard.press('Control+1');
      await expect(parts.body).toBeVisible();
    });
  }
});
