import { expect } from '@playwright/test';
import { COMMAND_IDS, type CommandId } from '../../shared/commands/commands.ts';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

/** Those that have no row in a menu are given by their keys. */
const KEYS: Partial<Record<CommandId, string>> = { 'next-region': 'F6', 'previous-region': 'Shift+F6' };

/** What has the focus once nothing opens or closes any more; null where that is nothing that can be seen. */
function focused({ page }: Dateline): Promise<string | null> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isMoving = () => document.activeElement?.closest('[data-closed], [data-ending-style]');
    // Whoever puts it somewhere else does so within some frames of what it was in going away.
    for (let still = 0; still < 6; still = isMoving() ? 0 : still + 1) await frame();
    const active = document.activeElement;
    if (!active || active === document.body || !active.checkVisibility()) return null;
    if (active.closest('[aria-hidden="true"], [inert]') || active.getBoundingClientRect().width <= 1)
      return null;
    return active.getAttribute('aria-label') ?? active.id ?? active.tagName;
  });
}

async function give({ app, page }: Dateline, id: CommandId): Promise<void> {
  const keys = KEYS[id];
  if (keys) await page.keyboard.press(keys);
  else await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

test('the focus is never nowhere: every command, what it opens, and the way back', async ({
  launch,
  temp,
}) => {
  // Each command of the window is given twice over.
  test.slow();
  const stories = Array.from({ length: 8 }, (_, at) =>
    aStory(`story-000${at}`, { headline: `Talks resume in Cairo, day ${at}` }, ['They said so. TK']),
  );
  const welcome = await launch({ userData: await temp.make('first-run') });
  await welcome.page.getByRole('button', { name: /existing library/ }).press('Enter');
  await expect.poll(async () => (await welcome.nativeCalls()).length).toBe(1);
  expect(await focused(welcome), 'a folder chooser cancelled').not.toBeNull();
  await welcome.close();

  const desk = await launch({ library: await writeLibrary(await temp.make('library'), { stories }) });
  const { page, parts } = desk;
  const wrong: string[] = [];
  const look = async (when: string) => {
    if ((await focused(desk)) === null) wrong.push(when);
  };
  const places = {
    text: () => parts.body.focus(),
    list: () => parts.stories.getByRole('grid').focus(),
  };
  for (const [from, go] of Object.entries(places)) {
    for (const id of COMMAND_IDS) {
      if (!(await parts.body.isVisible())) await parts.stories.getByRole('row').first().click();
      await give(desk, 'view-write');
      await expect(parts.body).toBeVisible();
      await go();
      await give(desk, id);
      await look(`${id}, from the ${from}`);
      await page.keyboard.press('Escape');
      await look(`Escape after ${id}, from the ${from}`);
      // Escape is for the find bar as long as that is open, and the screen needs a moment to be left.
      await expect(async () => {
        if (!(await page.getByRole('banner').isVisible())) await give(desk, 'toggle-focus-mode');
        await expect(page.getByRole('banner')).toBeVisible({ timeout: 2000 });
      }).toPass();
      for (const pane of ['stories', 'inspector'] as const)
        if (!(await parts[pane].isVisible())) await give(desk, `toggle-${pane}`);
    }
  }
  expect(wrong).toEqual([]);

  // Out of the page beside the text.
  const published = parts.publishedPage.getByRole('heading', { level: 1 });
  await give(desk, 'view-split');
  await published.click();
  await page.keyboard.press('Escape');
  await expect(parts.body).toBeFocused();
  await published.click();
  await page.keyboard.press('Shift+F6');
  await expect(parts.body).toBeFocused();
  await published.click();
  await page.keyboard.press('Control+1');
  await expect(parts.preview).toBeHidden();
  expect(await focused(desk), 'the page hidden while it had the focus').not.toBeNull();
  await give(desk, 'view-preview');
  await published.click();
  await page.keyboard.press('Escape');
  await expect(parts.preview.getByRole('radio', { checked: true })).toBeFocused();
});
