import { createHash } from 'node:crypto';
import {
  appendFile,
  link,
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportStories } from '../../../../electron/exporting/export-stories.ts';
import { exportStory } from '../../../../electron/exporting/export-story.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
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
  return { library, story, job, log: library.context.layout.exitLog, problems: problemsOf(library) };
}

function problemsOf(library: Library): readonly string[] {
  const problems: string[] = [];
  library.events.on('library.problem', ({ message }) => problems.push(message));
  return problems;
}

async function keptBeside(log: string): Promise<readonly string[]> {
  return (await readdir(dirname(log))).filter((name) => name.startsWith('exits-'));
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

it('keeps a log that has become too large beside a new one', async () => {
  const { job, log, problems } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  await truncate(log, 8_000_001);
  await exportStory({ ...job, reason: '' });
  expect(await logOf(log)).toHaveLength(1);
  const [kept = ''] = await keptBeside(log);
  expect(kept).toMatch(/^exits-until-\d{17}\.jsonl$/);
  expect((await readFile(join(dirname(log), kept))).length).toBe(8_000_001);
  expect(problems).toEqual([]);
});

const STRANGERS: Readonly<Record<string, (log: string, folder: string) => Promise<unknown>>> = {
  'a folder': (log) => mkdir(join(log, 'full'), { recursive: true }),
  'a link': (log, folder) => symlink(join(folder, 'letter.txt'), log),
  'a link to nothing': (log, folder) => symlink(join(folder, 'nothing'), log),
  'a link in a circle': (log) => symlink(log, log),
  'a device': (log) => symlink('/dev/zero', log),
};

it.each(Object.keys(STRANGERS))('exports all the same where %s stands in place of the log', async (name) => {
  const { job, log, problems } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  await rm(log);
  const own = await temporaryFolder();
  await writeFile(join(own, 'letter.txt'), 'Dear Ada\n');
  await STRANGERS[name]?.(log, own);
  const { library, kind, profile, id: story } = job;
  expect(await library.exits.last({ story, kind, profile })).toBeNull();
  await exportStory({ ...job, reason: '' });
  await exportStory({ ...job, reason: '' });
  expect(await logOf(log)).toHaveLength(2);
  const [kept] = await keptBeside(log);
  expect(problems).toEqual([expect.stringMatching(`it is now called ${kept}, and the log begins anew`)]);
  expect(await readdir(own)).toEqual(['letter.txt']);
  expect(await readFile(join(own, 'letter.txt'), 'utf8')).toBe('Dear Ada\n');
});

it('leaves alone what the log is called elsewhere', async () => {
  const { job, log, problems } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  const own = join(await temporaryFolder(), 'letter.txt');
  await writeFile(own, 'Dear Ada');
  await rm(log);
  await link(own, log);
  for (const _ of [1, 2]) await exportStory({ ...job, reason: '' });
  expect(await readFile(own, 'utf8')).toBe('Dear Ada');
  expect((await readFile(log, 'utf8')).split('\n')).toEqual([
    'Dear Ada',
    ...[1, 2].map(() => expect.stringMatching(/^\{.*\}$/)),
    '',
  ]);
  expect(problems).toEqual([]);
});

it('goes on behind foreign bytes, which stay', async () => {
  const { job, log, problems } = await ready();
  await exportStory({ ...job, reason: 'At six' });
  const foreign = Buffer.from([0xff, 0x00, 0x0a, 0x7b, 0xfe]);
  await writeFile(log, foreign);
  await exportStory({ ...job, reason: '' });
  const bytes = await readFile(log);
  expect(bytes.subarray(0, foreign.length)).toEqual(foreign);
  expect(JSON.parse(bytes.subarray(foreign.length).toString())).toMatchObject({ story: job.id });
  expect(problems).toEqual([]);
});

it('says once that nothing is noted of what leaves a library that somebody else has open', async () => {
  const { job, library, log } = await ready();
  await library.acquire({ recovery: null, watch: false });
  await exportStory({ ...job, reason: 'At six' });
  const { id } = await writeStory(library, { headline: 'Cranes', status: 'in-edit' }, [
    paragraph('They moved.'),
  ]);
  const looking = await openLibrary(library.folder);
  onTestFinished(() => looking.close());
  await looking.acquire({ recovery: null, watch: false });
  const told = problemsOf(looking);
  for (const _ of [1, 2]) await exportStory({ ...job, library: looking, reason: '' });
  expect(told).toEqual([expect.stringMatching(/^Could not note what left because .* has the library open/)]);
  expect(await logOf(log)).toHaveLength(1);
  // What cannot be kept is no reason.
  const target = join(await temporaryFolder(), 'cranes.md');
  await expect(exportStory({ ...job, id, target, library: looking, reason: 'Later' })).rejects.toMatchObject({
    code: 'library-read-only',
  });
  expect(await readdir(dirname(target))).toEqual([]);
});

it('says of a file of many stories what it holds, once it is there', async () => {
  const { library, job, log } = await ready();
  const ids = [job.id, (await writeStory(library, { headline: 'Cranes' }, [paragraph('They moved.')])).id];
  const out = await temporaryFolder();
  const run = { library, ids, kind: 'wxr', profile: 'publication', out, reason: 'At six' } as const;
  await exportStories(run, () => undefined);
  const file = join(out, 'stories.wxr.xml');
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const lines = await logOf(log);
  expect(lines.map(({ story }) => story).toSorted()).toEqual(ids.toSorted());
  for (const line of lines) expect(line).toMatchObject({ file, sha256 });
  await mkdir(join(out, 'full', 'stories.wxr.xml', 'x'), { recursive: true });
  await expect(exportStories({ ...run, out: join(out, 'full') }, () => undefined)).rejects.toThrow();
  expect(await logOf(log)).toHaveLength(2);
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
