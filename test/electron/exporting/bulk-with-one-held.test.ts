import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { exportHandlers } from '../../../electron/ipc/export-handlers.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import type { Library } from '../../../electron/library/library.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { NO_HANDOVERS, paperlessPrinter } from '../../support/paperless-printer.ts';
import { runHere } from '../cli/run-here.ts';
import { paragraph, temporaryFolder, temporaryLibrary } from '../library/temporary-library.ts';

const STORIES = 500;
const HELD = 250;

/** Their ids; one of them is under embargo. */
async function fiveHundred(library: Library): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < STORIES; number++) {
    const { story, revision } = await library.create();
    const named = { headline: `Story ${number}`, slug: `story-${number}` };
    const embargo = number === HELD ? '2099-01-01T00:00:00+02:00' : null;
    const fields = { ...fieldsOf(story), ...named, embargo };
    const splice = { from: 0, remove: 0, insert: [paragraph(`Cranes moved ${number} times.`)] };
    await library.save({ id: story.id, base: revision, fields, splice });
    ids.push(story.id);
  }
  return ids;
}

it('lets 499 of 500 stories leave where one is under embargo, and tells of that one once', {
  timeout: 120_000,
}, async () => {
  const library = await temporaryLibrary();
  const ids = await fiveHundred(library);
  const out = await temporaryFolder();
  const dialogs = {
    chooseTarget: async () => null,
    chooseFolder: async () => out,
    chooseFiles: async () => [],
  };
  const places = { proposed: () => out, remember: vi.fn(), open: async () => '', reveal: vi.fn() };
  const window = exportHandlers({ ...createLibrarySlot(), library: () => library }, dialogs, {
    places,
    newPrinter: paperlessPrinter,
    ...NO_HANDOVERS,
  });
  const job = { operation: '0b0e8a3e-6f0c-4a53-8f53-0d1f3b4b6a01', ids, kind: 'text' } as const;
  const asked = await window['export.askBulk']({ ...job, profile: 'publication' });
  expect(asked).toMatchObject({ looked: STORIES, blocked: 1, needReason: 0 });
  expect(asked.stories).toMatchObject([{ id: ids[HELD], rows: [{ id: 'embargo', level: 'blocks' }] }]);
  const done = await window['export.bulk']({ ...job, profile: 'publication', reason: 'Urgent' });
  const message = 'The story is under embargo until January 1, 2099 at 00:00 (UTC+02:00).';
  expect(done?.outcome.failed).toEqual([{ id: ids[HELD], headline: `Story ${HELD}`, message }]);
  expect(done?.outcome.done).toHaveLength(STORIES - 1);
  const written = await readdir(out);
  expect(written).toHaveLength(STORIES - 1);
  expect(written).not.toContain(`story-${HELD}.txt`);
  const log = (await readFile(library.context.layout.exitLog, 'utf8')).trimEnd().split('\n');
  expect(log).toHaveLength(STORIES - 1);
  await library.close();

  const cli = join(out, 'cli');
  await mkdir(cli);
  const words = ['export', '--all', '--to', 'ninjs', '--out', cli, '--library', library.folder];
  const { code, err } = await runHere(...words, '--override', 'Urgent');
  expect({ code, err }).toEqual({ code: 1, err: `“Story ${HELD}” was not exported: ${message}\n` });
  expect(await readdir(cli)).toHaveLength(STORIES - 1);
});
