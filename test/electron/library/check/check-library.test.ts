import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import type { FileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { png } from '../pictures.ts';
import {
  paragraph,
  systemError,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../temporary-library.ts';

const figure = (media: string): Figure => ({ type: 'figure', media, alt: '', caption: '', credit: '' });

describe('checkLibrary', () => {
  it('finds nothing in a whole library', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { slug: 'a' }, [figure('a.png')]);
    await library.addMedia(story.id, 'a.png', png(2, 2));
    await writeStory(library, { slug: 'b' }, [paragraph('Text.')]);
    await writeStory(library);
    await writeStory(library);
    await library.templates.list();
    await library.saveSnippets((await library.snippets()).map(({ body: _, ...snippet }) => snippet));
    expect(await checkLibrary(library)).toEqual({ stories: 4, findings: [], links: new Map() });
  });

  it('reads the library’s own files, the history of templates, and pictures and versions in the bin', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const own = ['tags.json', 'topics.json', 'snippets.json', 'searches.json'];
    for (const file of own) await writeFile(join(library.folder, file), '{ torn');
    const binned = await writeStory(library, {}, [figure('a.png')]);
    await library.addMedia(binned.id, 'a.png', png(2, 2));
    const version = await library.history.keep(binned.id, 'As sent');
    await library.bin(binned.id);
    const bin = layout.binFolder(binned.id);
    await writeFile(join(bin, 'media', 'a.png'), 'no picture');
    await writeFile(join(bin, 'history', `${version.id}.json`), '{ torn');
    const [template] = (await library.templates.list()).templates;
    const kept = `templates/${template?.id}/history/0mf3k2c1x-7x2p.json`;
    await mkdir(join(library.folder, kept, '..'));
    await writeFile(join(library.folder, kept), '{ torn');
    const { findings } = await checkLibrary(library);
    expect(findings.map(({ level, file }) => [level, file])).toEqual([
      ...own.map((file) => ['damaged', file]),
      ['damaged', kept],
      ['warning', `bin/${binned.id}/media/a.png`],
      ['warning', `bin/${binned.id}/history/${version.id}.json`],
    ]);
  });

  it('names a folder that the disk does not let it read, and goes on', async () => {
    const library = await temporaryLibrary();
    const { layout, fileSystem } = library.context;
    const story = await writeStory(library, {}, [figure('lost.png')]);
    const refused = [layout.mediaFolder(story.id), layout.historyFolder(story.id), layout.bin];
    const readdir = (async (path: string, ...rest: []) => {
      if (refused.includes(path)) throw systemError('EIO', 'scandir', path);
      return fileSystem.readdir(path, ...rest);
    }) as FileSystem['readdir'];
    const context = { ...library.context, fileSystem: { ...fileSystem, readdir } };
    await library.history.list(story.id);
    const { stories, findings } = await checkLibrary({ ...library, context });
    expect(stories).toBe(1);
    const told = findings.filter(({ message }) => message === 'cannot be read (EIO)');
    expect(told.map(({ file }) => file).sort()).toEqual(
      ['bin', `stories/${story.id}/history`, `stories/${story.id}/media`].sort(),
    );
    expect(findings.map(({ message }) => message)).toContain('is missing');
  });

  it('finds nothing to be well where the whole library has gone', async () => {
    const library = await temporaryLibrary();
    await writeStory(library);
    await rm(library.folder, { recursive: true });
    await expect(checkLibrary(library)).rejects.toMatchObject({ code: 'library-missing' });
  });

  it('names everything that is damaged or strange, each once', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const torn = await writeStory(library, { slug: 'torn' });
    await writeFile(layout.storyFile(torn.id), '{');
    const lost = await writeStory(library, { slug: 'same', image: 'lost.png' }, [figure('lost.png')]);
    const broken = await writeStory(library, { slug: 'same' }, [figure('broken.png')]);
    const media = layout.mediaFolder(broken.id);
    await mkdir(media);
    await writeFile(join(media, 'broken.png'), 'no picture');
    await writeFile(join(media, '.dateline-0123456789abcdef.tmp'), '');
    const outside = join(await temporaryFolder(), 'secret.png');
    await writeFile(outside, png(1, 1));
    await symlink(outside, join(media, 'link.png'));
    const binned = await writeStory(library);
    await library.bin(binned.id);
    await rm(join(layout.binFolder(binned.id), 'story.json'));
    await writeFile(layout.siteFile, 'null');
    const { stories, findings } = await checkLibrary(library);
    expect(stories).toBe(2);
    const [first, second] = [lost.id, broken.id].sort();
    expect(findings.map(({ level, id, file, message }) => [level, id, file, message])).toEqual([
      ['damaged', null, 'site.json', expect.stringContaining('cannot be read')],
      ['damaged', torn.id, `stories/${torn.id}`, expect.stringContaining('not whole')],
      ...[lost.id, broken.id].sort().flatMap((id) => [
        ...(id === lost.id
          ? [['damaged', id, `stories/${id}/media/lost.png`, 'is missing']]
          : [
              ['damaged', id, `stories/${id}/media/broken.png`, expect.stringContaining('not a picture')],
              ['damaged', id, `stories/${id}/media/link.png`, expect.stringContaining('link')],
            ]),
        ...(id === second
          ? [['warning', id, `stories/${id}/story.json`, `has the same slug (same) as ${first}`]]
          : []),
      ]),
      ['warning', binned.id, `bin/${binned.id}/story.json`, 'its story.json is missing'],
      [
        'warning',
        null,
        `stories/${broken.id}/media/.dateline-0123456789abcdef.tmp`,
        expect.stringContaining('unfinished'),
      ],
    ]);
  });
});
