import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAgain } from '../../../../electron/library/import/import-again.ts';
import { importDropped, importDroppedAgain } from '../../../../electron/library/import/import-dropped.ts';
import { importFiles } from '../../../../electron/library/import/import-files.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { mediaOf } from '../../../../shared/story/renamed-media.ts';
import { realPicture } from '../media/real-pictures.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

const OPERATION = '00000000-0000-4000-8000-000000000001';
const NEXT = '00000000-0000-4000-8000-000000000002';

/** “Порт открыт” and a paragraph, in KOI8-R. */
const KOI8 = Buffer.from('f0cfd2d420cfd4cbd2d9d40a0af3d5c4c120d7c5d2ced5ccc9d3d82e0a', 'hex');

async function importedFile(name: string, bytes: Uint8Array) {
  const library = await temporaryLibrary();
  const folder = await temporaryFolder();
  const file = join(folder, name);
  await writeFile(file, bytes);
  const [outcome] = await importFiles(library, [file]);
  if (!outcome?.ok) throw new Error('not imported');
  return { library, folder, file, id: outcome.imported.id, said: outcome.said };
}

describe('a file that is read again', () => {
  it('has the encoding and the language that were chosen, and the way back', async () => {
    const { library, file, id, said } = await importedFile('port.txt', KOI8);
    expect(said.encoding).toMatchObject({ isFound: true });
    const wrong = await importAgain(library, {
      operation: OPERATION,
      id,
      file,
      place: 3,
      part: 0,
      how: 'replace',
      chosen: { language: null, encoding: 'windows-1251' },
    });
    expect(wrong.outcome).toMatchObject({ done: [id], undoable: true });
    expect(wrong.file).toMatchObject({
      id,
      file: 'port.txt',
      place: 3,
      part: 0,
      encoding: { label: 'windows-1251', isFound: false },
    });
    expect((await library.read(id)).headline).toBe('рПТФ ПФЛТЩФ');
    const right = await importAgain(library, {
      operation: NEXT,
      id,
      file,
      place: 3,
      part: 0,
      how: 'replace',
      chosen: { language: 'uk', encoding: 'koi8-r' },
    });
    expect(right.file.language).toMatchObject({ tag: 'uk', isFound: false });
    const story = await library.read(id);
    expect([story.headline, story.language, ...story.body.map(blockText)]).toEqual([
      'Порт открыт',
      'uk',
      'Суда вернулись.',
    ]);
    expect((await library.list()).stories).toHaveLength(1);
    await library.bulk.undo(NEXT);
    expect((await library.read(id)).headline).toBe('рПТФ ПФЛТЩФ');
  });

  it('keeps its slug, its pictures and what stands in other stories', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    const file = join(folder, 'quay.md');
    await writeFile(join(folder, 'quay.jpg'), await realPicture('jpg'));
    await writeFile(file, '# Quay\n\n![A quay](quay.jpg)\n');
    const outcomes = await importFiles(library, [file, file]);
    const [first, second] = outcomes.map((outcome) => (outcome.ok ? outcome.imported : null));
    const { file: again } = await importAgain(library, {
      operation: OPERATION,
      id: second?.id ?? '',
      file,
      place: 1,
      part: 0,
      how: 'replace',
      chosen: { language: 'nl', encoding: null },
    });
    expect([first?.slug, again.slug]).toEqual(['quay', 'quay-2']);
    const story = await library.read(again.id);
    expect([story.language, mediaOf(story)]).toEqual(['nl', ['quay.jpg']]);
    expect((await library.read(first?.id ?? '')).language).toBe('en');
  });

  it('may have been dropped, and is named by its name alone where it cannot be read', async () => {
    const library = await temporaryLibrary();
    const { imported } = await importDropped(library, [{ name: 'port.txt', bytes: KOI8 }]);
    const id = imported[0]?.id ?? '';
    const request = {
      operation: OPERATION,
      id,
      place: 0,
      part: 0,
      how: 'replace' as const,
      chosen: { language: null, encoding: 'koi8-r' },
    };
    const { file } = await importDroppedAgain(library, { name: 'port.txt', bytes: KOI8 }, request);
    expect(file).toMatchObject({ headline: 'Порт открыт', file: 'port.txt' });
    const empty = importDroppedAgain(library, { name: 'port.txt', bytes: new Uint8Array() }, request);
    await expect(empty).rejects.toThrow('Could not import port.txt because it is empty');
    expect((await library.read(id)).headline).toBe('Порт открыт');
  });
});
