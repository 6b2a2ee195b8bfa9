import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryLibrary, writeStory } from '../temporary-library.ts';

it('says that the library is gone where it is, not only the story', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Talks' });
  await rm(library.folder, { recursive: true });
  await expect(library.read(id)).rejects.toMatchObject({ code: 'library-missing' });
});

it('says which file to repair where a story is damaged', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Talks' });
  const folder = join(library.folder, 'stories', id);
  await writeFile(join(folder, 'story.json'), '{');
  const failed = library.read(id);
  await expect(failed).rejects.toMatchObject({ code: 'damaged' });
  await expect(failed).rejects.toThrow(`repair or restore story.json in ${folder}.`);
});
