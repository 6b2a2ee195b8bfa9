import { describe, expect, it } from 'vitest';
import { rtfToStory } from '../../../../shared/import/rtf/rtf-to-story.ts';
import { decodeWindows1252 } from '../../../../shared/import/windows-1252.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const decode = (bytes: string, encoding: string) => {
  const given = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  return encoding === 'windows-1252' ? decodeWindows1252(given) : new TextDecoder(encoding).decode(given);
};
const read = (source: string) => rtfToStory(source, decode, (hex) => `data:,${hex}`);
const rtf = (text: string, head = '') => read(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${text}}`);
const words = (text: string, head = '') => rtf(text, head).body.map(blockText);
const types = (text: string, head = '') => rtf(text, head).body.map(({ type }) => type);

describe('an RTF document', () => {
  it('is its paragraphs, with marks, links and breaks', () => {
    const { body } = rtf(
      'One {\\b bold} and {\\i\\super up}\\line two.\\par {\\field{\\*\\fldinst HYPERLINK ' +
        '"https://a.org/x"}{\\fldrslt link}}',
    );
    expect(body[0]).toMatchObject({
      children: [
        { text: 'One ' },
        { text: 'bold', marks: ['bold'] },
        { text: ' and ' },
        { text: 'up', marks: ['italic', 'superscript'] },
        { type: 'break' },
        { text: 'two.' },
      ],
    });
    expect(body[1]).toMatchObject({ children: [{ type: 'link', href: 'https://a.org/x' }] });
  });

  it.each([
    ["Zo\\'eb \\'93so\\'94", 'Zoë “so”'],
    ['\\uc1\\u1055?\\u1088?\\u1080?', 'При'],
    ["\\uc2\\u20250\\'3f\\'3f", '会'],
    ['a\\~b\\_c\\emdash d\\{e\\}', 'a\u00a0b\u2011c—d{e}'],
    ['\\u-10179?\\u-8704?', '😀'],
    ["{\\f1 \\'cf\\'f0\\'e8}", 'При'],
    ["{\\f2 \\'89\\'ef\\'92k}", '会談'],
  ])('has the letters of %j', (text, said) => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 MS Mincho;}}';
    expect(words(text, fonts)).toEqual([said]);
  });

  it('has its headline, headings, quotes and code by their styles', () => {
    const styles =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Heading 2;}{\\s3 ' +
      'Quote;}{\\s4 HTML Preformatted;}}';
    const text =
      '\\pard\\s1 Talks\\par\\pard\\s2 Roads\\par\\pard\\s3 Said\\par\\pard\\s4 a\\par\\pard\\s4 b\\par\\pard End\\par';
    expect(rtf(text, styles).fields.headline).toBe('Talks');
    expect(types(text, styles)).toEqual(['heading', 'quote', 'code', 'paragraph']);
  });

  it('has its lists, by tables and as they were written before', () => {
    const lists =
      '{\\*\\listtable{\\list{\\listlevel\\levelnfc0\\levelstartat3}{\\listlevel\\levelnfc23}\\listid7}}' +
      '{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}}';
    const item = (words: string, level: number) =>
      `\\pard{\\listtext 3.\\tab}\\ls1\\ilvl${level} ${words}\\par`;
    const [list] = rtf(item('a', 0) + item('inner', 1) + item('b', 0), lists).body;
    expect(list).toMatchObject({
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ lists: [{ ordered: false }] }, {}],
    });
    expect(types('\\pard{\\pntext 1.}{\\*\\pn\\pnlvlblt}a\\par\\pard End\\par')).toEqual([
      'list',
      'paragraph',
    ]);
  });

  it('has its tables, with cells that span', () => {
    const row = (cells: string, edges: string) => `\\trowd${edges}\\pard\\intbl ${cells}\\row`;
    const [table] = rtf(
      row('A\\cell B\\cell', '\\trhdr\\cellx1000\\cellx2000') +
        row('wide\\cell', '\\cellx2000') +
        '\\pard End\\par',
    ).body;
    expect(table).toMatchObject({ type: 'table', headerRow: true, rows: [[{}, {}], [{ columns: 2 }]] });
  });

  it('has notes in their places, comments in the note of the desk, and its pictures', () => {
    const picture = `{\\pict\\pngblip\\picw1\\pich1 ${'89504e47'.repeat(8)}}`;
    const story = rtf(
      `One{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} A note.} two.{\\*\\annotation Check ` +
        `this.}\\par{\\*\\shppict${picture}}` +
        `{\\nonshppict{\\pict\\wmetafile8 00}}\\par`,
    );
    expect(story.body[0]).toMatchObject({
      children: [{ text: 'One' }, { type: 'footnote' }, { text: ' two.' }],
    });
    expect(story.fields.note).toBe('Comment: Check this.');
    expect(story.body[1]).toMatchObject({ type: 'figure' });
    expect(story.pictures).toEqual([{ media: 'rtf-1.png', source: `data:,${'89504e47'.repeat(8)}` }]);
  });

  it('leaves out what nobody sees, and says so', () => {
    const story = rtf('{\\header Top}{\\v hidden}One.{\\deleted gone}{\\*\\unknown x}\\par');
    expect(story.body.map(blockText)).toEqual(['One.']);
    expect(story.warnings).toEqual([
      'Text that is hidden in the RTF document was left out.',
      'Tracked changes of the RTF document were accepted.',
    ]);
  });

  it('has the marks of text that runs from right to left', () => {
    const [first] = rtf('{\\rtlch\\ab \\ltrch one }{\\ltrch\\rtlch\\ab two}').body;
    expect(first).toMatchObject({ children: [{ text: 'one ' }, { text: 'two', marks: ['bold'] }] });
  });

  it('runs from right to left where it says so', () => {
    expect(rtf('\\pard\\rtlpar CNN\\par').body[0]).toMatchObject({ direction: 'rtl' });
  });

  it('that breaks off is read as far as it goes, and says so', () => {
    const story = read('{\\rtf1 One.\\par {\\b Tw');
    expect(story.body.map(blockText)).toEqual(['One.', 'Tw']);
    expect(story.warnings).toEqual(['The RTF document breaks off before its end; what is there was read.']);
  });

  it.each([
    ['{'.repeat(1_000_000), 'it is none'],
    [`{\\rtf1 ${'{'.repeat(1_000_000)}`, 'nested too deeply'],
    ['Words', 'it is none'],
  ])('that is none, or made to be deep, is one sentence', (source, sentence) => {
    expect(() => read(source)).toThrow(sentence);
  });

  it('with a million groups is read in time', () => {
    const from = performance.now();
    expect(words('{\\b x}'.repeat(1_000_000))).toHaveLength(1);
    expect(performance.now() - from).toBeLessThan(60_000);
  }, 90_000);
});
