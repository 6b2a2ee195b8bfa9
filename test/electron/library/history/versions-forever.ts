import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { text } from '../../../../shared/story/inline.ts';

/**
 * A program that changes one story without end, each time so much that a version is taken, so that a test
 * can kill it in the middle.
 */
const [folder = '', id = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
let { revision } = await library.open(id);
for (let number = 1; ; number++) {
  const insert = Array.from({ length: 40 }, (_, at) => ({
    type: 'paragraph' as const,
    children: [text(`Save ${number}, paragraph ${at}: ministers met in Cairo and said little. `.repeat(4))],
  }));
  const splice = { from: 0, remove: number === 1 ? 0 : 40, insert };
  ({ revision } = await library.save({ id, base: revision, splice }));
  if (number % 3 === 0) await library.history.keep(id, `Number ${number}`);
  process.stdout.write(`${number}\n`);
}
