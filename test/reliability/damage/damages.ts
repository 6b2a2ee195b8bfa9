import { cp, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Damage, damaged, named, oneOf, storyFile } from './damage.ts';
import { SUBTLE_DAMAGES } from './subtle-damages.ts';

/** Everything that is done to libraries, by name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  ...SUBTLE_DAMAGES,
  'story cut off': async (victim, chance) => {
    const id = victim.takeStory();
    const { length } = await readFile(storyFile(victim, id));
    await truncate(storyFile(victim, id), chance.below(length - 4));
    return damaged(id);
  },
  'story emptied': async (victim) => {
    const id = victim.takeStory();
    await truncate(storyFile(victim, id), 0);
    return damaged(id);
  },
  'story deleted': async (victim) => {
    const id = victim.takeStory();
    await rm(storyFile(victim, id));
    return damaged(id);
  },
  'bits flipped in a story': async (victim, chance) => {
    const file = storyFile(victim, victim.takeStory());
    const bytes = await readFile(file);
    for (let times = 1 + chance.below(3); times > 0; times--) {
      const at = chance.below(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << chance.below(8));
    }
    await writeFile(file, bytes);
    return null;
  },
  'a stretch of a story overwritten': async (victim, chance) => {
    const id = victim.takeStory();
    const bytes = await readFile(storyFile(victim, id));
    const from = chance.below(bytes.length - 20);
    await writeFile(
      storyFile(victim, id),
      bytes.fill(0, from, Math.min(bytes.length, from + 8 + chance.below(400))),
    );
    return damaged(id);
  },
  'two stories swapped': async (victim) => {
    const [a, b] = [victim.takeStory(), victim.takeStory()];
    const aside = join(victim.outside, a);
    await rename(storyFile(victim, a), aside);
    await rename(storyFile(victim, b), storyFile(victim, a));
    await rename(aside, storyFile(victim, b));
    return damaged(a);
  },
  'a folder copied': async (victim) => {
    const id = victim.takeStory();
    await cp(join(victim.folder, 'stories', id), join(victim.folder, 'stories', `${id}-b`), {
      recursive: true,
    });
    return damaged(`${id}-b`);
  },
  'a folder renamed': async (victim) => {
    const id = victim.takeStory();
    await rename(join(victim.folder, 'stories', id), join(victim.folder, 'stories', `${id} (old)`));
    return damaged(`${id} (old)`);
  },
  'a story behind a link': async (victim) => {
    const id = victim.takeStory();
    const aside = join(victim.outside, `${id}.json`);
    await rename(storyFile(victim, id), aside);
    await symlink(aside, storyFile(victim, id));
    return damaged(id);
  },
  'a link out of the library': async (victim) => {
    await symlink(victim.outside, join(victim.folder, 'stories', 'a-linked-story'));
    return damaged('a-linked-story');
  },
  'a circle of links': async (victim) => {
    const id = victim.takeStory();
    await symlink('..', join(victim.folder, 'stories', id, 'loop'));
    return named(`stories/${id}/loop`);
  },
  'a picture deleted': async (victim) => {
    const id = victim.takeStory();
    await rm(join(victim.folder, 'stories', id, 'media', 'a.png'));
    return named(`stories/${id}/media/a.png`);
  },
  'a picture overwritten': async (victim) => {
    const id = victim.takeStory();
    await writeFile(join(victim.folder, 'stories', id, 'media', 'a.png'), Buffer.alloc(64));
    return named(`stories/${id}/media/a.png`);
  },
  'a version cut off': async (victim, chance) => {
    const id = victim.takeStory();
    const folder = join(victim.folder, 'stories', id, 'history');
    const name = await oneOf(folder, chance, (one) => one.endsWith('.json'));
    if (name === null) return null;
    await truncate(join(folder, name), 30);
    return named(`stories/${id}/history/${name}`);
  },
  'the text of a version deleted': async (victim, chance) => {
    const id = victim.takeStory();
    const folder = join(victim.folder, 'stories', id, 'history', 'bodies');
    const name = await oneOf(folder, chance, (one) => one.endsWith('.gz'));
    if (name === null) return null;
    await rm(join(folder, name));
    return (finding) => finding.level === 'damaged' && finding.file.startsWith(`stories/${id}/history/`);
  },
  'the site profile cut off': async ({ folder }, chance) => {
    await truncate(join(folder, 'site.json'), chance.below(40));
    return named('site.json');
  },
  'an unfinished write': async (victim) => {
    const id = victim.takeStory();
    await writeFile(join(victim.folder, 'stories', id, '.dateline-0123456789abcdef.tmp'), '{');
    return named(`stories/${id}/.dateline-0123456789abcdef.tmp`);
  },
  'a crowd of strangers': async (victim) => {
    const id = victim.takeStory();
    const folder = join(victim.folder, 'stories', id, 'media');
    for (let from = 0; from < victim.crowd; from += 500) {
      const names = Array.from(
        { length: Math.min(500, victim.crowd - from) },
        (_, at) => `Foreign ${from + at}.txt`,
      );
      await Promise.all(names.map((name) => writeFile(join(folder, name), '')));
    }
    return (finding) => finding.file.startsWith(`stories/${id}/media/Foreign`);
  },
  'names that other systems cannot hold': async (victim, chance) => {
    const id = victim.takeStory();
    const name = chance.pick(['con.png', 'nul.jpg', 'A.PNG', 'caf\u0065\u0301.png']);
    const folder = join(victim.folder, 'stories', id, 'media');
    await writeFile(join(folder, name), await readFile(join(folder, 'a.png')));
    return named(`stories/${id}/media/${name}`);
  },
  'a folder in place of a story': async (victim) => {
    const id = victim.takeStory();
    await rm(storyFile(victim, id));
    await mkdir(storyFile(victim, id));
    return damaged(id);
  },
};
