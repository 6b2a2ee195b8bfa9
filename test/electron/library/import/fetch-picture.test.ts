import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { fetchPicture } from '../../../../electron/library/import/fetch-picture.ts';
import { withoutPicture } from '../../../../electron/library/import/without-picture.ts';
import { temporaryFolder } from '../temporary-library.ts';

const NETWORK = 'lies on the network, from where nothing is fetched';
const OUTSIDE = "lies outside of the imported file's folder";

let folder: string;
beforeEach(async () => {
  const outer = await temporaryFolder();
  folder = join(outer, 'imported');
  await mkdir(join(folder, 'pictures'), { recursive: true });
  await writeFile(join(outer, 'secret.png'), 'secret');
});

async function fetched(source: string): Promise<string> {
  const found = await fetchPicture(diskFileSystem, folder, source);
  return 'reason' in found ? found.reason : `got ${Buffer.from(found.bytes).toString('latin1')}`;
}

describe('a picture that an imported file names', () => {
  it.each([
    ['as it is written', 'pictures/a b.png', 'pictures/a b.png'],
    ['with percent signs', 'pictures/a%20b.png', 'pictures/a b.png'],
    ['with percent signs that are meant', '100%.png', '100%.png'],
    ['with a query', 'a.png?width=100', 'a.png'],
    ['with a fragment', 'a.png#top', 'a.png'],
    ['with a question mark that is meant', 'why?.png', 'why?.png'],
    ['with percent signs and a query', 'a%20b.png?w=1#x', 'a b.png'],
  ])('is found %s', async (_, source, file) => {
    await writeFile(join(folder, file), file);
    expect(await fetched(source)).toBe(`got ${file}`);
  });

  it.each(['http://example.org/a.png', 'HTTPS://example.org/a.png'])(
    'is not fetched from %s',
    async (source) => {
      expect(await fetched(source)).toBe(NETWORK);
    },
  );

  it.each([
    '../secret.png',
    'pictures/../../secret.png',
    '%2e%2e/secret.png',
    '/etc/passwd',
    'C:/a.png',
    '\\\\host\\a.png',
    'a\0.png',
  ])('is not read from outside: %s', async (source) => {
    expect(await fetched(source)).toBe(OUTSIDE);
  });

  it('is not read through a link that leads out, nor from a folder', async () => {
    await symlink(join(folder, '..', 'secret.png'), join(folder, 'link.png'));
    expect(await fetched('link.png')).toBe(OUTSIDE);
    await writeFile(join(folder, 'a.png'), 'inside');
    await symlink(join(folder, 'a.png'), join(folder, 'inner.png'));
    expect(await fetched('inner.png')).toBe('got inside');
    expect(await fetched('pictures')).toBe('is not there');
    expect(await fetched('.')).toBe(OUTSIDE);
    expect(await fetched('none.png')).toBe('is not there');
  });

  it('is not read where it is larger than a picture can be', async () => {
    await writeFile(join(folder, 'huge.png'), '');
    await truncate(join(folder, 'huge.png'), 60_000_001);
    expect(await fetched('huge.png')).toBe('is larger than 60.0 MB');
  });

  it.each([
    ['data:image/png;base64,aGVsbG8=', 'got hello'],
    ['DATA:image/png;charset=x; BASE64 ,aGVsbG8%3D', 'got hello'],
    ['data:image/svg+xml,%3Csvg/%3E', 'got <svg/>'],
    ['data:image/png;base64,', 'got '],
    ['data:image/png', 'holds no data'],
  ])('is taken out of %s', async (source, told) => {
    expect(await fetched(source)).toBe(told);
  });
});

describe('a picture that cannot be had', () => {
  const figure = { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' } as const;
  const said = (words: object, source: string) => withoutPicture({ ...figure, ...words }, source);

  it('leaves its words, each once, led by a link to where it was', () => {
    const words = { alt: 'Cranes', caption: 'At dawn', credit: ' Cranes ', licence: 'CC BY' };
    expect(said(words, 'https://example.org/a.png')).toMatchObject({
      type: 'paragraph',
      children: [
        { type: 'link', href: 'https://example.org/a.png', children: [{ text: 'Cranes' }] },
        { text: ' — At dawn — CC BY' },
      ],
    });
  });

  it('of a file beside the imported one leaves its words alone, for no such file goes with the page', () => {
    expect(said({ alt: 'Cranes' }, 'gone.png')).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', text: 'Cranes' }],
    });
    expect(said({}, '/media/drawing.svg')).toBeNull();
  });

  it('leaves nothing where it had no words', () => {
    expect(said({}, 'https://example.org/a.png')).toBeNull();
    expect(said({ caption: ' ' }, 'data:image/png;base64,xxxx')).toBeNull();
    expect(said({ caption: 'At dawn' }, 'data:image/png;base64,xxxx')).toMatchObject({
      children: [{ text: 'At dawn' }],
    });
  });
});
