import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { exportStories, type StoryExport } from '../../../electron/exporting/export-stories.ts';
import { EXPORT_KINDS } from '../../../shared/export/formats.ts';
import type { DeskOnlyField } from '../../../shared/story/field-audience.ts';
import { emptyFields, fieldsOf, type StoryFields } from '../../../shared/story/story.ts';
import { runHere } from '../cli/run-here.ts';
import { png } from '../library/pictures.ts';
import { paragraph, temporaryFolder, temporaryLibrary } from '../library/temporary-library.ts';

const ASCII = 'QUILLCANARY';
const ARABIC = 'عصفورالسر';
const said = (field: string) => `${ASCII} ${field} ${ARABIC}`;

/** What the desk keeps to itself, with words that nobody may see again: a field without any does not compile. */
const PRIVATE: Pick<StoryFields, DeskOnlyField> = {
  status: 'in-edit',
  slugline: said('slugline'),
  assignee: said('assignee'),
  deadline: '2031-07-19T01:02:03Z',
  embargo: '2019-03-07T05:06:07Z',
  priority: 5,
  note: `${said('note')}\n${said('more')}`,
  wordTarget: 734_917,
  collections: [said('collection')],
  follows: 'quillcanary-follows',
  translationOf: 'quillcanary-original',
  related: { pinned: ['quillcanary-pinned'], excluded: ['quillcanary-excluded'] },
  extra: { source_phone: said('extra'), [`key_${ASCII}`]: { nested: [said('nested')] } },
};

/** Longest first, so that what is found is named whole. */
const CANARIES = [ASCII, ASCII.toLowerCase(), ARABIC, '2031-07-19', '2019-03-07', '734917', 'in-edit'];

/** The ways in which words can be written down, as bytes of a file read as Latin 1. */
function formsOf(words: string): readonly string[] {
  const bytes = (encoding: BufferEncoding) => Buffer.from(words, encoding).toString('latin1');
  const utf16be = Buffer.from(words, 'utf16le').swap16().toString('latin1');
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
  const hex = (unit: number) => unit.toString(16).padStart(4, '0');
  // Base64 has three forms by where the words begin; what lies beside them shares the outer signs.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(' '.repeat(offset) + words)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : 4, -2),
  );
  return [
    bytes('utf8'),
    bytes('utf16le'),
    utf16be,
    ...base64,
    units.map((unit) => `\\u${hex(unit)}`).join(''),
    units.map((unit) => `\\u${hex(unit).toUpperCase()}`).join(''),
    units.map((unit) => `&#${unit};`).join(''),
    units.map((unit) => `&#x${unit.toString(16)};`).join(''),
    units.map((unit) => `&#x${unit.toString(16).toUpperCase()};`).join(''),
    encodeURIComponent(words),
    Buffer.from(words).toString('hex'),
  ];
}

/** A file and everything in it, where it is an archive. */
function opened(bytes: Buffer): readonly string[] {
  const all = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) !== 8) continue;
    all.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1'));
  }
  return all;
}

async function found(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const leaks: string[] = [];
  for (const file of files) {
    const texts = [file.slice(folder.length), ...opened(await readFile(file))];
    for (const canary of CANARIES)
      for (const form of formsOf(canary))
        if (texts.some((text) => text.includes(form)))
          leaks.push(`${file.slice(folder.length)} says ${canary}`);
  }
  expect(files.length).toBeGreaterThan(0);
  return [...new Set(leaks)];
}

async function withCanaries() {
  const library = await temporaryLibrary();
  library.signAs(() => said('person'));
  const { story, revision } = await library.create();
  const { media } = await library.addMedia(story.id, 'harbour.png', png(40, 30));
  const figure = { type: 'figure', media, alt: 'Ships', caption: 'The harbour', credit: 'Staff' } as const;
  const text = 'The harbour was named wrongly.';
  const when = '2026-01-29T08:00:00Z';
  const correction = { kind: 'correction', text, when, who: said('corrector') } as const;
  const shown = {
    headline: 'Ships return',
    slug: 'ships-return',
    authors: ['admin'],
    corrections: [correction],
  };
  const fields = { ...fieldsOf(story), ...shown };
  const splice = { from: 0, remove: 0, insert: [paragraph('Cranes moved again on Monday.'), figure] };
  const first = { ...fields, note: said('an older note') };
  const saved = await library.save({ id: story.id, base: revision, fields: first, splice });
  const step = { why: said('why'), overridden: [said('overridden')] };
  await library.save({ id: story.id, base: saved.revision, fields: { ...fields, ...PRIVATE }, step });
  return { library, id: story.id };
}

it('puts words into every field of the desk', () => {
  const empty = emptyFields('en');
  for (const [name, value] of Object.entries(PRIVATE))
    expect(value, name).not.toEqual(empty[name as keyof StoryFields]);
});

it.each(EXPORT_KINDS)(
  '%s says nothing in any byte that the desk keeps to itself',
  async (kind) => {
    const { library, id } = await withCanaries();
    const out = await temporaryFolder();
    const told: StoryExport[] = [];
    const run = { library, ids: [id], kind, profile: 'publication', reason: '', out } as const;
    await exportStories(run, (outcome) => told.push(outcome));
    expect(told.map((one) => one.ok || one.lines)).toEqual([true]);
    expect(await found(out)).toEqual([]);
  },
  60_000,
);

it('finds what a desk copy says, by the same look', async () => {
  const { library, id } = await withCanaries();
  const out = await temporaryFolder();
  const run = { library, ids: [id], kind: 'markdown', profile: 'desk-copy', reason: '', out } as const;
  await exportStories(run, () => undefined);
  expect(await readdir(out)).toContain('ships-return.desk-copy.md');
  expect((await found(out)).length).toBeGreaterThanOrEqual(CANARIES.length - 1);
});

it('says nothing of it on the command line either', async () => {
  const { library, id } = await withCanaries();
  const { folder } = library;
  await library.close();
  const out = await temporaryFolder();
  const words = ['export', id, '--to', 'markdown', '--out', out, '--library', folder];
  const held = await runHere(...words);
  expect([held.code, held.out]).toEqual([0, expect.stringContaining('ships-return.md')]);
  expect(await found(out)).toEqual([]);
});
