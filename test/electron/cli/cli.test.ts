import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { EXPORT_KINDS, formatOf } from '../../../shared/export/formats.ts';
import { notHeld } from '../../../shared/export/not-held.ts';
import { temporaryFolder } from '../library/temporary-library.ts';
import { bundled, type Run, runNode } from './bundled-cli.ts';
import { runHere as dateline } from './run-here.ts';

const cli = bundled('electron/cli/cli.ts');
const inItsProcess = (...words: string[]): Promise<Run> => runNode(cli(), words);

const MARKDOWN = `---
headline: Ministers meet in Cairo
sections: [Foreign News]
tags: [Egypt]
status: ready
standfirst: The talks open on Monday.
authors: [Amina Bello]
dateline: Cairo
---

The foreign minister arrived on **Monday**.
`;

async function libraryWithOneStory(): Promise<{ folder: string; library: string; id: string }> {
  const folder = await temporaryFolder();
  const library = join(folder, 'desk');
  await writeFile(join(folder, 'cairo.md'), MARKDOWN);
  const { code, out } = await dateline('import', join(folder, 'cairo.md'), '--library', library);
  expect(code).toBe(0);
  return { folder, library, id: out.split('\t')[0] ?? '' };
}

describe('dateline', { timeout: 60_000 }, () => {
  it.each([
    [[], /needs a command/],
    [['exprot'], /no command "exprot"/],
    [['list'], /needs --library/],
    [['list', '--library', '/tmp', '--colour'], /--colour/],
    [['list', '--library', '/tmp', 'words'], /"words"/],
    [['list', '--library', '/tmp', '--status', 'lost'], /no status "lost"/],
    [['import', '--library', '/tmp'], /needs a FILE/],
    [['export', 'x', '--to', 'idml', '--out', '/tmp', '--library', '/tmp'], /does not export "idml"/],
    [['export', '--to', 'html', '--out', '/tmp', '--library', '/tmp'], /ID, a SLUG or --all/],
    [['export', 'x', '--all', '--to', 'html', '--out', '/tmp', '--library', '/tmp'], /ID, a SLUG or --all/],
    [['check'], /needs --library/],
  ])('ends with 2 and one line for the words %j', async (words, message) => {
    const { code, out, err } = await dateline(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says what it is and what it does', async () => {
    const { version } = JSON.parse(
      await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    );
    expect(await dateline('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await dateline('--help');
    expect(help.code).toBe(0);
    for (const command of ['import', 'export', 'list', 'check']) expect(help.out).toContain(`  ${command} `);
  });

  it('ends with 1 and one line for a library that is not there', async () => {
    const missing = join(await temporaryFolder(), 'no-such-desk');
    for (const words of [['list'], ['check'], ['export', '--all', '--to', 'html', '--out', missing]]) {
      const { code, out, err } = await dateline(...words, '--library', missing);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toBe(
        `There is no library folder ${missing}: check the path and that its disk is connected.\n`,
      );
    }
  });

  it('writes nothing to a library that somebody has open, and reads it all the same', async () => {
    const { folder, library } = await libraryWithOneStory();
    const open = await openLibrary(library);
    await open.acquire({ recovery: null, watch: false });
    const { code, out, err } = await dateline('import', join(folder, 'cairo.md'), '--library', library);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Nothing was written to .* has had it open on this computer since .*\n$/);
    expect((await dateline('list', '--library', library)).out.trimEnd().split('\n')).toHaveLength(1);
    await open.close();
    expect((await dateline('import', join(folder, 'cairo.md'), '--library', library)).code).toBe(0);
  });

  it('imports, lists, exports and checks', async () => {
    const { folder, library, id } = await libraryWithOneStory();
    const list = await inItsProcess('list', '--library', library);
    expect(list.out).toMatch(
      new RegExp(
        `^${id}\tready\t\\d{4}-\\d\\d-\\d\\d\t6\tministers-meet-in-cairo\tMinisters meet in Cairo\n$`,
      ),
    );
    const out = join(folder, 'out');
    const exported = await inItsProcess(
      'export',
      'ministers-meet-in-cairo',
      '--to',
      'md',
      '--out',
      out,
      '--library',
      library,
    );
    expect(exported).toEqual({ code: 0, out: `${join(out, 'ministers-meet-in-cairo.md')}\n`, err: '' });
    expect(await readFile(join(out, 'ministers-meet-in-cairo.md'), 'utf8')).toContain(
      'arrived on **Monday**',
    );
    expect(await inItsProcess('check', '--library', library)).toEqual({
      code: 0,
      out: '1 story read, 0 damaged, 0 warnings\n',
      err: '',
    });
  });

  it('prints one JSON object a line', async () => {
    const { folder, library, id } = await libraryWithOneStory();
    const out = join(folder, 'out');
    const lines = async (...words: string[]) =>
      (await dateline(...words, '--library', library, '--json')).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(await lines('import', join(folder, 'cairo.md'))).toEqual([
      expect.objectContaining({
        slug: 'ministers-meet-in-cairo-2',
        headline: 'Ministers meet in Cairo',
        warnings: [],
      }),
    ]);
    expect(await lines('list')).toHaveLength(2);
    const [exported] = await lines('export', id, '--to', 'html', '--single-file', '--out', out);
    expect(exported).toEqual({
      id,
      file: join(out, 'ministers-meet-in-cairo.html'),
      files: [join(out, 'ministers-meet-in-cairo.html')],
      warnings: [],
    });
    expect(await lines('check')).toEqual([{ stories: 2, damaged: 0, warnings: 0 }]);
  });

  it('says which kinds export knows, in its usage too', async () => {
    const { code, out } = await dateline('formats', '--json');
    const told = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(told).toEqual(
      EXPORT_KINDS.map((kind) => {
        const { label, extension, output, audience, deskCopy } = formatOf(kind);
        return { kind, label, extension, output, audience, deskCopy, notHeld: notHeld(kind) };
      }),
    );
    const rows = (await dateline('formats')).out.trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t')[0])).toEqual([...EXPORT_KINDS]);
    const usage = (await dateline('export', '--help')).out;
    expect(usage).toContain(`--to ${EXPORT_KINDS.join('|')} `);
    for (const kind of EXPORT_KINDS) expect(usage).toContain(`${kind}: ${formatOf(kind).writes}`);
    const refused = await dateline('export', 'x', '--to', 'idml', '--out', 'o', '--library', 'l');
    const offered = `${EXPORT_KINDS.slice(0, -1).join(', ')} or ${EXPORT_KINDS.at(-1)}`;
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining(offered) });
    expect(await dateline('formats', 'idml')).toMatchObject({ code: 2 });
  });

  it('filters the list', async () => {
    const { folder, library } = await libraryWithOneStory();
    await writeFile(
      join(folder, 'lagos.txt'),
      'Lagos court hears privacy suit\n\nA judge in Lagos reserved her ruling.\n',
    );
    await dateline('import', join(folder, 'lagos.txt'), '--library', library);
    const slugs = async (...words: string[]) =>
      (await dateline('list', '--library', library, ...words)).out
        .split('\n')
        .flatMap((line) => line.split('\t')[4] ?? []);
    expect(await slugs()).toEqual(['lagos-court-hears-privacy-suit', 'ministers-meet-in-cairo']);
    expect(await slugs('--search', 'LAGOS ruling')).toEqual(['lagos-court-hears-privacy-suit']);
    expect(await slugs('--section', 'foreign news')).toEqual(['ministers-meet-in-cairo']);
    expect(await slugs('--tag', 'egypt')).toEqual(['ministers-meet-in-cairo']);
    expect(await slugs('--status', 'Ready')).toEqual(['ministers-meet-in-cairo']);
    expect(await slugs('--status', 'ready', '--search', 'lagos')).toEqual([]);
  });

  it('asks which one when a slug belongs to two stories', async () => {
    const { library, id } = await libraryWithOneStory();
    const second = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    const story = JSON.parse(await readFile(join(library, 'stories', id, 'story.json'), 'utf8'));
    await mkdir(join(library, 'stories', second));
    await writeFile(join(library, 'stories', second, 'story.json'), JSON.stringify({ ...story, id: second }));
    const { code, err } = await dateline(
      'export',
      story.slug,
      '--to',
      'html',
      '--out',
      join(library, '..', 'o'),
      '--library',
      library,
    );
    expect(code).toBe(1);
    expect(err).toContain(id);
    expect(err).toContain(second);
    const check = await dateline('check', '--library', library);
    expect(check).toMatchObject({ code: 0, out: expect.stringContaining('the same slug') });
  });

  it('imports what it can when one of several files fails', async () => {
    const { folder, library } = await libraryWithOneStory();
    const { code, out, err } = await dateline(
      'import',
      join(folder, 'none.md'),
      join(folder, 'cairo.md'),
      '--library',
      library,
    );
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toBe(
      `Could not import ${join(folder, 'none.md')} because ${join(folder, 'none.md')} is not there: ` +
        'check that its disk is connected and that nothing moved it.\n',
    );
  });

  it.each(['md', 'html', 'txt'])('reads a large .%s file in its worker', async (extension) => {
    const folder = await temporaryFolder();
    const paragraphs = Array.from(
      { length: 2000 },
      (_, i) => `Ministers met for the ${i}th time and said little.`,
    );
    const text =
      extension === 'html'
        ? `<h1>Long</h1><p>${paragraphs.join('</p><p>')}</p>`
        : `Long\n\n${paragraphs.join('\n\n')}\n`;
    await writeFile(join(folder, `long.${extension}`), text);
    const library = join(folder, 'desk');
    expect(
      await inItsProcess('import', join(folder, `long.${extension}`), '--library', library),
    ).toMatchObject({
      code: 0,
    });
    const list = await inItsProcess('list', '--library', library, '--search', '1999th', '--json');
    expect(JSON.parse(list.out).words).toBeGreaterThanOrEqual(18_000);
  });

  it('tells what its worker could not read', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'bad.md'), `---\nheadline: [never closed\n---\n\n${'text '.repeat(20_000)}`);
    const { code, out, err } = await inItsProcess(
      'import',
      join(folder, 'bad.md'),
      '--library',
      join(folder, 'desk'),
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${join(folder, 'bad.md')}: `);
    expect(err).not.toContain('fault of its own');
  });

  it('names what is damaged, leaves it as it is and exports the others', async () => {
    const { folder, library, id } = await libraryWithOneStory();
    const file = join(library, 'stories', id, 'story.json');
    await dateline('import', join(folder, 'cairo.md'), '--library', library);
    const torn = (await readFile(file)).subarray(0, 100);
    await writeFile(file, torn);
    const check = await dateline('check', '--library', library);
    expect(check.code).toBe(1);
    expect(check.out).toContain(`damaged\tstories/${id}\tits story.json is not whole`);
    expect((await dateline('list', '--library', library)).out).toContain(`${id}\tdamaged`);
    const out = join(folder, 'out');
    const exported = await dateline('export', '--all', '--to', 'html', '--out', out, '--library', library);
    expect(exported.code).toBe(1);
    expect(exported.err).toContain('This story cannot be opened because its story.json is not whole');
    expect(await readdir(out)).toEqual(['ministers-meet-in-cairo-2']);
    expect(await readFile(file)).toEqual(torn);
  });

  it('goes on when nobody reads its output any more', async () => {
    const { library } = await libraryWithOneStory();
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [cli(), 'list', '--library', library], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
