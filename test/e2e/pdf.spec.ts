import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { text } from '../../shared/story/inline.ts';
import { aStory } from './support/a-story.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const run = promisify(execFile);

const STORY = aStory(
  'story-0001',
  { headline: 'Talks resume in Cairo', slug: 'talks-resume', date: '2026-01-28' },
  [
    'Envoys met in Cairo on Tuesday.',
    { type: 'heading', level: 2, children: [text('On the table')] },
    'The roads come first.',
  ],
);

test('a PDF is tagged, in its language, and the same from the window and the command line', async ({
  launch,
  temp,
}) => {
  test.setTimeout(120_000);
  const folder = await temp.make('pdf');
  const library = await writeLibrary(folder, { stories: [STORY] });
  const desk = await launch({ library });
  await desk.parts.stories.getByText('Talks resume in Cairo').click();
  await expect(desk.parts.headline).toHaveText('Talks resume in Cairo');
  await desk.parts.export.click();
  const dialog = desk.page.getByRole('dialog', { name: 'Export story' });
  await dialog.getByRole('radio', { name: 'People' }).check();
  for (const [kind, file] of [
    ['PDF', 'talks-resume.pdf'],
    ['Manuscript', 'talks-resume.manuscript.pdf'],
  ] as const) {
    await dialog.getByRole('radio', { name: kind }).check();
    await desk.answerNext({ save: path.join(folder, file) });
    await dialog.getByRole('button', { name: /^Export( again)?…$/ }).click();
    await expect(dialog.getByText(`Exported “${file}”`)).toBeVisible({ timeout: 20_000 });

    const pdf = await readFile(path.join(folder, file), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d/);
    for (const sign of ['/Lang (en)', '/Marked true', '/StructTreeRoot', '/Outlines', '/Title (Talks resume'])
      expect(pdf, `${kind} ${sign}`).toContain(sign);
    expect(pdf).toContain('/Creator (Dateline)');
    expect(pdf).not.toContain(folder);

    const out = path.join(folder, 'out');
    const command = path.join(PROJECT_ROOT, 'electron/runtime/cli.mjs');
    const words = ['export', 'talks-resume', '--to', kind.toLowerCase(), '--out', out, '--library', library];
    const { stdout } = await run(process.execPath, [command, ...words]);
    expect(stdout).toContain(path.join(out, file));
    expect(await readFile(path.join(out, file), 'latin1')).toBe(pdf);
  }
  expect(desk.app.windows()).toHaveLength(1);
});
