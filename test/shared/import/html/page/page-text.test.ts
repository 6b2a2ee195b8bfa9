import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';

const PROSE = 'The delegations met for three hours in Cairo on Friday.';
function read(article: string, around = '', head = '') {
  const page = `<head>${head}</head><nav>Home</nav>${around}<article>${article}<p>${PROSE}</p></article>`;
  const { fields, body } = htmlToStory(page);
  return {
    headline: fields.headline,
    standfirst: fields.standfirst,
    words: body.map(blockText).filter((words) => words !== PROSE),
  };
}
const title = (words: string) => `<meta property="og:title" content="${words}">`;
const description = (words: string) => `<meta property="og:description" content="${words}">`;

describe('the headline of a page', () => {
  it('is the title of its article, whatever the page says elsewhere', () => {
    expect(read('<h1>Talks resume</h1>', '<h1>Daily</h1>', title('Other words'))).toMatchObject({
      headline: 'Talks resume',
      words: [],
    });
  });

  it('is what the data say where the article has no title or several', () => {
    expect(read('', '<h1>Daily</h1>', title('Talks resume'))).toMatchObject({
      headline: 'Talks resume',
      words: [],
    });
    const two = read('<h1>One</h1><h1>Two</h1>', '', title('Talks resume'));
    expect(two).toMatchObject({ headline: 'Talks resume', words: ['One', 'Two'] });
  });

  it('is spelled as the page shows it, and not said again in the text', () => {
    const shown = read(
      '<h2>Talks Resume!</h2><h2>TALKS resume</h2><h3>Talks resume</h3>',
      '',
      title('talks resume'),
    );
    expect(shown).toMatchObject({ headline: 'Talks Resume!', words: ['Talks resume'] });
    expect(read('<h1>Talks resume</h1><h2>talks: resume</h2>')).toMatchObject({
      headline: 'Talks resume',
      words: [],
    });
    expect(read('<h2>Later</h2>', '<h2>Talks resume</h2>', title('Talks resume'))).toMatchObject({
      headline: 'Talks resume',
      words: ['Later'],
    });
  });

  it('is the first title of the article, else of the page, where nothing is said', () => {
    expect(read('<h1>One</h1><h1>Two</h1>')).toMatchObject({ headline: 'One', words: ['Two'] });
    expect(read('<h1> </h1>', '<h1></h1><h1>Talks resume</h1>')).toMatchObject({
      headline: 'Talks resume',
      words: [],
    });
    expect(read('', '<aside><div><h1>Most read</h1></div></aside>')).toMatchObject({
      headline: '',
      words: [],
    });
  });
});

describe('the standfirst of a page', () => {
  it.each([
    'class="standfirst"',
    'class="article-standfirst"',
    'class="article_dek"',
    'class="dek"',
    'class="x subheadline"',
    'class="sub-headline"',
    'itemprop="alternativeHeadline"',
  ])('is marked by %s, and no part of the text', (mark) => {
    expect(read(`<p ${mark}>A third round.</p>`, '', description('Other words.'))).toMatchObject({
      standfirst: 'A third round.',
      words: [],
    });
  });

  it.each(['class="dekor"', 'class="mydek"', 'class="standfirsts"'])('is not marked by %s', (mark) => {
    expect(read(`<p ${mark}>A third round.</p>`)).toMatchObject({
      standfirst: '',
      words: ['A third round.'],
    });
  });

  it('is the description where none is marked, or what is marked is empty or a text', () => {
    expect(read('<p class="dek"> </p>', '', description('Other words.')).standfirst).toBe('Other words.');
    const long = 'word '.repeat(201).trim();
    expect(read(`<p class="dek">${long}</p>`, '', description('Other words.'))).toMatchObject({
      standfirst: 'Other words.',
      words: [long],
    });
  });

  it('is no description that the text says already', () => {
    for (const said of [
      PROSE,
      'The delegations met for three…',
      'The DELEGATIONS met for […]',
      'The delegations met ...',
    ])
      expect(read('', '', description(said)).standfirst, said).toBe('');
    const other = 'The delegations met … and parted';
    expect(read('', '', description(other)).standfirst).toBe(other);
    expect(read('', '', description('…')).standfirst).toBe('…');
  });
});
