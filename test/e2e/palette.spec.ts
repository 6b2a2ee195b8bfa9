import { expect, type Locator } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import type { TempFolders } from './support/temp-folders.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

async function twoStories(temp: TempFolders): Promise<string> {
  return writeLibrary(await temp.make('library'), {
    stories: [
      aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['The first words.']),
      aStory('story-0002', { headline: 'Élections au Sénégal' }, ['D’autres mots.']),
    ],
  });
}

function palette(desk: Dateline): { whole: Locator; field: Locator; current: Locator } {
  const whole = desk.page.getByRole('dialog', { name: 'Command palette' });
  return {
    whole,
    field: whole.getByRole('combobox', { name: 'Find a command or a story' }),
    current: whole.getByRole('option', { selected: true }),
  };
}

test('runs a command by a few letters and gives the focus back', async ({ launch, temp }) => {
  const desk = await launch({ library: await twoStories(temp) });
  const { whole, field, current } = palette(desk);
  await desk.parts.body.getByText(/words|mots/).dblclick({ position: { x: 60, y: 12 } });
  await desk.page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expect(whole.getByRole('group', { name: 'Recent stories' })).toBeVisible();
  await field.pressSequentially('bld');
  await expect(current).toHaveText(/^Bold/);
  await desk.page.keyboard.press('Enter');
  await expect(whole).toBeHidden();
  await expect(desk.parts.body).toBeFocused();
  await expect(desk.parts.body.locator('strong')).toHaveText(/\w/);

  await desk.page.keyboard.press('Control+k');
  await field.fill('dark');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await desk.page.keyboard.press('Control+k');
  await expect(whole).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(whole).toBeHidden();
  await expect(desk.parts.body).toBeFocused();
});

test('opens a story by its headline, whatever its accents', async ({ launch, temp }) => {
  const desk = await launch({ library: await twoStories(temp) });
  const { field, current } = palette(desk);
  await expect(desk.parts.headline).not.toHaveValue('');
  const other = (await desk.parts.headline.inputValue()).startsWith('Talks')
    ? { letters: 'sene', headline: 'Élections au Sénégal' }
    : { letters: 'tacai', headline: 'Talks resume in Cairo' };
  await desk.page.getByRole('button', { name: 'Command palette' }).click();
  await field.fill(other.letters);
  await expect(current).toHaveText(other.headline);
  await expect(current.locator('b').first()).toBeVisible();
  await desk.page.keyboard.press('Enter');
  await expect(desk.parts.headline).toHaveValue(other.headline);
});

test('is walked with the arrows alone, and says so when nothing fits', async ({ launch, temp }) => {
  const desk = await launch({ library: await twoStories(temp) });
  const { whole, field, current } = palette(desk);
  await expect(desk.parts.headline).not.toHaveValue('');
  await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('palette')?.click());
  await expect(field).toBeFocused();
  const first = await current.textContent();
  await desk.page.keyboard.press('ArrowUp');
  await expect(current).not.toHaveText(first ?? '');
  const last = await current.getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', last ?? '');
  await expect(current).toBeInViewport();
  await desk.page.keyboard.press('ArrowDown');
  await expect(current).toHaveText(first ?? '');
  await field.fill('qqqq');
  await expect(whole.getByText('No command and no story is called that.')).toBeVisible();
  await desk.page.keyboard.press('Enter');
  await expect(whole).toBeVisible();
  await desk.page.keyboard.press('Control+k');
  await expect(whole).toBeHidden();
});

test('opens what it names, one after another', async ({ launch, temp }) => {
  const desk = await launch({ library: await twoStories(temp) });
  const { field } = palette(desk);
  await expect(desk.parts.headline).not.toHaveValue('');
  await desk.page.keyboard.press('Control+k');
  await field.fill('find and replace');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await desk.page.keyboard.press('Control+k');
  await field.fill('keyboard');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('is open to everybody, in both themes', async ({ launch, temp }) => {
  const desk = await launch({ library: await twoStories(temp) });
  const { field } = palette(desk);
  await expect(desk.parts.headline).not.toHaveValue('');
  await desk.page.keyboard.press('Control+k');
  await field.fill('e');
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme });
    expect(await seriousViolations(desk.page)).toEqual([]);
  }
});
