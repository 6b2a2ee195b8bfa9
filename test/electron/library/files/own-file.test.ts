import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { keepIfDamaged, parseOwnJson } from '../../../../electron/library/files/own-file.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { temporaryFolder } from '../temporary-library.ts';

const schema = z.strictObject({ version: z.literal(1), names: z.array(z.string()) });
const parsed = (text: string) => parseOwnJson(Buffer.from(text), 'names.json', schema);
const ours = '{\n<<<<<<< HEAD\n"version": 1\n=======\n"version": 2\n>>>>>>> theirs\n}\n';

describe('a file of the library', () => {
  it('says what it holds', () => {
    expect(parsed('{"version":1,"names":["Goma"]}')).toEqual({ value: { version: 1, names: ['Goma'] } });
  });

  it.each([
    ['{"version":1', 'it is not whole'],
    ['', 'it is not whole'],
    [ours, 'Git left two versions in it that it could not merge'],
  ])('says of %j why it cannot be read', (text, problem) => {
    expect(parsed(text)).toEqual({ problem });
  });

  it('is not damaged where a newer Dateline wrote it', () => {
    const newer = () => parsed('{"version":2,"names":{}}');
    expect(newer).toThrow(/^names\.json was left as it is, because a newer Dateline wrote it \(format 2\)/);
    expect(newer).toThrow(expect.objectContaining({ code: 'unsupported' }));
    expect(parsed('{"version":"2","names":[]}')).toHaveProperty('problem');
  });

  it('says where it is not what it should be', () => {
    expect(parsed('{"version":1,"names":[5]}')).toEqual({ problem: expect.stringContaining('names') });
  });

  it('is no text where its bytes are none', () => {
    expect(parseOwnJson(Uint8Array.of(0x22, 0xff, 0x22), 'names.json', schema)).toEqual({
      problem: 'it is not whole',
    });
  });
});

describe('a file that is about to be written over', () => {
  async function place() {
    const layout = libraryLayout(await temporaryFolder());
    await mkdir(layout.folder, { recursive: true });
    await writeFile(layout.tagsFile, 'not ours');
    return { layout, fileSystem: guardLibrary(diskFileSystem, layout.folder) };
  }

  it('is kept beside where it is damaged', async () => {
    const { layout, fileSystem } = await place();
    await keepIfDamaged({ layout, fileSystem }, layout.tagsFile, 'keep it', () =>
      Promise.reject(new DatelineError('damaged', 'It cannot be read.')),
    );
    expect(await readdir(layout.folder)).toEqual([expect.stringMatching(/^tags-damaged-\d+\.json$/)]);
  });

  it('stays where it can be read, or nobody can tell', async () => {
    const { layout, fileSystem } = await place();
    const kept = { layout, fileSystem };
    await keepIfDamaged(kept, layout.tagsFile, 'keep it', () => Promise.resolve([]));
    const failing = keepIfDamaged(kept, layout.tagsFile, 'keep it', () =>
      Promise.reject(new DatelineError('disk-full', 'The disk failed.')),
    );
    await expect(failing).rejects.toThrow('The disk failed.');
    expect(await diskFileSystem.readFile(join(layout.folder, 'tags.json'), 'utf8')).toBe('not ours');
  });
});
