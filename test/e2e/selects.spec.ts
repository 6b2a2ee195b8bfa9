import { expect, type Locator } from '@playwright/test';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn } from './support/writing.ts';

/** Types stray words on every closed select within, and leaves: nothing may have changed. Tells their names. */
async function typeOnSelects({ page }: Dateline, within: Locator): Promise<readonly string[]> {
  // What is folded away has nobody at it.
  const selects = within.locator('button[role="combobox"]:not(:disabled)').filter({ visible: true });
  await expect(selects.first()).toBeVisible();
  const names: string[] = [];
  for (const select of await selects.all()) {
    const before = await select.textContent();
    await select.focus();
    await page.keyboard.type('spike rises on a new ');
    await expect(page.getByRole('listbox', { name: /: choices$/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(select).toBeFocused();
    for (const arrow of ['ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(arrow);
      await expect(page.getByRole('listbox')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('listbox')).toBeHidden();
    }
    expect(await select.textContent()).toBe(before);
    names.push((await select.getAttribute('aria-label')) ?? '');
  }
  return names;
}

test('letters and arrows on a closed select change nothing; Enter chooses what they have found', async ({
  launch,
  temp,
}) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Talks resume.']) });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  await parts.inspector.getByRole('button', { name: 'Priority' }).click();
  await page.keyboard.press('Escape');
  expect(await typeOnSelects(desk, parts.inspector)).toContain('Status');
  await expect(parts.status).toHaveText('Draft');

  for (const [keys, dialog] of [
    ['Control+,', 'Site profile'],
    ['Control+Shift+H', 'Find and replace in stories'],
  ] as const) {
    await page.keyboard.press(keys);
    const shown = page.getByRole('dialog').filter({ hasText: dialog });
    expect(await typeOnSelects(desk, shown), dialog).not.toEqual([]);
    await page.keyboard.press('Escape');
    await expect(shown).toBeHidden();
  }

  await parts.status.focus();
  await page.keyboard.type('spik');
  await page.keyboard.press('Enter');
  await expect(parts.status).toHaveText('Spiked');
});
