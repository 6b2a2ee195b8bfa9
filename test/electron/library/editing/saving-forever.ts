import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { text } from '../../../../shared/story/inline.ts';

/**
 * A program that saves one story without end, so that a test can kill it in the middle. Prints the number
 * of each save that was answered.
 */
const [folder = '', id = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
let { revision } = await library.open(id);
for (let number = 1; ; number++) {
  const insert = Array.from({ length: 200 }, () => ({
    type: 'paragraph' as const,
    children: [text(`Save ${number} – ${'ministers met in Cairo and said little. '.repeat(20)}`)],
  }));
  const remove = number === 1 ? 0 : 200;
  ({ revision } = await library.save({ id, base: revision, splice: { from: 0, remove, insert } }));
  process.stdout.write(`${number}\n`);
}
