import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { footnote, notesIn, plainText, text } from '../../../../shared/story/inline.ts';

/** The words of the notes that are read, and of the blocks around them. */
function read(html: string) {
  const { body } = htmlToBody(html);
  const inlines = body.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  const words = body.map((block) =>
    block.type === 'paragraph'
      ? plainText(block.children.filter(({ type }) => type !== 'footnote'))
      : block.type,
  );
  return { notes: notesIn(inlines).map(({ children }) => plainText(children).trim()), words };
}
const mark = (sign = '1', at = 'n1') => `<sup><a id="m1" href="#${at}">${sign}</a></sup>`;
const back = '<a href="#m1">1</a>';

describe('notes of a page', () => {
  it.each(['li', 'p', 'div', 'dd', 'aside', 'td'])('may stand in a %s', (tag) => {
    const around = { li: ['<ol>', '</ol>'], td: ['<table><tr>', '</tr></table>'] }[tag] ?? ['', ''];
    const html = `<p>a${mark()}</p>${around[0]}<${tag} id="n1">${back} One.</${tag}>${around[1]}`;
    expect(read(html)).toEqual({ notes: ['One.'], words: ['a'] });
  });

  it.each(['h2', 'article', 'main', 'table'])('are none in a %s, to which contents lead both ways', (tag) => {
    const inner = tag === 'table' ? `<caption id="n1">${back} One.</caption>` : `${back} One.`;
    expect(read(`<p>a${mark()}</p><${tag} id="n1">${inner}</${tag}>`).notes).toEqual([]);
  });

  it.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'article', 'main'])(
    'are none in a %s within a part',
    (tag) => {
      const part = `<div><${tag} id="n1">${back} One.</${tag}><p>Two.</p></div>`;
      expect(read(`<p>a${mark()}</p>${part}`).notes).toEqual([]);
    },
  );

  it.each(['1', '[1]', '*', '†', '(a)', '[iv]', '12345'])('have the mark %s', (sign) => {
    expect(read(`<p>a${mark(sign)}</p><p id="n1">${back} One.</p>`).notes).toEqual(['One.']);
  });

  it.each(['note 1', '123456', 'see below'])('have no words as a mark: %s', (sign) => {
    expect(read(`<p>a${mark(sign)}</p><p id="n1">${back} One.</p>`).notes).toEqual([]);
  });

  it('lead back to their mark, and do not hold it', () => {
    expect(read(`<p>a${mark()}</p><p id="n1">One.</p>`).notes).toEqual([]);
    expect(read(`<p>a${mark()}</p><p id="n1"><a href="#other">1</a> One.</p>`).notes).toEqual([]);
    expect(read(`<p>a${mark('1', 'gone')}</p><p id="n1">${back} One.</p>`).notes).toEqual([]);
    expect(
      read(`<p>a<a id="m1" href="https://a.org/#n1">1</a></p><p id="n1">${back} One.</p>`).notes,
    ).toEqual([]);
    expect(read(`<div id="n1">a${mark()} ${back}</div>`).notes).toEqual([]);
  });

  it.each(['<sup id="m1">', '<span id="m1">', '<p id="m1">', '<div id="m1">'])(
    'lead back to %s around the mark',
    (tag) => {
      const name = tag.slice(1, tag.indexOf(' '));
      const link = '<a href="#n1">1</a>';
      const outer =
        name === 'p' || name === 'div' ? `${tag}a${link}</${name}>` : `<p>a${tag}${link}</${name}></p>`;
      expect(read(`${outer}<p id="n1">${back} One.</p>`)).toEqual({ notes: ['One.'], words: ['a'] });
    },
  );

  it('lead back to something within the mark, or to none of the larger parts of a page', () => {
    expect(read(`<p>a<a href="#n1"><b id="m1">1</b></a></p><p id="n1">${back} One.</p>`).notes).toEqual([
      'One.',
    ]);
    expect(
      read(`<section id="m1"><p>a<a href="#n1">1</a></p></section><p id="n1">${back} One.</p>`).notes,
    ).toEqual([]);
  });

  it('are whole where several paragraphs are one note', () => {
    const whole = (open: string, close: string) =>
      read(`<p>a${mark()}</p>${open}<p id="n1">${back} One.</p><p>Two.</p>${close}`);
    for (const element of [
      '<div id="ftn1">',
      '<div id="edn12">',
      '<div id="sdfootnote1">',
      '<div id="sdendnote1">',
      '<div id="footnote-1">',
      '<div id="note1">',
      '<div style="mso-element:footnote">',
      '<div style="x:y;MSO-ELEMENT : endnote ;">',
    ])
      expect(whole(element, '</div>'), element).toEqual({ notes: ['One. Two.'], words: ['a'] });
    expect(whole('<ol><li>', '</li></ol>')).toEqual({ notes: ['One. Two.'], words: ['a'] });
    for (const element of [
      '<div>',
      '<div id="ftn">',
      '<div id="xftn1">',
      '<div id="ftn1x">',
      '<div id="note1x">',
      '<div style="mso-element:footnote-list">',
    ])
      expect(whole(element, '</div>'), element).toEqual({ notes: ['One.'], words: ['a', 'Two.'] });
  });

  it('leave the words beside their mark, and may stand alone in a paragraph', () => {
    const beside = `<p>a<sup>see <a id="m1" href="#n1">1</a></sup></p><p id="n1">${back} One.</p>`;
    expect(read(beside)).toEqual({ notes: ['One.'], words: ['asee '] });
    expect(read(`<p>${mark()}</p><p id="n1">${back} One.</p>`)).toEqual({ notes: ['One.'], words: [''] });
  });

  it('leave the heading of a section without notes', () => {
    const html = '<p>a<a href="#x">1</a></p><section class="notes"><h2>Notes</h2></section>';
    expect(read(html).words).toEqual(['a1', 'heading']);
  });

  it.each(['section', 'article', 'aside', 'blockquote'])('lead back to no %s around the mark', (tag) => {
    const around = `<${tag} id="m1"><p>a<a href="#n1">1</a></p></${tag}>`;
    expect(read(`${around}<p id="n1">${back} One.</p>`).notes).toEqual([]);
  });

  it('leave a second mark as its number, that leads nowhere', () => {
    const html = `<p>a${mark()} b<sup><a id="m2" href="#n1">1</a></sup></p><p id="n1">${back} One.</p>`;
    expect(htmlToBody(html).body).toEqual([
      {
        type: 'paragraph',
        children: [text('a'), footnote([text('One.')]), text(' b'), text('1', 'superscript')],
      },
    ]);
  });

  it('take their list with them when nothing is left in it, and its heading', () => {
    const notes = (name: string, title = 'h2', more = '') =>
      read(
        `<p>a${mark()}</p><section class="${name}"><${title}>Notes</${title}>` +
          `<ol><li id="n1">${back} One.</li></ol>${more}</section>`,
      ).words;
    expect(notes('notes')).toEqual(['a']);
    expect(notes('footnotes', 'h4')).toEqual(['a']);
    expect(notes('notes', 'h3')).toEqual(['a']);
    expect(notes('x')).toEqual(['a']);
    expect(notes('notes', 'h2', '<p>More.</p>')).toEqual(['a', 'heading', 'More.']);
    expect(notes('footnotes', 'p')).toEqual(['a', 'Notes']);
  });

  it('take the rule above them with their list, and no words', () => {
    expect(read(`<p>a${mark()}</p><div><hr><br><p id="n1">${back} One.</p> </div>`).words).toEqual(['a']);
    expect(read(`<p>a${mark()}</p><div>Left.<p id="n1">${back} One.</p></div>`).words).toEqual([
      'a',
      'Left.',
    ]);
  });

  it('say in paragraphs what they hold of lists and tables', () => {
    const html = `<p>a${mark()}</p><div id="n1">${back}<p>One.</p><ul><li>x</li><li>y</li></ul></div>`;
    expect(read(html).notes).toEqual(['One. x y']);
  });
});
