import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportStories } from '../../../electron/exporting/export-stories.ts';
import { exportHandlers } from '../../../electron/ipc/export-handlers.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { EXPORT_KINDS, formatOf } from '../../../shared/export/formats.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';
import { CANARIES, PRIVATE_FIELDS } from '../../support/canaries/canaries.ts';
import { type DeskWithCanaries, deskWithCanaries } from '../../support/canaries/desk-with-canaries.ts';
import { formsOfWords } from '../../support/canaries/forms-of-words.ts';
import { canariesIn, leaksIn } from '../../support/canaries/leaks.ts';
import { NO_HANDOVERS, paperless, paperlessPrinter } from '../../support/paperless-printer.ts';
import { runHere } from '../cli/run-here.ts';

// What a PDF is made of can be read as it is, and a PDF cannot.
vi.mock('../../../electron/exporting/printing/printer-process.ts', () => ({ processPrinter: paperless }));

const PUBLICATION = { profile: 'publication', reason: '' } as const;
let root: string;
let desk: DeskWithCanaries;
let runs = 0;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'dateline-leaks-')));
  desk = await deskWithCanaries(root);
});
afterAll(async () => {
  await desk.library.close();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

/** A place for exports that is not there yet. */
const freshFolder = () => join(root, `out-${++runs}`);

it('puts words into every field of the desk', () => {
  const empty = emptyFields('en');
  for (const [name, value] of Object.entries(PRIVATE_FIELDS))
    expect(value, name).not.toEqual(empty[name as keyof StoryFields]);
});

it.each(CANARIES)('sees %s in each form in which it can be written', (canary) => {
  for (const form of formsOfWords(`a ${canary} b`).concat(formsOfWords(canary)))
    expect(canariesIn(Buffer.from(`xy${form}z`, 'latin1')), form).toContain(canary);
});

describe.each(EXPORT_KINDS)('%s says nothing in any byte that the desk keeps to itself,', (kind) => {
  it('exported by the window', { timeout: 60_000 }, async () => {
    const out = freshFolder();
    const chosen = join(out, `ships-return${formatOf(kind).extension}`);
    const dialogs = {
      chooseTarget: async () => chosen,
      chooseFolder: async () => join(out, 'bulk'),
      chooseFiles: async () => [],
    };
    const places = { proposed: () => out, remember: vi.fn(), open: async () => '', reveal: vi.fn() };
    const window = exportHandlers({ ...createLibrarySlot(), library: () => desk.library }, dialogs, {
      places,
      newPrinter: paperlessPrinter,
      ...NO_HANDOVERS,
    });
    await mkdir(out);
    const exported = await window['export.run']({ id: desk.id, kind, ...PUBLICATION });
    const operation = '0b0e8a3e-6f0c-4a53-8f53-0d1f3b4b6a01';
    const ids = [desk.id, desk.other];
    const bulk = await window['export.bulk']({ operation, ids, kind, ...PUBLICATION });
    expect(bulk?.outcome.failed).toEqual([]);
    const told = JSON.stringify([exported, bulk]);
    expect(canariesIn(Buffer.from(told))).toEqual([]);
    expect(await leaksIn(out)).toEqual([]);
  });

  it('exported by the command line', { timeout: 60_000 }, async () => {
    const out = freshFolder();
    const words = ['--all', '--to', kind, '--out', out, '--library', desk.library.folder, '--json'];
    const { code, err } = await runHere('export', ...words);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(await leaksIn(out)).toEqual([]);
  });
});

it('finds what a desk copy says, by the same look', async () => {
  const out = freshFolder();
  const { library, id } = desk;
  const run = { library, ids: [id], kind: 'markdown', profile: 'desk-copy', reason: '', out } as const;
  await exportStories(run, () => undefined);
  expect(await readdir(out)).toContain('ships-return.desk-copy.md');
  const found = await leaksIn(out);
  const written = CANARIES.slice(0, CANARIES.indexOf('in-edit') + 1);
  for (const canary of written) expect(found).toContain(`/ships-return.desk-copy.md says ${canary}`);
});
