import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { copySampleLibrary } from '../../../../electron/library/opening/copy-sample-library.ts';
import { openOrCreateLibrary } from '../../../../electron/library/opening/create-library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import { STORY_VERSION } from '../../../../shared/story/story.ts';
import type { DescribedTag } from '../../../../shared/tags/described-tag.ts';
import { temporaryFolder } from '../temporary-library.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const SAMPLE = join(import.meta.dirname, '../../../../assets/sample');

/** Path to hash of every file but the notes of who has it open and when, which each Dateline leaves. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile() && !name.parentPath.endsWith('.dateline'));
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, hash(await readFile(path))] as const)),
  );
}

async function withVersion(file: string, version: number): Promise<void> {
  await writeFile(
    file,
    JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), version, isNew: true }),
  );
}

/** A copy of the sample whose files of these names are of a later format. */
async function newerLibrary(...names: string[]): Promise<string> {
  const folder = join(await temporaryFolder(), 'desk');
  await copySampleLibrary(SAMPLE, folder);
  for (const name of names) {
    if (name !== 'site.json') await writeFile(join(folder, name), '{}');
    await withVersion(join(folder, name), 2);
  }
  return folder;
}

describe('a library of a newer Dateline', () => {
  it('is not opened, and the refusal says why', async () => {
    const folder = await newerLibrary('site.json');
    const before = await filesIn(folder);
    for (const open of [openLibrary, openOrCreateLibrary]) {
      await expect(open(folder)).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringMatching(/site\.json was left as it is, because a newer Dateline wrote it/),
      });
    }
    expect(await filesIn(folder)).toEqual(before);
  });

  it.each([['list'], ['check'], ['check', '--repair']])('is left alone by dateline %s', async (...words) => {
    const folder = await newerLibrary('site.json');
    const before = await filesIn(folder);
    const problems: string[] = [];
    const output = { result: () => {}, problem: (line: string) => problems.push(line) };
    expect(await runCli([...words, '--library', folder], output)).toBe(1);
    expect(problems.join('\n')).toContain('a newer Dateline wrote it');
    expect(await filesIn(folder)).toEqual(before);
  });

  it('keeps each file that only a newer one knows, whatever is saved', async () => {
    const names = ['tags.json', 'topics.json', 'snippets.json', 'searches.json'];
    const folder = await newerLibrary(...names);
    const before = await filesIn(folder);
    const library = await openLibrary(folder);
    await library.acquire({ recovery: null, watch: false });
    const refused = { code: 'unsupported', message: expect.stringContaining('a newer Dateline wrote it') };
    await expect(library.snippets()).rejects.toMatchObject(refused);
    await expect(library.saveSnippets([])).rejects.toMatchObject(refused);
    expect((await library.searches.list()).problem).toContain('a newer Dateline wrote it');
    await expect(library.searches.replace([])).rejects.toMatchObject(refused);
    expect((await library.tags.list()).problem).toMatchObject(refused);
    await expect(library.tags.keepTopics([])).rejects.toMatchObject(refused);
    await expect(
      library.tags.describe({ name: 'Goma', kind: 'place', note: 'A city.' } as DescribedTag),
    ).rejects.toMatchObject(refused);
    await library.close();
    expect(await filesIn(folder)).toEqual(before);
  });

  it('lists a story that a newer one wrote with the reason, and does not save over it', async () => {
    const folder = await newerLibrary();
    const stories = await readdir(join(folder, 'stories'));
    const [id = ''] = stories;
    await withVersion(join(folder, 'stories', id, 'story.json'), STORY_VERSION + 1);
    const before = await filesIn(folder);
    const library = await openLibrary(folder);
    await library.acquire({ recovery: null, watch: false });
    const { damaged } = await library.list();
    expect(damaged.map((story) => story.id)).toEqual([id]);
    expect(JSON.stringify(damaged)).toContain('a newer Dateline wrote it');
    await expect(library.open(id)).rejects.toMatchObject({
      message: expect.stringContaining('a newer Dateline wrote it'),
    });
    await library.close();
    expect(await filesIn(folder)).toEqual(before);
  });
});

it('a profile that is only damaged opens all the same', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'stories'));
  await writeFile(join(folder, 'site.json'), JSON.stringify({ ...defaultSite(), name: 5 }));
  const library = await openLibrary(folder);
  await expect(library.site()).rejects.toMatchObject({ code: 'damaged' });
  await library.close();
});
