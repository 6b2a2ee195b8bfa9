import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { listTemplates } from '../../../../electron/library/templates/list-templates.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import { systemError, temporaryLibrary, writeStory } from '../temporary-library.ts';

const WRITES: Readonly<Record<string, (library: Library) => Promise<unknown>>> = {
  'tags.json': ({ tags }) => tags.describe({ name: 'Sudan', kind: 'place', colour: 'amber' }),
  'topics.json': ({ tags }) => tags.keepTopics([{ name: 'election', code: 'medtop:20000574', path: [] }]),
  'snippets.json': async (library) =>
    library.saveSnippets((await library.snippets()).map(({ body: _, ...snippet }) => snippet)),
  'searches.json': ({ searches }) =>
    searches.replace([{ id: 'a', name: 'Late', query: 'is:overdue', arrangement: NEWEST_FIRST }]),
  'site.json': async (library) => library.saveSite({ ...(await library.site()), name: 'The desk' }),
  templates: ({ templates }) => templates.list(),
};

it.each(Object.keys(WRITES))(
  'makes no %s in the empty folder that the disk of a library was mounted on',
  async (name) => {
    const library = await temporaryLibrary();
    await writeStory(library);
    const away = `${library.folder}-away`;
    onTestFinished(() => rm(away, { recursive: true, force: true }));
    await rename(library.folder, away);
    await mkdir(library.folder);
    await expect(WRITES[name]?.(library)).rejects.toMatchObject({ code: 'library-missing' });
    expect(await readdir(library.folder)).toEqual([]);
    await rm(library.folder, { recursive: true });
    await rename(away, library.folder);
    await WRITES[name]?.(library);
    expect(await readdir(library.folder)).toContain(name);
  },
);

it('tells that a template cannot be had just now, and calls none damaged', async () => {
  const library = await temporaryLibrary();
  const [template] = (await library.templates.list()).templates;
  const open: FileSystem['open'] = async (path, mode) => {
    if (path === library.context.layout.storyFile(template?.id ?? ''))
      throw systemError('EMFILE', 'open', path);
    return diskFileSystem.open(path, mode);
  };
  const fileSystem = guardLibrary({ ...diskFileSystem, open }, library.folder);
  const context = { ...library.context, fileSystem };
  await expect(listTemplates(context)).rejects.toThrow('too many files are open');
});
