import { appendFile, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportStory } from '../../../../electron/exporting/export-story.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

async function logOf(file: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

async function ready() {
  const library = await temporaryLibrary();
  library.signAs(() => 'Elena Marsh');
  const body = [paragraph('Cranes moved again.')];
  const story = await writeStory(library, { headline: 'Ships', status: 'in-edit', note: 'Ask Omar.' }, body);
  const target = join(await temporaryFolder(), 'ships.md');
  const job = { library, id: story.id, kind: 'markdown', profile: 'publication', target } as const;
  return { library, story, job, log: library.context.layout.exitLog };
}

it('keeps in the trail why a story left without what its status asks for, and asks no second time', async () => {
  const { library, story, job } = await ready();
  await expect(exportStory({ ...job, reason: '' })).rejects.toMatchObject({
    code: 'held-back',
    message: 'The story has no author.',
  });
  await exportStory({ ...job, reason: 'The byline comes at six' });
  const after = await library.read(story.id);
  expect(after.trail.at(-1)).toMatchObject({
    who: 'Elena Marsh',
    from: 'in-edit',
    to: 'in-edit',
    why: 'The byline comes at six',
    overridden: ['The story has no author.'],
  });
  expect(after.modified).toBe(story.modified);
  await exportStory({ ...job, reason: '' });
  // The window that has it open saves on as if nothing had been.
  const saved = await library.save({
    id: story.id,
    base: 1,
    fields: { ...fieldsOf(after), authors: ['admin'] },
  });
  expect(saved.revision).toBe(2);
  expect((await library.read(story.id)).trail).toHaveLength(after.trail.length);
});

it('notes in the library what left, where to, and what stayed behind', async () => {
  const { job, log } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  await exportStory({ ...job, profile: 'desk-copy', reason: '' });
  expect(await logOf(log)).toMatchObject([
    {
      who: 'Elena Marsh',
      story: job.id,
      kind: 'markdown',
      file: job.target,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      leftOut: ['status', 'note'],
      why: 'At six',
    },
    { profile: 'desk-copy', leftOut: [], why: '' },
  ]);
});

it('goes on behind a line that a power cut tore', async () => {
  const { job, log } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  await appendFile(log, '{"when":"2026-0');
  await exportStory({ ...job, reason: '' });
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => line.endsWith('}'))).toEqual([true, false, true]);
});

it('puts a log aside that has become too large', async () => {
  const { job, log } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  await truncate(log, 8_000_001);
  await exportStory({ ...job, reason: '' });
  expect(await logOf(log)).toHaveLength(1);
  expect((await readFile(log.replace('.jsonl', '-before.jsonl'))).length).toBe(8_000_001);
});

it('says in the trail who changed an embargo', async () => {
  const { library, story } = await ready();
  const first = { ...fieldsOf(story), embargo: '2099-01-01T00:00:00+02:00' };
  const { revision } = await library.save({ id: story.id, base: 1, fields: first });
  expect((await library.read(story.id)).trail).toEqual(story.trail);
  await library.save({ id: story.id, base: revision, fields: { ...first, embargo: null } });
  expect((await library.read(story.id)).trail.at(-1)).toMatchObject({
    who: 'Elena Marsh',
    from: 'in-edit',
    to: 'in-edit',
    why: 'The embargo until January 1, 2099 at 00:00 (UTC+02:00) was taken away.',
  });
});

it('knows where a story went last in a form, and takes nothing else from its log', async () => {
  const { library, job, log } = await ready();
  const wanted = { story: job.id, kind: job.kind, profile: job.profile };
  expect(await library.exits.last(wanted)).toBeNull();
  await exportStory({ ...job, reason: 'At six' });
  expect(await library.exits.last(wanted)).toBe(job.target);
  expect(await library.exits.last({ ...wanted, profile: 'desk-copy' })).toBeNull();
  const line = JSON.parse((await readFile(log, 'utf8')).trimEnd());
  const others = [
    { ...line, file: 'ships.md' },
    { ...line, file: 7 },
    { ...line, who: 'Omar', file: '/etc/x.md' },
  ];
  await appendFile(log, `${others.map((one) => JSON.stringify(one)).join('\n')}\n{torn`);
  expect(await library.exits.last(wanted)).toBe(job.target);
});
