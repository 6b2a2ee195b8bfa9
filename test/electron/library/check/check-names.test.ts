import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import { nameFindings } from '../../../../electron/library/check/check-names.ts';
import { png } from '../pictures.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const STRANGER = "is not a file of Dateline's, which leaves it alone";
const LINK = 'is a link that may lead out of the library, and Dateline follows none';

/** A library with one story that has a picture and a version. */
async function desk() {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Ferry' });
  await library.addMedia(id, 'a.png', png(2, 2));
  await library.history.keep(id, 'As sent');
  const told = async () =>
    (await nameFindings(library.context)).map(({ level, id: of, file, message }) => ({
      level,
      of,
      file,
      message,
    }));
  return { library, id, told, folder: library.context.layout.storyFolder(id) };
}

describe('the names in a library', () => {
  it('are all known in one that only Dateline has written', async () => {
    const { library, told, folder } = await desk();
    await library.addSiteMedia('amal.png', png(2, 2));
    for (const name of [
      'site-damaged-1.json',
      'tags-damaged-20260101.json',
      '.DS_Store',
      'site.json.damaged-20260310T120000000Z',
    ])
      await writeFile(join(library.folder, name), '');
    await writeFile(join(folder, 'story.v1.json'), '');
    await writeFile(join(folder, 'story.json.damaged-20260310T120000000Z-2'), '');
    expect(await told()).toEqual([]);
  });

  it('are told of where they are strange, in each folder and of whose story', async () => {
    const { library, id, told, folder } = await desk();
    await mkdir(join(library.folder, 'site-media'), { recursive: true });
    const strange: readonly (readonly [string | null, string])[] = [
      [null, 'Notes.txt'],
      [null, 'my-site-damaged-1.json'],
      [null, 'site-media/logo.svg'],
      [null, 'stories/Holiday photos'],
      [null, 'stories/notes.txt'],
      [id, `stories/${id}/story.v1.json.txt`],
      [id, `stories/${id}/media/drawing.svg`],
      [id, `stories/${id}/history/diary.json`],
      [id, `stories/${id}/history/bodies/diary.txt`],
    ];
    for (const [, file] of strange) {
      if (file.endsWith('photos')) await mkdir(join(library.folder, file));
      else await writeFile(join(library.folder, file), '');
    }
    await symlink('/no/such/place', join(folder, 'link'));
    expect(await told()).toEqual(
      expect.arrayContaining([
        ...strange.map(([of, file]) => ({ level: 'warning', of, file, message: STRANGER })),
        { level: 'warning', of: id, file: `stories/${id}/link`, message: LINK },
      ]),
    );
    expect(await told()).toHaveLength(strange.length + 1);
  });

  it('are summed up where there are many', async () => {
    const { library, told } = await desk();
    for (let number = 0; number < 23; number++)
      await writeFile(join(library.folder, `note-${number}.txt`), '');
    const found = await told();
    expect(found.filter(({ message }) => message === STRANGER)).toHaveLength(20);
    expect(found.at(-1)).toMatchObject({ file: '', message: "holds 3 more files that are not Dateline's" });
    expect(found).toHaveLength(21);
  });

  it.each(['aux.png', 'what?.png', 'a:b.png', 'ends-in-a-dot.', 'ends-in-a-space '])(
    'are told of where Windows cannot hold them: %s',
    async (name) => {
      const { id, told, folder } = await desk();
      await writeFile(join(folder, 'media', name), png(2, 2));
      expect(await told()).toContainEqual({
        level: 'warning',
        of: id,
        file: `stories/${id}/media/${name}`,
        message: 'has a name that Windows cannot hold: rename it',
      });
    },
  );

  it('are told of where many disks cannot hold both', async () => {
    const { library, told } = await desk();
    for (const name of ['Été.txt', 'été.txt', 'Ete.txt']) await writeFile(join(library.folder, name), '');
    const clashes = (await told()).filter(({ message }) => message.includes('capitals'));
    expect(clashes).toEqual([
      {
        level: 'warning',
        of: null,
        file: 'été.txt',
        message:
          'differs from Été.txt only in capitals or accents, and many disks cannot hold both: rename one',
      },
    ]);
  });

  it('behind a link are not looked at', async () => {
    const { told, folder } = await desk();
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'diary.txt'), '');
    await rename(join(folder, 'media'), join(outside, 'media'));
    await symlink(outside, join(folder, 'media'));
    expect((await told()).map(({ file }) => file).filter((file) => file.includes('diary'))).toEqual([]);
  });

  it('are part of what a check finds', async () => {
    const { library } = await desk();
    await writeFile(join(library.folder, 'Notes.txt'), '');
    expect((await checkLibrary(library)).findings).toMatchObject([{ file: 'Notes.txt', message: STRANGER }]);
  });
});
