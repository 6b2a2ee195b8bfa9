import { describe, expect, it } from 'vitest';
import { fieldStack, hrefOf } from '../../../../shared/import/docx/fields.ts';

describe('hrefOf', () => {
  it.each([
    [' HYPERLINK "https://a.example/x y" ', 'https://a.example/x y'],
    ['HYPERLINK https://a.example/ \\o "Tip"', 'https://a.example/'],
    ['HYPERLINK "https://a.example/" \\l "part"', 'https://a.example/#part'],
    ['HYPERLINK \\l "_Toc1"', null],
    ['HYPERLINK \\o "Tip" \\l "_Toc1"', null],
    ['PAGEREF _Toc1 \\h', null],
    ['REF HYPERLINK "https://a.example/"', null],
  ])('reads %s', (instruction, href) => expect(hrefOf(instruction)).toBe(href));
});

describe('fieldStack', () => {
  it('shows results and hides instructions, nested ones too', () => {
    const fields = fieldStack(undefined);
    const shown: boolean[] = [];
    for (const mark of ['begin', 'begin', 'separate', 'end', 'separate', 'end', 'end']) {
      fields.mark({ name: 'fldChar', attributes: new Map([['fldCharType', mark]]), children: [] });
      shown.push(fields.isShown());
    }
    expect(shown).toEqual([false, false, false, false, true, true, true]);
  });
});
