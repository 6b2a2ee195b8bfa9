import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';

const prose = (name: string, times = 1) =>
  `<p>${`The ${name} met for three hours in Cairo on Friday. `.repeat(times)}</p>`;
/** The names of the pieces of prose that are read of a page. */
function read(html: string): readonly string[] {
  const words = htmlToStory(`<meta name="twitter:card" content="x">${html}`).body.map(blockText).join('\n');
  return [
    ...new Set([...words.matchAll(/The (\w+) met|(loose)/g)].map(([, name, loose]) => name ?? loose ?? '')),
  ];
}

describe('the article of a page', () => {
  it('is the element that says that it is the body of one, where half of the prose is in it', () => {
    expect(
      read(`<div itemprop="articleBody">${prose('envoys', 2)}</div><div>${prose('others')}</div>`),
    ).toEqual(['envoys']);
    expect(
      read(`<div itemprop="articleBody">${prose('envoys')}</div><div>${prose('others', 2)}</div>`),
    ).toEqual(['envoys', 'others']);
  });

  it('is the heaviest article, where two fifths of the prose are in it', () => {
    const three = [prose('first'), prose('second', 3), prose('third')].map(
      (one) => `<article>${one}</article>`,
    );
    expect(read(three.join(''))).toEqual(['second']);
    expect(read(`<article>${prose('first')}</article><div>${prose('other', 3)}</div>`)).toEqual([
      'first',
      'other',
    ]);
  });

  it.each(['<main>', '<div role="main">'])('is in %s, where half of the prose is in it', (tag) => {
    const end = tag === '<main>' ? '</main>' : '</div>';
    expect(read(`${tag}${prose('envoys', 2)}${end}<div>${prose('others')}</div>`)).toEqual(['envoys']);
    expect(read(`${tag}${prose('envoys')}${end}<div>${prose('others', 2)}</div>`)).toEqual([
      'envoys',
      'others',
    ]);
  });

  it('is else the innermost element with nearly all of the prose', () => {
    const deep = `<div>loose<section><div>loose${prose('envoys', 9)}${prose('others')}</div></section></div>`;
    expect(read(`<div>${deep}<div>loose</div></div>`)).toEqual(['loose', 'envoys', 'others']);
    expect(
      read(`<div>loose</div>${`<div>${prose('envoys', 20)}</div>`}<div>${prose('others')}</div>`),
    ).toEqual(['envoys']);
    expect(
      read(`<div>loose</div>${`<div>${prose('envoys', 5)}</div>`}<div>${prose('others')}</div>`),
    ).toEqual(['loose', 'envoys', 'others']);
  });

  it('is not in one of its paragraphs, lists or quotes', () => {
    for (const tag of ['blockquote', 'ul', 'p'])
      expect(read(`<main>loose<${tag}>${prose('envoys', 9)}</${tag}></main>`)).toEqual(['loose', 'envoys']);
  });

  it.each(['section', 'main', 'article', 'center', 'form', 'span'])('may be in a %s', (tag) => {
    const title = tag === 'form' ? '<h1>Talks</h1>' : '';
    expect(read(`<div><p>loose</p><${tag}>${title}${prose('envoys', 9)}</${tag}></div>`)).toEqual(['envoys']);
  });

  it('may be in a cell of a table that lays out the page', () => {
    const table = `<table><tr><td><p>loose</p></td><td>${prose('envoys', 9)}</td></tr></table>`;
    expect(read(`<div><p>loose</p>${table}</div>`)).toEqual(['envoys']);
  });

  it('has its weight in words that are read, not in links, labels, scripts or hidden parts', () => {
    const heavy = (inner: string) => `<article>${inner}</article><article>${prose('envoys', 2)}</article>`;
    const long = 'The others met for three hours in Cairo on Friday. '.repeat(9);
    for (const tag of ['a', 'script', 'style', 'template', 'noscript', 'button', 'select', 'textarea', 'svg'])
      expect(read(heavy(`<${tag}>${long}</${tag}>`)), tag).toEqual(['envoys']);
    expect(read(heavy(`<div hidden>${long}</div>`))).toEqual(['envoys']);
    expect(read(heavy(`<nav>${long}</nav>`))).toEqual(['envoys']);
    expect(read(heavy('<b>Short label</b>'.repeat(40)))).toEqual(['envoys']);
  });

  it('is all of a page that holds no prose', () => {
    expect(read('<div>loose</div><div><p>loose</p></div>')).toEqual(['loose']);
  });
});
