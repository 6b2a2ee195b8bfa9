import { readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands/commands.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import { aStory } from './support/a-story.ts';
import { focused } from './support/focused.ts';
import type { Dateline } from './support/launch.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import type { TempFolders } from './support/temp-folders.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

/** Those that have no row in a menu are given by their keys. */
const KEYS: Partial<Record<CommandId, string>> = { 'next-region': 'F6', 'previous-region': 'Shift+F6' };

async function give({ app, page }: Dateline, id: CommandId): Promise<void> {
  const keys = KEYS[id];
  if (keys) await page.keyboard.press(keys);
  else await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

/** What some of the stories have to ask about: one may not leave yet, and one has been read by others. */
const MORE: ReadonlyMap<number, Partial<StoryFields>> = new Map([
  [0, { embargo: '2099-01-01T00:00:00Z' }],
  [2, { embargo: new Date(Date.now() + 3_600_000).toISOString() }],
  [3, { status: 'published' }],
]);

function libraryOf(temp: TempFolders, count: number): Promise<string> {
  const stories = Array.from({ length: count }, (_, at) =>
    aStory(`story-000${at}`, { headline: `Talks resume in Cairo, day ${at}`, ...MORE.get(at) }, [
      'They said so. TK',
    ]),
  );
  return temp.make('library').then((folder) => writeLibrary(folder, { stories }));
}

test('the focus is never nowhere: every command, and the way back', async ({ launch, temp }) => {
  // Each of fifty commands is given, and taken back.
  test.slow();
  const desk = await launch({ library: await libraryOf(temp, 9) });
  const { page, parts } = desk;
  const wrong: string[] = [];
  const look = async (when: string) => {
    if ((await focused(desk)) === null) wrong.push(when);
  };
  const fromText = { name: 'text', go: () => parts.body.focus() };
  const fromList = { name: 'list', go: () => parts.stories.getByRole('grid').focus() };
  for (const [at, id] of COMMAND_IDS.entries()) {
    // What concerns the text is given from it, and the rest from either.
    const from = COMMANDS[id].where === 'text' || at % 2 === 0 ? fromText : fromList;
    if (!(await parts.body.isVisible())) await parts.stories.getByRole('row').first().click();
    await give(desk, 'view-write');
    await expect(parts.body).toBeVisible();
    await from.go();
    await give(desk, id);
    await look(`${id}, from the ${from.name}`);
    await page.keyboard.press('Escape');
    await look(`Escape after ${id}, from the ${from.name}`);
    // Escape is for the find bar as long as that is open, and the screen needs a moment to be left.
    await expect(async () => {
      if (!(await page.getByRole('banner').isVisible())) await give(desk, 'toggle-focus-mode');
      await expect(page.getByRole('banner')).toBeVisible({ timeout: 2000 });
    }).toPass();
    for (const pane of ['stories', 'inspector'] as const)
      if (!(await parts[pane].isVisible())) await give(desk, `toggle-${pane}`);
  }
  expect(wrong).toEqual([]);

  // Out of the page beside the text.
  // Words of the story would lead to where they are written.
  const published = parts.publishedPage.locator('body > footer');
  const besideWords = { position: { x: 5, y: 5 } };
  await give(desk, 'view-split');
  await published.click(besideWords);
  await page.keyboard.press('Escape');
  await expect(parts.body).toBeFocused();
  await published.click(besideWords);
  await page.keyboard.press('Shift+F6');
  await expect(parts.body).toBeFocused();
  await published.click(besideWords);
  await page.keyboard.press('Control+1');
  await expect(parts.preview).toBeHidden();
  expect(await focused(desk), 'the page hidden while it had the focus').not.toBeNull();
  await give(desk, 'view-preview');
  await published.click(besideWords);
  await page.keyboard.press('Escape');
  await expect(
    parts.preview.getByRole('radiogroup', { name: 'Page width' }).getByRole('radio', { checked: true }),
  ).toBeFocused();
});

interface Opened {
  readonly desk: Dateline;
  readonly temp: TempFolders;
}
/** Opens the dialog, from the text with no other dialog open. */
type Open = (opened: Opened) => Promise<void>;

const button = ({ page }: Dateline, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
/** Of the bar above the list; the inspector has some of the same names. */
const inBar = ({ parts }: Dateline, name: string): Locator =>
  parts.stories.getByRole('button', { name, exact: true });
const byCommand =
  (id: CommandId): Open =>
  ({ desk }) =>
    give(desk, id);
const byChosenStories =
  (press: (desk: Dateline) => Promise<void>): Open =>
  async ({ desk }) => {
    const rows = desk.parts.stories.getByRole('row');
    await rows.filter({ hasText: 'day 0' }).click();
    await rows.filter({ hasText: 'day 1' }).click({ modifiers: ['Control'] });
    await press(desk);
  };
const chooseStatus = async (desk: Dateline) => {
  await inBar(desk, 'Status').click();
  await desk.page.getByRole('menuitem', { name: 'Ready' }).click();
};

const exportChosen = async (desk: Dateline) => {
  await inBar(desk, 'More for the chosen stories').click();
  await desk.page.getByRole('menuitem', { name: 'Export…' }).click();
};

/**
 * How each dialog of the program is opened, by its file; the name of the test that opens it and goes on from
 * it, where that takes more than a few steps.
 */
const DIALOGS: Readonly<Record<string, Open | `${string}.spec.ts`>> = {
  ShortcutsDialog: byCommand('shortcuts'),
  BackupsDialog: byCommand('show-backups'),
  ExportDialog: byCommand('export'),
  TemplatesDialog: byCommand('new-from-template'),
  SiteProfileDialog: byCommand('site-profile'),
  SpellingDialog: byCommand('spelling'),
  UpdatesDialog: byCommand('updates'),
  AboutDialog: byCommand('licences'),
  ReplaceDialog: byCommand('replace-in-stories'),
  SnippetsDialog: byCommand('snippets'),
  MergeDialog: byCommand('merge-story'),
  TagsDialog: byCommand('show-tags'),
  CorrectionsDialog: byCommand('show-corrections'),
  async CorrectionDialog({ desk }) {
    await desk.parts.stories.getByRole('row').filter({ hasText: 'day 3' }).click();
    await button(desk, 'Add a correction…').click();
  },
  BinDialog: byCommand('show-bin'),
  HistoryDialog: ({ desk }) => button(desk, 'History').click(),
  async NameVersionDialog({ desk }) {
    await button(desk, 'History').click();
    await button(desk, 'Keep a version now…').click();
  },
  async NameSearchDialog({ desk }) {
    await desk.parts.search.fill('Cairo');
    await button(desk, 'Save this search').click();
  },
  BulkNameDialog: byChosenStories((desk) => inBar(desk, 'Sections…').click()),
  BulkStatusDialog: byChosenStories(chooseStatus),
  BulkExportDialog: byChosenStories(exportChosen),
  BulkGateDialog: byChosenStories(async (desk) => {
    await exportChosen(desk);
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Choose a folder/ })
      .click();
    await expect(desk.page.getByRole('dialog', { name: /held back$/ })).toBeVisible();
  }),
  async OverrideDialog({ desk }) {
    // The inspector is that of one story again.
    await desk.parts.stories.getByRole('row').filter({ hasText: 'day 1' }).click();
    await desk.parts.status.click();
    await desk.page.getByRole('option', { name: 'Ready' }).click();
    await button(desk, 'Override…').click();
  },
  async ImportReportDialog({ desk, temp }) {
    const file = path.join(await temp.make('documents'), 'half.docx');
    await writeFile(file, 'PK');
    await desk.answerNext({ open: [file] });
    await give(desk, 'import');
  },
  async RepairDialog({ desk }) {
    await desk.parts.stories.getByText('Damaged story').click();
  },
  async DeleteForEverDialog({ desk }) {
    await give(desk, 'bin-story');
    await expect(button(desk, 'Undo')).toBeVisible();
    await give(desk, 'show-bin');
    await button(desk, 'Empty the bin…').click();
  },
  RestoreAllDialog: 'safety.spec.ts',
  ChooseTextDialog: 'external-changes.spec.ts',
  LeaveDialog: 'external-changes.spec.ts',
  OperationReportDialog: 'bulk.spec.ts',
  FocalPointDialog: 'tab.spec.ts',
  HeldHandoverDialog: 'copy-and-print.spec.ts',
  // The last one, for it leaves the desk.
  async BulkEmbargoDialog({ desk }) {
    await give(desk, 'show-planner');
    await desk.page.getByRole('grid').getByRole('button', { name: /day 2/ }).focus();
    await desk.page.keyboard.press('Alt+ArrowRight');
  },
};

test('the focus is never nowhere: every dialog, its way out, and a cancelled chooser', async ({
  launch,
  temp,
}) => {
  test.slow();
  const files = await readdir(path.join(PROJECT_ROOT, 'renderer'), { recursive: true });
  const names = files.flatMap((file) => /(\w+Dialog)\.tsx$/.exec(file)?.[1] ?? []);
  expect(Object.keys(DIALOGS).sort()).toEqual(names.sort());

  const welcome = await launch({ userData: await temp.make('first-run') });
  await button(welcome, /existing library/).press('Enter');
  await expect.poll(async () => (await welcome.nativeCalls()).length).toBe(1);
  expect(await focused(welcome), 'a folder chooser cancelled').not.toBeNull();
  await welcome.close();

  const library = await libraryOf(temp, 5);
  await truncate(path.join(library, 'stories', 'story-0004', 'story.json'), 40);
  const desk = await launch({ library });
  const { page, parts } = desk;
  const dialog = page.locator('[data-asking][data-open]');
  const wrong: string[] = [];
  for (const [name, open] of Object.entries(DIALOGS)) {
    if (typeof open === 'string') continue;
    await test.step(name, async () => {
      if (!(await parts.body.isVisible())) await parts.stories.getByRole('row').nth(1).click();
      await parts.search.fill('');
      await parts.body.focus();
      await open({ desk, temp });
      await expect(dialog.last()).toBeVisible();
      if ((await focused(desk)) === null) wrong.push(name);
      for (let left = await dialog.count(); left > 0; left -= 1) {
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(left - 1);
        if ((await focused(desk)) === null) wrong.push(`out of ${name}`);
      }
    });
  }
  expect(wrong).toEqual([]);
});
