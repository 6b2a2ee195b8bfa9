import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { plainText } from '../../../../shared/story/inline.ts';
import { type DocxContent, docxPackage, paragraph } from '../../../support/docx-file.ts';
import { listAsLine } from '../../../support/list-as-line.ts';

const num = (id: number, definition: number, inner = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${inner}</w:num>`;
const definition = (id: number, inner: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const level = (at: number, format: string, inner = '') =>
  `<w:lvl w:ilvl="${at}">${inner}<w:numFmt w:val="${format}"/></w:lvl>`;
const restart = (at: number, first: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${first}"/></w:lvlOverride>`;
const item = (text: string, list: number | string, at?: number | string) =>
  paragraph(
    text,
    `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${list}"/></w:numPr>`,
  );

/** A list as a line, `1. a (* b)`; any other block as its words. */
function said(block: Block): string {
  if (block.type === 'list') return listAsLine(block);
  return 'children' in block && block.type !== 'quote' && block.type !== 'pullquote'
    ? `${block.type === 'heading' ? '# ' : ''}${plainText(block.children)}`
    : block.type;
}

const read = (numbering: string, body: string, more: Partial<DocxContent> = {}) =>
  docxToStory(docxPackage({ numbering, body, ...more })).body.map(said);

const DECIMAL = definition(0, level(0, 'decimal') + level(1, 'lowerLetter') + level(2, 'bullet'));

describe('the lists of a Word document', () => {
  it('are of numbers whatever their form, of bullets, or none', () => {
    const forms = ['decimal', 'upperRoman', 'lowerLetter', 'bullet', 'none'];
    const numbering =
      forms.map((form, at) => definition(at, level(0, form))).join('') +
      forms.map((_, at) => num(at + 1, at)).join('');
    expect(read(numbering, forms.map((form, at) => item(form, at + 1)).join(''))).toEqual([
      '1. decimal',
      '1. upperRoman',
      '1. lowerLetter',
      '* bullet',
      'none',
    ]);
  });

  it('are of numbers where the document does not say what they are of', () => {
    expect(read(num(1, 7), item('a', 1) + item('b', 1))).toEqual(['1. a 2. b']);
  });

  it.each([
    ['no list', item('a', 0)],
    ['a list that is not defined', item('a', 9)],
    ['a level deeper than nine', item('a', 1, 9)],
    ['a level that is no number', item('a', 1, 'x')],
    ['no list, only a level', paragraph('a', '<w:numPr><w:ilvl w:val="0"/></w:numPr>')],
  ])('hold no paragraph that names %s', (_, body) => {
    expect(read(DECIMAL + num(1, 0), body)).toEqual(['a']);
  });

  it('are nine levels deep', () => {
    const deep = definition(0, level(8, 'bullet'));
    expect(read(deep + num(1, 0), item('a', 1, 8))).toEqual(['* a']);
  });

  it('count on from one another where they share a definition', () => {
    const body = item('a', 1) + paragraph('Between.') + item('b', 2) + item('c', 1);
    expect(read(DECIMAL + num(1, 0) + num(2, 0), body)).toEqual(['1. a', 'Between.', '2. b 3. c']);
  });

  it('begin again, once, where they say with which number', () => {
    const body = item('a', 1) + item('b', 2) + item('c', 2) + item('d', 1) + item('e', 2);
    expect(read(DECIMAL + num(1, 0) + num(2, 0, restart(0, 1)), body)).toEqual([
      '1. a',
      '1. b 2. c 3. d 4. e',
    ]);
    const elsewhere = num(2, 0, restart(0, 7));
    expect(read(DECIMAL + num(1, 0) + elsewhere, body)).toEqual(['1. a', '7. b 8. c 9. d 10. e']);
  });

  it('begin anew within each item around them', () => {
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1) + item('e', 1, 1);
    expect(read(DECIMAL + num(1, 0), body)).toEqual(['1. a (1. b 2. c) 2. d (1. e)']);
  });

  it('have the form and the first number that their own level says over the shared one', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'bullet')}</w:lvlOverride>`;
    expect(read(DECIMAL + num(1, 0, own), item('a', 1))).toEqual(['* a']);
    const first = definition(0, level(0, 'decimal', '<w:start w:val="12"/>'));
    expect(read(first + num(1, 0), item('a', 1) + item('b', 1))).toEqual(['12. a 13. b']);
    const strange = definition(0, level(0, 'decimal', '<w:start w:val="many"/>'));
    expect(read(strange + num(1, 0), item('a', 1))).toEqual(['1. a']);
  });

  it('are those of the style that their definition leads to', () => {
    const link = definition(3, '<w:numStyleLink w:val="Points"/>');
    const linked = definition(4, `<w:styleLink w:val="Points"/>${level(0, 'bullet')}`);
    const nowhere = definition(5, `<w:numStyleLink w:val="Gone"/>${level(0, 'bullet')}`);
    expect(read(link + linked + num(1, 3), item('a', 1))).toEqual(['* a']);
    expect(read(nowhere + num(1, 5), item('a', 1))).toEqual(['* a']);
  });

  it('are put around a paragraph by its style, at the level that names the style', () => {
    const styles = ['Point', 'Deep', 'Other']
      .map(
        (name) =>
          `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/>` +
          '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      )
      .join('');
    const named = definition(
      0,
      level(0, 'bullet', '<w:pStyle w:val="Point"/>') + level(1, 'bullet', '<w:pStyle w:val="Deep"/>'),
    );
    const styled = (text: string, style: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = styled('a', 'Point') + styled('b', 'Deep') + styled('c', 'Other');
    expect(read(named + num(1, 0), body, { styles })).toEqual(['* a (* b) * c']);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const goesOn = styled('a', 'Point') + styled('more', 'Point', off) + styled('b', 'Point');
    expect(read(named + num(1, 0), goesOn, { styles })).toEqual(['* a more * b']);
    const alone = styled('more', 'Point', off) + styled('a', 'Point');
    expect(read(named + num(1, 0), alone, { styles })).toEqual(['more', '* a']);
    const ended = styled('a', 'Point') + paragraph('Text.') + styled('more', 'Point', off);
    expect(read(named + num(1, 0), ended, { styles })).toEqual(['* a', 'Text.', 'more']);
  });

  it('count headings, which show no number, and no empty paragraphs', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
    const numbered = (text: string, style: string) =>
      paragraph(text, `<w:pStyle w:val="${style}"/><w:numPr><w:numId w:val="1"/></w:numPr>`);
    const body =
      paragraph('Lead.') +
      numbered('Part', 'H') +
      item('', 1) +
      item(' ', 1) +
      item(' ', 1) +
      item('a', 1) +
      numbered('Top', 'T');
    expect(read(DECIMAL + num(1, 0), body, { styles })).toEqual(['Lead.', '# Part', '2. a', '# Top']);
  });

  it('are parted where the number does not go on or the kind changes', () => {
    const two =
      definition(0, level(0, 'decimal')) + definition(1, level(0, 'bullet')) + num(1, 0) + num(2, 1);
    expect(read(two, item('a', 1) + item('b', 2) + item('c', 2) + item('d', 1))).toEqual([
      '1. a',
      '* b * c',
      '2. d',
    ]);
    const nested = item('a', 1) + item('deep', 1, 2) + item('b', 2) + item('c', 2, 1);
    expect(read(two, nested)).toEqual(['1. a (1. deep)', '* b (1. c)']);
  });
});
