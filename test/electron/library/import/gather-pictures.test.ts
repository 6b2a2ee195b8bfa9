import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { gatherPictures } from '../../../../electron/library/import/gather-pictures.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { emptyFields } from '../../../../shared/story/story.ts';
import { gif, jpeg, png } from '../pictures.ts';
import { temporaryFolder } from '../temporary-library.ts';

const figure = (media: string): Block => ({ type: 'figure', media, alt: media, caption: '', credit: '' });

/** What comes of a story whose pictures are named by what it calls them and by their files. */
async function gathered(
  files: Readonly<Record<string, Uint8Array>>,
  named: Readonly<Record<string, string>>,
  image: string | null = null,
) {
  const folder = await temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const names = Object.keys(named);
  const { story, pictures, warnings } = await gatherPictures(diskFileSystem, folder, {
    fields: { ...emptyFields('en'), image },
    warnings: [],
    body: names.map(figure),
    pictures: Object.entries(named).map(([media, source]) => ({ media, source })),
  });
  const used = story.body.map((block) => (block.type === 'figure' ? block.media : block.type));
  return { used, image: story.fields.image, kept: pictures.map(({ media }) => media), warnings };
}

it('gives each picture the ending of what it is, and lets one that is right stay', async () => {
  const files = { a: png(2, 2), b: jpeg(2, 2), c: jpeg(2, 2), d: gif(2, 2) };
  const named = { 'one.jpg': 'a', 'two.jpeg': 'b', 'three.jpg': 'c', 'four.two.png': 'd' };
  const names = ['one.png', 'two.jpeg', 'three.jpg', 'four.two.gif'];
  expect(await gathered(files, named, 'one.jpg')).toEqual({
    used: names,
    kept: names,
    image: 'one.png',
    warnings: [],
  });
});

it('gives no two pictures one name', async () => {
  const named = { 'one.jpg': 'a', 'one.gif': 'a', 'one.png': 'a' };
  const { used } = await gathered({ a: png(2, 2) }, named);
  expect(used).toEqual(['one.png', 'one-2.png', 'one-3.png']);
});

it('says what is wrong with each that cannot be had, and keeps its words', async () => {
  const files = {
    text: Buffer.from('no picture'),
    torn: png(2, 2).subarray(0, 12),
    huge: png(20_000, 20_000),
    good: png(2, 2),
  };
  const named = { 'a.png': 'text', 'b.png': 'torn', 'c.png': 'huge', 'd.png': 'none', 'e.png': 'good' };
  expect(await gathered(files, named, 'a.png')).toEqual({
    used: ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'e.png'],
    kept: ['e.png'],
    image: null,
    warnings: [
      '4 pictures could not be had, and their words are kept in their places: text is of a kind that a page ' +
        'does not show; torn is damaged; huge is too large; none is not there.',
    ],
  });
});

it('calls a picture in the file by its name, and a long address by how it begins', async () => {
  const address = `https://example.org/${'x'.repeat(300)}`;
  const inside = await gathered({}, { 'a.png': 'data:image/png;base64,AAAA' });
  expect(inside.warnings).toEqual([expect.stringMatching(/^The picture a\.png is /)]);
  const { warnings } = await gathered({}, { 'b.png': address });
  expect(warnings[0]).toMatch(/^The picture https:\/\/example\.org\/x{180} lies on the network/);
});

it('says one sentence of however many', async () => {
  const named = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.png`, `p${i}`]));
  const { warnings } = await gathered({}, named);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^9 pictures .*p0 is not there; .*p4 is not there, and 4 more\.$/);
});
