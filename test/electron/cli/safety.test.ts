import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, temporaryLibrary, writeStory } from '../library/temporary-library.ts';
import { runHere as dateline } from './run-here.ts';

describe('dateline', { timeout: 120_000 }, () => {
  it('writes nothing to a library that somebody has open, says who, and reads it all the same', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ferry resumes' });
    await writeStory(library, { headline: 'Binned' }).then(({ id }) => library.bin(id));
    const to = await temporaryFolder();
    expect((await dateline('backup', 'run', '--library', library.folder, '--to', to)).code).toBe(0);
    await library.acquire({ recovery: null, watch: false });
    const at = ['--library', library.folder];
    const refused = await Promise.all([
      dateline('bin', 'empty', ...at),
      dateline('check', '--repair', ...at),
      dateline('backup', 'restore', 'latest', '--from', to, ...at, '--story', story.id),
    ]);
    for (const run of refused) {
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.err).toMatch(
        /^Nothing was written to .* has had it open on this computer since .*: close it there and try again\.\n$/,
      );
    }
    expect(await dateline('bin', 'list', ...at)).toMatchObject({ code: 0, err: '' });
    expect(await library.binned.list()).toHaveLength(1);
    await library.close();
  });

  it('backs a library up, repairs it, restores it, and empties its bin', async () => {
    const folder = await temporaryFolder();
    const library = join(folder, 'desk');
    const to = await temporaryFolder();
    await writeFile(join(folder, 'ferry.md'), '# Ferry resumes\n\nThe first boat left at dawn.\n');
    const imported = await dateline('import', join(folder, 'ferry.md'), '--library', library);
    const [id = ''] = imported.out.split('\t');
    const file = join(library, 'stories', id, 'story.json');
    const whole = await readFile(file, 'utf8');

    const taken = await dateline('backup', 'run', '--library', library, '--to', to, '--json');
    expect(taken.code).toBe(0);
    expect(JSON.parse(taken.out)).toMatchObject({ stories: 1, skipped: [] });
    const verified = await dateline('backup', 'verify', 'latest', '--from', to);
    expect(verified).toMatchObject({ code: 0, err: '', out: expect.stringContaining('0 damaged') });
    const inside = await dateline('backup', 'run', '--library', library, '--to', join(library, 'stories'));
    expect(inside).toMatchObject({ code: 1, err: expect.stringContaining('inside the library itself') });

    await truncate(file, 80);
    expect((await dateline('check', '--library', library)).code).toBe(1);
    const repaired = await dateline('check', '--library', library, '--repair', '--backup', to);
    expect(repaired).toMatchObject({ code: 0, err: '' });
    expect(repaired.out).toMatch(
      /^repaired\tstories\/\S+\trecovered from the newest backup that has it;.* kept as story\.json\.damaged-/,
    );
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(whole));

    const out = join(await temporaryFolder(), 'again');
    const restored = await dateline('backup', 'restore', 'latest', '--from', to, '--out', out);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(await readFile(join(out, 'stories', id, 'story.json'), 'utf8')).toBe(whole);
    const one = await dateline(
      'backup',
      'restore',
      'latest',
      '--from',
      to,
      '--library',
      library,
      '--story',
      id,
    );
    expect(one.out).toContain(`${id}\tFerry resumes`);
    const all = await dateline('backup', 'restore', 'latest', '--from', to, '--library', library);
    expect(all).toMatchObject({ code: 0, out: expect.stringContaining('moved to the bin') });

    expect((await dateline('bin', 'delete', 'no-such-story', '--library', library)).code).toBe(1);
    const emptied = await dateline('bin', 'empty', '--library', library);
    expect(emptied.out).toBe('0 stories deleted for ever\n');
    expect(await readdir(join(library, 'stories'))).toEqual([id]);
  });

  it.each([
    [['bin', '--library', '/x'], /needs list, restore/],
    [['bin', 'delete', '--library', '/x'], /needs a NAME/],
    [['backup'], /needs run, list, verify or restore/],
    [['backup', 'run', '--library', '/x'], /needs --to/],
    [['backup', 'restore', '--from', '/'], /one NAME|no backups/],
    [['check', '--library', '/x', '--backup', '/y'], /only together with --repair/],
  ])('ends with one line for the words %j', async (words, message) => {
    const { code, out, err } = await dateline(...words);
    expect(out).toBe('');
    expect(code).toBeGreaterThan(0);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
