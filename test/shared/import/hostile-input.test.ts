import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../shared/import/html/html-to-body.ts';
import { htmlToStory } from '../../../shared/import/html/html-to-story.ts';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { textToStory } from '../../../shared/import/text/text-to-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import { storySchema } from '../../../shared/story/story-schema.ts';

const TAGS = (
  'p div span b i u a ul ol li blockquote figure figcaption img table tr td th h1 h2 h5 br hr pre ' +
  'code script style svg math template select option textarea title article main nav aside form cite footer font'
).split(' ');
const ATTRIBUTES = [
  '',
  ' class="pullquote"',
  ' class=credit',
  ' style="font-weight:700;text-decoration:underline"',
  ' hidden',
  ' href="javascript:alert(1)"',
  ' href="https://a.org/x y"',
  ' href=#a title="\n"',
  ' src=a.jpg alt="b\u0000"',
  ' src="data:text/html,<script>"',
  ' start=-1',
  ' onclick=alert(1)',
];
const tag = fc.constantFrom(...TAGS);
const htmlPiece = fc.oneof(
  fc.tuple(tag, fc.constantFrom(...ATTRIBUTES)).map(([name, attributes]) => `<${name}${attributes}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    'x',
    ' ',
    '\n',
    '&nbsp;',
    '&#0;',
    '\u0000',
    '\ud800',
    '<!--',
    '-->',
    '<![CDATA[',
    '<',
    '"',
    '— y',
  ),
  fc.string({ maxLength: 5 }),
);
const hostileHtml = fc.array(htmlPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const markdownPiece = fc.oneof(
  htmlPiece,
  fc.constantFrom(
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '```\n',
    '***',
    '**',
    '_',
    '~~',
    '`',
    '\\',
  ),
  fc.constantFrom(
    '![a](b.jpg)',
    '[a]: b',
    '[a]',
    '[^1]',
    '[^1]: x',
    '|',
    '|-|-|',
    '---\n',
    '---\ntitle: x\n---\n',
    '- [x] ',
  ),
);
const hostileMarkdown = fc.array(markdownPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));

function expectValid(story: Pick<ImportedStory, 'body'> & Partial<ImportedStory>): void {
  const whole = createStory(
    'story-0001',
    '2026-01-28T00:00:00Z',
    story.fields ?? emptyFields('en'),
    story.body,
  );
  expect(storySchema.safeParse(whole).error?.issues ?? []).toEqual([]);
}

describe('any string gives a valid story', () => {
  it('from HTML', () => {
    fc.assert(
      fc.property(fc.oneof(hostileHtml, fc.string()), (html) => {
        expectValid(htmlToStory(html));
        expectValid(htmlToBody(html));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('from plain text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectValid(textToStory(text))));
  });

  it('from Markdown, or says in a sentence why its front matter cannot be read', () => {
    fc.assert(
      fc.property(fc.oneof(hostileMarkdown, fc.string()), (markdown) => {
        try {
          expectValid(markdownToStory(markdown));
        } catch (error) {
          if (!(error instanceof DatelineError)) throw error;
          expect(error.code).toBe('unreadable-input');
          expect(error.message).toMatch(/^The front matter cannot be read: .*\.$/);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

function count(times: number, piece: (i: number) => string): string {
  return Array.from({ length: times }, (_, i) => piece(i)).join('');
}

const markOf = (i: number) => `<sup><a href=#n${i} id=m${i}>${i}</a></sup>`;

function notes(times: number): string {
  const items = count(times, (i) => `<li id=n${i}>x <a href=#m${i}>↩</a></li>`);
  return `<p>${count(times, (i) => `a${markOf(i)} `)}</p><ol>${items}</ol>`;
}

/** Each note has the mark of the next. */
function nestedNotes(times: number): string {
  return `<p>a${markOf(0)}</p>${count(times, (i) => `<p id=n${i}><a href=#m${i}>${i}</a> x${markOf(i + 1)}</p>`)}`;
}

describe('a hundred thousand of anything neither overflow the stack nor take for ever', () => {
  const many = (text: string, times = 100_000) => text.repeat(times);
  it.each([
    ['divs', many('<div>')],
    ['lists', many('<ul><li>')],
    ['quotes', many('<blockquote>')],
    ['tables', many('<table><tr><td>')],
    ['marks', many('<b>')],
    ['templates', many('<template>')],
    ['pieces of text', `<p>${many('a<i></i>')}`],
    ['figures', `${many('<figure>', 180)}${many('<p>y<b class=credit>', 5_000)}`],
    ['pictures of one name', Array.from({ length: 20_000 }, (_, i) => `<img src="${i}/a.jpg">`).join('')],
    ['cells', `<table>${many(`<tr>${many('<td>x', 100)}`, 500)}</table>`],
    ['cells that span', `<table>${many('<tr><td colspan=1000 rowspan=65534>x', 500)}</table>`],
    ['notes', notes(3_000)],
    ['notes in notes', nestedNotes(500)],
    ['marks of one note', `<p>${many('<a href=#n id=m>1</a>', 5_000)}</p><p id=n><a href=#m>1</a> x</p>`],
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>`],
  ])(
    'HTML: %s',
    (_, html) => {
      const story = htmlToStory(`${html}word`);
      expectValid(story);
      if (!html.includes('template')) expect(JSON.stringify(story.body)).toContain('word');
    },
    60_000,
  );

  it.each([
    ['quotes', many('> ')],
    ['lists', many('- ')],
    ['cells', `|a|b|\n|-|-|\n${many('|x|y|\n', 10_000)}\n`],
    ['notes', `${count(2_000, (i) => `a[^${i}] `)}\n\n${count(2_000, (i) => `[^${i}]: x\n\n`)}`],
    ['notes in notes', `a[^0]\n\n${count(300, (i) => `[^${i}]: x[^${i + 1}]\n\n`)}`],
    ['stars', many('*a ', 10_000)],
    ['marks in marks', many('*a _b ', 2_000) + many(' b_ a*', 2_000)],
  ])(
    'Markdown that is read: %s',
    (_, markdown) => {
      const story = markdownToStory(`${markdown}word`);
      expectValid(story);
      expect(JSON.stringify(story.body)).toContain('word');
    },
    60_000,
  );

  const manyBrackets =
    'The Markdown cannot be read as a story because one of its paragraphs holds more than 5,000 ' +
    'brackets: divide it by blank lines and import it again.';
  it.each([['brackets', many('[', 20_000), manyBrackets]])(
    'Markdown that is refused in a sentence: %s',
    (_, markdown, sentence) => {
      const before = process.cpuUsage();
      expect(() => markdownToStory(markdown)).toThrow(new DatelineError('too-large', sentence));
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
    },
  );
});
