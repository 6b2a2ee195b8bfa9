import { cp, readdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Damage, type Expected, named, oneOf, storyFile, type Victim } from './damage.ts';

/** What damages libraries in ways that only a look at all of them together, at pixels or at times can see. */
export const SUBTLE_DAMAGES: Readonly<Record<string, Damage>> = {
  'a JPEG cut short': async (victim, chance) => {
    const file = jpegOf(victim.takeStory());
    const { length } = await readFile(join(victim.folder, file));
    await truncate(join(victim.folder, file), 700 + chance.below(length - 800));
    return damagedFile(file);
  },
  'a JPEG with zeros in its middle': async (victim, chance) => {
    const file = jpegOf(victim.takeStory());
    const bytes = await readFile(join(victim.folder, file));
    const from = Math.floor(bytes.length * 0.4) + chance.below(Math.floor(bytes.length * 0.2));
    await writeFile(join(victim.folder, file), bytes.fill(0, from, from + Math.floor(bytes.length / 10)));
    return damagedFile(file);
  },
  'a PNG cut short': async (victim, chance) => {
    const file = `stories/${victim.takeStory()}/media/a.png`;
    await truncate(join(victim.folder, file), 40 + chance.below(20));
    return damagedFile(file);
  },
  'a PNG that is called .jpg': async (victim) => {
    const file = jpegOf(victim.takeStory());
    await writeFile(join(victim.folder, file), await readFile(join(victim.folder, file, '..', 'a.png')));
    return named(file);
  },
  'a picture whose name was written in capitals': async (victim) => {
    const media = join(victim.folder, 'stories', victim.takeStory(), 'media');
    await rename(join(media, 'a.png'), join(media, 'A.PNG'));
    return named(`${relative(victim.folder, media)}/a.png`);
  },
  'a story that follows itself': async (victim) => {
    const id = victim.takeStory();
    return edited(victim, id, (story) => ({ ...story, follows: id }));
  },
  'a story that follows one that is gone': async (victim) =>
    edited(victim, victim.takeStory(), (story) => ({ ...story, follows: '0aaaaaaaa-gone00' })),
  'stories that follow each other in a circle': async (victim) => {
    const [a, b] = [victim.takeStory(), victim.takeStory()];
    const either = [
      await edited(victim, a, (story) => ({ ...story, follows: b })),
      await edited(victim, b, (story) => ({ ...story, follows: a })),
    ];
    return (finding) => either.some((expects) => expects?.(finding));
  },
  'a related story that is gone': async (victim, chance) => {
    const list = chance.pick(['pinned', 'excluded']);
    return edited(victim, victim.takeStory(), (story) => ({
      ...story,
      related: { pinned: [], excluded: [], [list]: ['0aaaaaaaa-gone00'] },
    }));
  },
  'a story begun in 2099': async (victim, chance) =>
    edited(victim, victim.takeStory(), (story) => ({
      ...story,
      [chance.pick(['created', 'modified'])]: '2099-01-01T00:00:00.000Z',
    })),
  'a story begun after it was changed': async (victim) =>
    edited(victim, victim.takeStory(), (story) => ({ ...story, modified: '2024-05-01T00:00:00.000Z' })),
  'steps out of their order': async (victim) =>
    edited(victim, victim.takeStory(), (story) => {
      const step = (from: string, to: string, day: number) => ({
        when: `2025-01-0${day}T08:00:00.000Z`,
        who: '',
        from,
        to,
        why: '',
        overridden: [],
      });
      return { ...story, trail: [step('in-edit', 'ready', 3), step('draft', 'in-edit', 2)] };
    }),
  'a version taken in 2099': async (victim, chance) => {
    const folder = join(victim.folder, 'stories', victim.takeStory(), 'history');
    const name = await oneOf(folder, chance, (one) => one.endsWith('.json'));
    if (name === null) return null;
    const record = JSON.parse(await readFile(join(folder, name), 'utf8'));
    await writeFile(join(folder, name), JSON.stringify({ ...record, when: '2099-01-01T00:00:00.000Z' }));
    return named(relative(victim.folder, join(folder, name)));
  },
  'versions lost while their texts stay': async (victim) => {
    const folder = join(victim.folder, 'stories', victim.takeStory(), 'history');
    for (const name of await readdir(folder)) if (name.endsWith('.json')) await rm(join(folder, name));
    const bodies = await readdir(join(folder, 'bodies'));
    for (const name of bodies) await utimes(join(folder, 'bodies', name), 1_750_000_000, 1_750_000_000);
    return bodies.length === 0 ? null : named(`${relative(victim.folder, folder)}/bodies`);
  },
  'a note in the bin overwritten': async ({ folder, binned }, chance) => {
    const texts = ['', 'garbage', '{"binned":"2099-01-01T00:00:00.000Z"}', '\0'.repeat(40)];
    await writeFile(join(folder, 'bin', binned, 'binned.json'), chance.pick(texts));
    return named(`bin/${binned}/binned.json`);
  },
  'a story in the bin and in the library': async (victim) => {
    const id = victim.takeStory();
    await cp(join(victim.folder, 'stories', id), join(victim.folder, 'bin', id), { recursive: true });
    return named(`bin/${id}`);
  },
};

/** What only a backup gives back; the other subtle ones are mended from the library itself. */
const LOST_PIXELS = ['a JPEG cut short', 'a JPEG with zeros in its middle', 'a PNG cut short'];

/** True for a damage of which nothing may be left after a repair. */
export function isMended(name: string, hasBackup: boolean): boolean {
  return name in SUBTLE_DAMAGES && (hasBackup || !LOST_PIXELS.includes(name));
}

const jpegOf = (id: string) => `stories/${id}/media/b.jpg`;
const damagedFile =
  (file: string): Expected =>
  (finding) =>
    finding.level === 'damaged' && finding.file === file;

async function edited(
  victim: Victim,
  id: string,
  edit: (story: Readonly<Record<string, unknown>>) => unknown,
): Promise<Expected> {
  const file = storyFile(victim, id);
  await writeFile(file, JSON.stringify(edit(JSON.parse(await readFile(file, 'utf8'))), null, 2));
  return named(`stories/${id}/story.json`);
}
