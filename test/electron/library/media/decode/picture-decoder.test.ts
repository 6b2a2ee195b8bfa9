import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictureDecoder } from '../../../../../electron/library/media/decode/picture-decoder.ts';
import { temporaryFolder } from '../../temporary-library.ts';

const LIMITS = { milliseconds: 20_000, pictures: 3, megabytes: 64 };
const PICTURE = Uint8Array.of(1, 2, 3);

/** A decoder whose thread does `work` with the picture that it is sent. */
async function decoderThat(work: string, limits = LIMITS) {
  const file = join(await temporaryFolder(), 'worker.mjs');
  const head = "import { parentPort } from 'node:worker_threads';";
  await writeFile(file, `${head}\nparentPort.on('message', (picture) => { ${work} });`);
  return pictureDecoder(file, limits);
}

it('asks one thread about several pictures, and is given no more than it may have', async () => {
  const decoder = await decoderThat("parentPort.postMessage(picture.length === 3 ? null : 'cut')");
  expect(await decoder.decode(PICTURE)).toBeNull();
  expect(await decoder.decode(PICTURE.subarray(1))).toBe('cut');
  expect(decoder.isFresh).toBe(true);
  expect(await decoder.decode(PICTURE)).toBeNull();
  expect(decoder.isFresh).toBe(false);
  decoder.end();
});

it.each([
  ['never comes to an end', 'for (;;);', { ...LIMITS, milliseconds: 200 }],
  ['takes the decoder down', "throw new Error('broken')", LIMITS],
  ['ends the thread', 'process.exit(1)', LIMITS],
  ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e5).fill(0))', LIMITS],
])('does not decide about a picture that %s, and is not asked again', async (_, work, limits) => {
  const decoder = await decoderThat(work, limits);
  expect(await decoder.decode(PICTURE)).toBe('undecided');
  expect(decoder.isFresh).toBe(false);
});
