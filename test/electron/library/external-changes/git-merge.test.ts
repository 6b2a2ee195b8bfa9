import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { planRepair } from '../../../../electron/library/repair/plan-repair.ts';
import { repairLibrary } from '../../../../electron/library/repair/repair-library.ts';
import { printStory } from '../../../../electron/library/story-file/print-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { fieldsOf, type Story } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const textOf = (story: Story) => ({ fields: fieldsOf(story), body: story.body });
const says = (story: Story) => `${story.headline}: ${story.body.map(blockText).join(' ')}`;

/**
 * What Git writes where it cannot merge: each run of lines that differs between markers. All three have as
 * many lines.
 */
function unmerged(ours: string, theirs: string, base?: string): string {
  const [mine, other, old] = [ours, theirs, base ?? ours].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const out: string[] = [];
  for (let at = 0; at < mine.length; at++) {
    const from = at;
    while (at < mine.length && mine[at] !== other[at]) at++;
    if (at > from) {
      out.push('<<<<<<< HEAD', ...mine.slice(from, at));
      if (base !== undefined) out.push('||||||| 4f2a90c', ...old.slice(from, at));
      out.push('=======', ...other.slice(from, at), '>>>>>>> talks');
    }
    if (at < mine.length) out.push(mine[at] as string);
  }
  return out.join('\n');
}

/** A story of which two branches have made two, before and after Git tried to merge them. */
async function merging(withBase = false) {
  const library = await temporaryLibrary();
  const ours = await writeStory(library, { headline: 'Ours' }, [paragraph('One.'), paragraph('Two.')]);
  const theirs: Story = {
    ...ours,
    headline: 'Theirs',
    modified: '2026-03-02T10:00:00.000Z',
    body: [paragraph('Un.'), paragraph('Two.')],
  };
  const base: Story = { ...ours, headline: 'Common', modified: '2026-03-01T10:00:00.000Z' };
  const file = library.context.layout.storyFile(ours.id);
  const text = unmerged(printStory(ours), printStory(theirs), withBase ? printStory(base) : undefined);
  const merge = () => writeFile(file, text);
  return {
    library,
    ours,
    theirs,
    base,
    file,
    text,
    merge,
    folder: library.context.layout.storyFolder(ours.id),
  };
}

async function versionsOf(library: Library, id: string) {
  const { versions } = await library.history.list(id);
  return (await Promise.all(versions.map((version) => library.history.read(id, version.id)))).map(says);
}

async function settle(library: Library, mine: Story, key: string, result: 'mine' | 'theirs') {
  const { seen, story: theirs } = await library.theirSide(mine.id, key);
  return library.resolveConflict({
    id: mine.id,
    key,
    seen,
    mine: textOf(mine),
    result: textOf(result === 'mine' ? mine : theirs),
    keepBoth: false,
  });
}

describe('a story in whose file Git left both sides of a merge', () => {
  it('is listed and opened as ours, with theirs to compare, and nothing is written by looking', async () => {
    const { library, ours, base, text, file, merge } = await merging(true);
    await merge();
    await library.refresh();
    expect(await library.list()).toMatchObject({ damaged: [], stories: [{ headline: 'Ours' }] });
    const { story, conflicts = [] } = await library.open(ours.id);
    expect(says(story)).toBe('Ours: One. Two.');
    expect(conflicts).toMatchObject([{ source: 'merge' }]);
    const side = await library.theirSide(ours.id, conflicts[0]?.key ?? '');
    expect(says(side.story)).toBe('Theirs: Un. Two.');
    expect(side.base?.headline).toBe(base.headline);
    expect(await readFile(file, 'utf8')).toBe(text);
    expect((await checkLibrary(library)).findings).toMatchObject([
      { level: 'warning', id: ours.id, message: expect.stringContaining('Git could not merge') },
    ]);
  });

  it.each(['mine', 'theirs'] as const)(
    'says %s once that is chosen, and both are in the history',
    async (kept) => {
      const { library, ours, merge, folder } = await merging();
      await merge();
      const { conflicts = [] } = await library.open(ours.id);
      const settled = await settle(library, ours, conflicts[0]?.key ?? '', kept);
      expect(settled).not.toHaveProperty('conflicts');
      const [now, other] =
        kept === 'mine' ? ['Ours: One. Two.', 'Theirs: Un. Two.'] : ['Theirs: Un. Two.', 'Ours: One. Two.'];
      expect(says(await library.read(ours.id))).toBe(now);
      expect(await versionsOf(library, ours.id)).toContain(other);
      expect(await readdir(folder)).not.toContain('story (unmerged).json');
      expect(await library.open(ours.id)).not.toHaveProperty('conflicts');
    },
  );

  it('keeps that file byte for byte when somebody writes on before choosing, and offers theirs', async () => {
    const { library, ours, text, merge, folder } = await merging(true);
    await merge();
    const { story, revision, conflicts = [] } = await library.open(ours.id);
    const onwards = { ...fieldsOf(story), headline: 'Ours, longer' };
    await library.save({ id: ours.id, base: revision, fields: onwards });
    expect(await readFile(join(folder, 'story (unmerged).json'), 'utf8')).toBe(text);
    const again = await library.open(ours.id);
    expect(again.story.headline).toBe('Ours, longer');
    expect(again.conflicts).toEqual([expect.objectContaining({ source: 'merge', key: conflicts[0]?.key })]);
    await settle(library, again.story, conflicts[0]?.key ?? '', 'mine');
    expect(await readdir(folder)).not.toContain('story (unmerged).json');
    expect(await versionsOf(library, ours.id)).toEqual(
      expect.arrayContaining(['Theirs: Un. Two.', 'Ours: One. Two.']),
    );
  });

  it('is news where the story is open, also when our side is what the window shows', async () => {
    const { library, ours, merge } = await merging();
    const { revision } = await library.open(ours.id);
    await merge();
    await expect(
      library.save({ id: ours.id, base: revision, fields: { ...fieldsOf(ours), headline: 'Typed' } }),
    ).rejects.toMatchObject({ code: 'stale' });
    const side = await library.theirSide(ours.id, 'disk');
    expect(side).toMatchObject({ source: 'merge', base: { headline: 'Ours' } });
    expect(says(side.story)).toBe('Theirs: Un. Two.');
    const typed = { ...ours, headline: 'Typed' };
    await settle(library, typed, 'disk', 'mine');
    expect((await library.read(ours.id)).headline).toBe('Typed');
    expect(await versionsOf(library, ours.id)).toContain('Theirs: Un. Two.');
    expect(await library.open(ours.id)).not.toHaveProperty('conflicts');
  });

  it('is told of when a window that has nothing to save reads it again', async () => {
    const { library, ours, merge } = await merging();
    await library.open(ours.id);
    await merge();
    const { story, conflicts } = await library.reload(ours.id);
    expect(says(story)).toBe('Ours: One. Two.');
    expect(conflicts).toMatchObject([{ source: 'merge' }]);
  });

  it('is damaged where a side is not whole, and repaired from the side that is', async () => {
    const { library, ours, text, file, folder } = await merging();
    await writeFile(file, text.replace('"children":[{"type":"text","text":"One."}]', '"children":[{"te'));
    await library.refresh();
    const { damaged } = await library.list();
    expect(damaged).toMatchObject([{ reason: expect.stringContaining('not both are whole') }]);
    const plan = await planRepair(library.context, {}, ours.id);
    expect(plan.recoveries[0]).toMatchObject({ from: 'file', headline: 'Theirs' });
    expect(plan.recoveries[0]?.lost).toEqual(['what only your side of the merge says']);
    await repairLibrary(library, {});
    expect(says(await library.read(ours.id))).toBe('Theirs: Un. Two.');
    expect((await readdir(folder)).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  it('comes back from the bin as it went there', async () => {
    const { library, ours, text, file, merge } = await merging();
    await merge();
    await library.bin(ours.id);
    await library.restore(ours.id);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

describe('a site profile in which Git left both sides of a merge', () => {
  it('is told of in one sentence, and mended with our side', async () => {
    const library = await temporaryLibrary();
    const file = library.context.layout.siteFile;
    const text = await readFile(file, 'utf8');
    const theirs = text.replace('Foreign desk', 'The other desk');
    expect(theirs).not.toBe(text);
    await writeFile(file, unmerged(text, theirs));
    await expect(library.site()).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(
        /cannot be read \(Git left two versions in it that it could not merge\): /,
      ),
    });
    const { steps } = await repairLibrary(library, {});
    expect(steps).toMatchObject([{ message: expect.stringContaining('your side of the merge') }]);
    expect((await library.site()).name).toBe('Foreign desk');
    expect((await readdir(library.folder)).some((name) => name.startsWith('site.json.damaged-'))).toBe(true);
  });
});
