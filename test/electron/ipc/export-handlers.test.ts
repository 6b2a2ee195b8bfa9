import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dialogs } from '../../../electron/ipc/dialogs.ts';
import { exportHandlers } from '../../../electron/ipc/export-handlers.ts';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { openOrCreateLibrary } from '../../../electron/library/opening/create-library.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { NO_HANDOVERS, paperlessPrinter } from '../../support/paperless-printer.ts';

const AS_USUAL = { profile: 'publication', reason: '' } as const;
let root: string;
let id: string;
const desk = createLibrarySlot();
const places = {
  proposed: () => '/proposed',
  remember: vi.fn(),
  open: vi.fn(async (_file: string) => ''),
  reveal: vi.fn(),
};

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'dateline-export-')));
  const library = await openOrCreateLibrary(path.join(root, 'library'));
  await desk.change(library);
  const { story, revision } = await library.create();
  id = story.id;
  const fields = { ...fieldsOf(story), headline: 'Talks resume in Cairo', slug: 'talks-resume' };
  await library.save({ id, base: revision, fields });
  vi.clearAllMocks();
});
afterEach(async () => {
  await desk.close();
  await rm(root, { recursive: true, force: true });
});

function choosing(target: string | null) {
  const chooseTarget = vi.fn(async (_question: unknown) => target);
  const dialogs: Dialogs = {
    chooseTarget,
    chooseFolder: async () => null,
    chooseFiles: async () => [],
  };
  return {
    handlers: exportHandlers(desk, dialogs, { places, newPrinter: paperlessPrinter, ...NO_HANDOVERS }),
    chooseTarget,
  };
}

it('proposes the slug in the folder of the last export', async () => {
  const { handlers, chooseTarget } = choosing(null);
  expect(await handlers['export.run']({ id, kind: 'html-file', ...AS_USUAL })).toBeNull();
  expect(chooseTarget).toHaveBeenCalledWith(
    expect.objectContaining({ proposal: '/proposed/talks-resume.html', extensions: ['html'] }),
  );
  await handlers['export.run']({ id, kind: 'html', ...AS_USUAL });
  expect(chooseTarget).toHaveBeenLastCalledWith(
    expect.objectContaining({ proposal: '/proposed/talks-resume', extensions: [] }),
  );
  expect(places.remember).not.toHaveBeenCalled();
});

it('writes what was chosen, remembers the folder and shows the file', async () => {
  const { handlers } = choosing(path.join(root, 'out.html'));
  const exported = await handlers['export.run']({ id, kind: 'html-file', ...AS_USUAL });
  expect(exported?.fileName).toBe('out.html');
  expect(await readFile(path.join(root, 'out.html'), 'utf8')).toContain('Talks resume in Cairo');
  expect(places.remember).toHaveBeenCalledWith(root);
  handlers['export.reveal']({ exportId: exported?.exportId ?? '' });
  expect(places.reveal).toHaveBeenCalledWith(path.join(root, 'out.html'));
  const open = () => handlers['export.open']({ exportId: exported?.exportId ?? '' });
  await open();
  expect(places.open).toHaveBeenCalledWith(path.join(root, 'out.html'));
  places.open.mockResolvedValueOnce('no application');
  await expect(open()).rejects.toThrow('out.html cannot be opened (no application): show it in its folder');
});

it('adds the ending that was left out, but replaces nothing by that', async () => {
  const { handlers } = choosing(path.join(root, 'v1.2'));
  const exported = await handlers['export.run']({ id, kind: 'markdown', ...AS_USUAL });
  expect(exported?.fileName).toBe('v1.2.md');
  await writeFile(path.join(root, 'v1.2.md'), 'mine');
  await expect(handlers['export.run']({ id, kind: 'markdown', ...AS_USUAL })).rejects.toMatchObject({
    code: 'invalid-argument',
  });
  expect(await readFile(path.join(root, 'v1.2.md'), 'utf8')).toBe('mine');
});

it('knows an ending of two parts by the whole of it', async () => {
  const { handlers } = choosing(path.join(root, 'talks.fragment.html'));
  expect((await handlers['export.run']({ id, kind: 'fragment', ...AS_USUAL }))?.fileName).toBe(
    'talks.fragment.html',
  );
  const other = choosing(path.join(root, 'talks.html')).handlers;
  expect((await other['export.run']({ id, kind: 'fragment', ...AS_USUAL }))?.fileName).toBe(
    'talks.html.fragment.html',
  );
});

it('shows no file that it has not exported', () => {
  const { handlers } = choosing(null);
  expect(() => handlers['export.reveal']({ exportId: 'b2d0b6a4-6f8e-4b6a-9a3e-3a1f2f9f7c11' })).toThrowError(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(places.reveal).not.toHaveBeenCalled();
});

it('proposes the place where the story went last in that form, while it is there', async () => {
  const target = path.join(root, 'for-the-paper', 'cairo.html');
  await mkdir(path.dirname(target));
  await choosing(target).handlers['export.run']({ id, kind: 'html-file', ...AS_USUAL });
  const folder = path.join(root, 'for-the-paper', 'cairo');
  await choosing(folder).handlers['export.run']({ id, kind: 'html', ...AS_USUAL });
  const { handlers, chooseTarget } = choosing(null);
  const proposed = async (kind: 'html-file' | 'html' | 'markdown') => {
    await handlers['export.run']({ id, kind, ...AS_USUAL });
    return chooseTarget.mock.calls.at(-1)?.at(0);
  };
  expect(await proposed('html-file')).toMatchObject({ proposal: target });
  expect(await proposed('html')).toMatchObject({ proposal: folder });
  expect(await proposed('markdown')).toMatchObject({ proposal: '/proposed/talks-resume.md' });
  await rm(path.dirname(target), { recursive: true });
  expect(await proposed('html-file')).toMatchObject({ proposal: '/proposed/talks-resume.html' });
});
