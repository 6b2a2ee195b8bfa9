import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { parseStory } from '../../shared/story/parse-story.ts';
import type { Story } from '../../shared/story/story.ts';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';
import { libraryToWriteIn, paragraph, STORY } from './support/writing.ts';

const fileOf = (library: string) => path.join(library, 'stories', STORY, 'story.json');

async function readStory(library: string): Promise<Story> {
  return parseStory(JSON.parse(await readFile(fileOf(library), 'utf8')));
}

/** Another program that takes no care of anybody. */
async function writeExternally(library: string, patch: Partial<Story>): Promise<void> {
  await writeFile(fileOf(library), JSON.stringify({ ...(await readStory(library)), ...patch }));
}

async function writeAtTheEnd(desk: Dateline, words: string): Promise<void> {
  await desk.parts.body.focus();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(words);
}

/** Both sides changed the second of three paragraphs, and each another one as well. */
async function conflict(desk: Dateline, library: string): Promise<Locator> {
  await desk.parts.body.getByText('Second.').click();
  await desk.page.keyboard.press('End');
  // Between two words, of which the first has not been saved: a story that nobody has touched would just
  // show the other text.
  await desk.page.keyboard.type(' Mine');
  await writeExternally(library, {
    headline: 'Their headline',
    body: [paragraph('First, theirs.'), paragraph('Second, theirs.'), paragraph('Third.')],
  });
  await desk.page.keyboard.type('.');
  const bar = desk.page.getByText(/Another program changed this story while you were writing/);
  await expect(bar).toBeVisible();
  await desk.page.getByRole('button', { name: 'Compare and choose…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Two texts of one story' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The promised second, and what a busy machine takes to show it. */
const SOON_MS = 2000;

const THREE = ['First.', 'Second.', 'Third.'];

/** The library as it was, put there by another program while nothing is being written here. */
async function startAgain(desk: Dateline, library: string): Promise<void> {
  await writeExternally(library, { headline: '', body: THREE.map(paragraph) });
  await expect(desk.parts.body).toHaveText('First.Second.Third.');
  await expect(desk.parts.headline).toHaveValue('');
}

test('what another program writes is shown at once, and two texts are merged or chosen from', async ({
  launch,
  temp,
}) => {
  test.slow();
  const library = await libraryToWriteIn(temp, THREE);
  const desk = await launch({ library });
  const { page, parts } = desk;

  await test.step('shown where nobody was writing, and the old text is in the history', async () => {
    await expect(parts.body).toContainText('Second.');
    await parts.headline.fill('Talks resume in Cairo');
    await desk.waitForSaved();
    await writeExternally(library, { headline: 'Talks fail in Cairo', body: [paragraph('They left.')] });
    await expect(parts.body).toHaveText('They left.');
    await expect(parts.headline).toHaveValue('Talks fail in Cairo');
    await expect(parts.stories.getByRole('row', { name: /Talks fail in Cairo/ })).toBeVisible();
    await expect(page.getByText(/Another program changed this story: this is its text now/)).toBeVisible();
    await writeAtTheEnd(desk, ' For good.');
    await desk.waitForSaved();
    expect((await readStory(library)).body).toEqual([paragraph('They left. For good.')]);
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await expect(page.getByRole('option', { name: /Before another text took its place/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('merged place by place', async () => {
    await startAgain(desk, library);
    const dialog = await conflict(desk, library);
    expect(await seriousViolations(page)).toEqual([]);
    await expect(dialog.getByText('One place was changed in both.')).toBeVisible();
    const use = dialog.getByRole('button', { name: 'Use the merged text' });
    await expect(use).toBeDisabled();
    const choice = dialog.getByRole('radiogroup', { name: 'Text, place 1' });
    await choice.getByRole('radio', { name: 'Both' }).click();
    await expect(dialog.getByRole('radio', { name: 'Yours to merged' })).toBeChecked();
    await use.click();
    await expect(dialog).toBeHidden();
    await expect(parts.headline).toHaveValue('Their headline');
    await desk.waitForSaved();
    const merged = ['First, theirs.', 'Second. Mine.', 'Second, theirs.', 'Third.'];
    expect((await readStory(library)).body).toEqual(merged.map(paragraph));
    await writeAtTheEnd(desk, ' More.');
    await desk.waitForSaved();
  });

  for (const { button, headline, second, stories } of [
    { button: 'Keep mine', headline: '', second: 'Second. Mine.', stories: 1 },
    { button: 'Take theirs', headline: 'Their headline', second: 'Second, theirs.', stories: 1 },
    { button: 'Keep both as two stories', headline: '', second: 'Second. Mine.', stories: 2 },
  ]) {
    await test.step(`decided by “${button}”`, async () => {
      await startAgain(desk, library);
      const dialog = await conflict(desk, library);
      await dialog.getByRole('button', { name: button }).click();
      await expect(dialog).toBeHidden();
      await expect(parts.body).toBeFocused();
      await expect(parts.body).toContainText(second);
      await desk.waitForSaved();
      expect(await readStory(library)).toMatchObject({ headline });
      expect((await readStory(library)).body[1]).toEqual(paragraph(second));
      expect(await readdir(path.join(library, 'stories'))).toHaveLength(stories);
    });
  }
  await expect(parts.stories.getByRole('row', { name: /Their headline/ })).toBeVisible();
});

test('a copy beside a story is settled; a story deleted outside is written back, or closed and in the bin', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Ours.']);
  const folder = path.join(library, 'stories', STORY);
  const copy = path.join(folder, 'story (conflicted copy 2026-01-31).json');
  await writeFile(copy, JSON.stringify({ ...(await readStory(library)), body: [paragraph('Theirs.')] }));
  const desk = await launch({ library });
  await expect(desk.page.getByText(/Another version of this story lies beside it/)).toBeVisible();
  await desk.page.getByRole('button', { name: 'Compare and choose…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Two texts of one story' });
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await expect(desk.parts.body).toHaveText('Theirs.');
  await expect(desk.page.getByText(/Another version of this story/)).toBeHidden();
  await expect(readFile(copy)).rejects.toMatchObject({ code: 'ENOENT' });

  await rm(folder, { recursive: true });
  const bar = desk.page.getByText(/deleted, moved or renamed this story’s folder/);
  await expect(bar).toBeVisible();
  await desk.page.getByRole('button', { name: 'Write it back' }).click();
  await expect(bar).toBeHidden();
  await expect(desk.parts.body).toBeFocused();
  await writeAtTheEnd(desk, ' Again.');
  await desk.waitForSaved();
  expect((await readStory(library)).body).toEqual([paragraph('Theirs. Again.')]);

  await rm(folder, { recursive: true });
  await expect(bar).toBeVisible();
  await desk.page.getByRole('button', { name: 'Close the story' }).click();
  await expect(desk.parts.body).toBeHidden();
  const binned = path.join(library, 'bin', STORY, 'story.json');
  expect(parseStory(JSON.parse(await readFile(binned, 'utf8'))).body).toEqual([paragraph('Theirs. Again.')]);
});

test('a copy that comes beside the open story is shown within a second, as a file or a folder, until it goes', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Ours.']);
  const desk = await launch({ library });
  await expect(desk.parts.body).toHaveText('Ours.');
  await writeAtTheEnd(desk, ' More.');
  await desk.waitForSaved();
  const theirs = JSON.stringify({ ...(await readStory(library)), body: [paragraph('Theirs.')] });
  const bar = desk.page.getByText(/Another version of this story lies beside it/);
  const file = path.join(library, 'stories', STORY, 'story.sync-conflict-20260131-101500-ABCDEFG.json');
  await writeFile(file, theirs);
  await expect(bar).toBeVisible({ timeout: SOON_MS });
  await expect(desk.parts.body).toBeFocused();
  await rm(file);
  await expect(bar).toBeHidden({ timeout: SOON_MS });

  const made = path.join(library, 'made');
  await mkdir(made);
  await writeFile(path.join(made, 'story.json'), theirs);
  await rename(made, path.join(library, 'stories', `${STORY} (conflicted copy 2026-01-31)`));
  await expect(bar).toBeVisible({ timeout: SOON_MS });
  await desk.page.getByRole('button', { name: 'Compare and choose…' }).click();
  await desk.page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(desk.parts.body).toHaveText('Theirs.');
  await expect(bar).toBeHidden();
});

test('words typed while the library is away are kept on this computer, and are there after a crash', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Before.']);
  const desk = await launch({ library });
  await expect(desk.parts.body).toHaveText('Before.');
  const away = `${library}-away`;
  await rename(library, away);
  await writeAtTheEnd(desk, ' While it was away.');
  await expect(desk.parts.saveState).toHaveText('Kept on this computer');
  await rename(away, library);
  await desk.waitForSaved();
  expect((await readStory(library)).body).toEqual([paragraph('Before. While it was away.')]);

  await rename(library, away);
  await writeAtTheEnd(desk, ' And again.');
  await expect(desk.parts.saveState).toHaveText('Kept on this computer');
  await desk.kill();
  await rename(away, library);
  const again = await launch({ library });
  await expect(again.parts.body).toHaveText('Before. While it was away. And again.');
  await expect(
    again.page.getByText(/^Recovered the text of .* that had not reached the library\.$/),
  ).toBeVisible();
  expect((await readStory(library)).body).toEqual([paragraph('Before. While it was away. And again.')]);
});

test('a second Dateline reads until it takes over, and the first is told and keeps what it could not write', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Common.']);
  const first = await launch({ library });
  await expect(first.parts.body).toHaveText('Common.');
  const second = await launch({ library, userData: await temp.make('other-settings') });
  const held = second.page.getByText(/has had this library open in another window on this computer since/);
  await expect(held).toBeVisible();
  await expect(second.parts.body).toHaveAttribute('contenteditable', 'false');
  await expect(second.parts.headline).toHaveAttribute('readonly', '');
  await expect(second.parts.slug).toBeDisabled();

  await writeAtTheEnd(first, ' From the first.');
  await first.waitForSaved();
  await expect(second.parts.body).toHaveText('Common. From the first.');

  await second.page.getByRole('button', { name: 'Take over' }).click();
  await expect(held).toBeHidden();
  await expect(second.parts.body).toHaveAttribute('contenteditable', 'true');
  await expect(second.parts.body).toBeFocused();
  await writeAtTheEnd(first, ' Too late.');
  await expect(first.page.getByText(/Here it is read-only until they close it/)).toBeVisible();
  await expect(first.parts.body).toHaveAttribute('contenteditable', 'false');
  expect((await readStory(library)).body).toEqual([paragraph('Common. From the first.')]);

  await writeAtTheEnd(second, ' From the second.');
  await second.waitForSaved();
  await second.close();
  await expect(first.page.getByText(/Here it is read-only/)).toBeHidden();
  expect((await readStory(library)).body).toEqual([paragraph('Common. From the first. From the second.')]);
});

test('leaving a story that another program changed, and closing the window, say what is so by its headline', async ({
  launch,
  temp,
}) => {
  test.slow();
  const library = await libraryToWriteIn(temp, THREE);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.fill('Talks resume in Cairo');
  await desk.waitForSaved();
  const compared = await conflict(desk, library);
  await page.keyboard.press('Escape');
  await expect(compared).toBeHidden();

  await desk.answerNext({ messageBox: 1 });
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(async () => JSON.stringify(await desk.nativeCalls()))
    .toContain('Another program changed “Talks resume in Cairo” while you were writing');
  await expect(parts.body).toContainText('Second. Mine.');

  await parts.newStory.click();
  const dialog = page.getByRole('dialog', { name: 'Another program changed “Talks resume in Cairo”' });
  await expect(dialog).toContainText('Your text and theirs are both safe.');
  await expect(dialog).not.toContainText(/lost|story-0001/);
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Compare…' }).click();
  await expect(compared).toBeVisible();
  await page.keyboard.press('Escape');

  await parts.newStory.click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(
    page.getByText(/The last changes to “Talks resume in Cairo” are kept on this computer/),
  ).toBeVisible();
  await parts.stories.getByRole('row', { name: /Their headline/ }).click();
  await expect(parts.body).toContainText('Second, theirs.');
  await expect(page.getByText(/that had not reached the library is kept on this computer/)).toBeVisible();
});

/** Less than it takes until the whole library is looked through again, and twice what is promised. */
const IN_SIGHT_MS = 4000;

test('old stories far down a long list are shown as others change them, where the disk tells nothing', async ({
  launch,
  temp,
}) => {
  const many = Array.from({ length: 600 }, (_, index) => {
    const number = String(index).padStart(4, '0');
    const modified = new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString();
    return { ...aStory(`story-${number}`, { headline: `Story number ${number}` }), modified };
  });
  const library = await writeLibrary(await temp.make('library'), { stories: many });
  const elsewhere = await temp.make('elsewhere');
  const numbers = ['0003', '0002', '0001'];
  // By another name of the file, of which the system tells whoever watches its folder nothing.
  for (const number of numbers) {
    const file = path.join(library, 'stories', `story-${number}`, 'story.json');
    await link(file, path.join(elsewhere, number));
  }
  const { parts, page } = await launch({ library });
  await expect(parts.stories.getByRole('row').first()).toContainText('Story number 0599');
  await parts.stories.getByRole('grid').focus();
  await page.keyboard.press('End');
  await expect(parts.stories.getByRole('row', { name: 'Story number 0003' })).toBeInViewport();
  // One after the other: the look through the whole library, which is rarer, shows one of them in time at most.
  for (const number of numbers) {
    const story = many.find(({ id }) => id === `story-${number}`);
    await writeFile(
      path.join(elsewhere, number),
      JSON.stringify({ ...story, headline: `Changed ${number}` }),
    );
    await expect(parts.stories.getByRole('row', { name: `Changed ${number}` })).toBeInViewport({
      timeout: IN_SIGHT_MS,
    });
  }
});
