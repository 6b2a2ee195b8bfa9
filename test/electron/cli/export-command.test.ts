import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPORT_KINDS, formatOf } from '../../../shared/export/formats.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../library/temporary-library.ts';
import { runHere as dateline } from './run-here.ts';

it('publishes what was scheduled before it exports, once its time has come', async () => {
  const library = await temporaryLibrary();
  const { folder } = library;
  const shown = { sections: ['Foreign News'], tags: [{ name: 'Egypt', kind: 'place' }] } as const;
  const add = async (slug: string, date: string) =>
    (await writeStory(library, { ...shown, headline: slug, slug, date, status: 'scheduled' })).id;
  const due = await add('due', '2026-01-28T09:30:00+01:00');
  const later = await add('later', '2999-01-28T09:30:00+01:00');
  await library.close();
  const out = await temporaryFolder();
  const words = [
    'export',
    '--all',
    '--to',
    'hugo',
    '--out',
    out,
    '--library',
    folder,
    '--override',
    'A test',
  ];
  const { code, err } = await dateline(...words);
  expect(code).toBe(0);
  expect(err).toContain('“due” was scheduled, and is published now that its time has come.\n');
  expect(err).not.toContain('“later” was scheduled');
  expect(await readFile(join(out, 'due', 'index.md'), 'utf8')).toContain('\ndraft: false\n');
  expect(await readFile(join(out, 'later', 'index.md'), 'utf8')).toContain('\ndraft: true\n');
  const listed = await dateline('list', '--library', folder, '--json');
  const statuses = listed.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(Object.fromEntries(statuses.map(({ id, status }) => [id, status]))).toEqual({
    [due]: 'published',
    [later]: 'scheduled',
  });
  expect((await dateline(...words)).err).not.toContain('was scheduled');
});

it('publishes nothing in a library that somebody else has open', async () => {
  const library = await temporaryLibrary();
  const date = '2026-01-28T09:30:00+01:00';
  const { id } = await writeStory(library, { headline: 'Due', slug: 'due', date, status: 'scheduled' });
  await library.acquire({ recovery: null, watch: false });
  const out = await temporaryFolder();
  const { err } = await dateline('export', id, '--to', 'text', '--out', out, '--library', library.folder);
  expect(err).not.toContain('was scheduled');
  expect((await library.read(id)).status).toBe('scheduled');
});

it('says which kinds a desk copy can be, and refuses the others in a sentence', async () => {
  const lines = (await dateline('formats', '--json')).out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const copied = lines.filter(({ deskCopy }) => deskCopy).map(({ kind }) => kind);
  expect(copied).toEqual(EXPORT_KINDS.filter((kind) => formatOf(kind).deskCopy));
  expect(lines).toHaveLength(EXPORT_KINDS.length);
  for (const kind of EXPORT_KINDS.filter((one) => !copied.includes(one))) {
    const words = ['export', 'a', '--to', kind, '--out', 'a', '--library', 'a', '--desk-copy'];
    expect(await dateline(...words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(`A desk copy cannot be ${kind}: use ${copied.join(', ')} after --to.\n$`),
    });
  }
});
