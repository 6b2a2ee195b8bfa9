import { describe, expect, it } from 'vitest';
import { pastedText } from '../../../../renderer/editor/clipboard/pasted-blocks.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const words = (text: string) => pastedText(text).body.map(blockText);

describe('plain text that is pasted', () => {
  it('has a paragraph for each line', () => {
    expect(words('\none\r\ntwo\n\nthree\u2028four\n')).toEqual(['one', 'two', 'three', 'four']);
    expect(words('  one\n two')).toEqual(['  one', ' two']);
  });

  it('has its paragraphs whole where a program has wrapped them', () => {
    const mail =
      '   Berlin (xyz) - The crews and the port agreed on Monday that the\nrests between watches will be longer, and ' +
      'that the pilots will go\nback to work at once.\n\nShips came back on Tuesday, and prices in the old town fell ' +
      'by\nhalf in a day.\n';
    expect(words(mail)).toEqual([
      'Berlin (xyz) - The crews and the port agreed on Monday that the rests between watches will be longer, and ' +
        'that the pilots will go back to work at once.',
      'Ships came back on Tuesday, and prices in the old town fell by half in a day.',
    ]);
  });

  it('is a table where tabs part its cells', () => {
    expect(pastedText('a\tb\nc\td').body).toMatchObject([{ type: 'table' }]);
  });
});
