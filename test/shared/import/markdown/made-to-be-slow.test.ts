import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { countWords } from '../../../../shared/story/count-words.ts';
import { plainText } from '../../../../shared/story/inline.ts';
import { storyWords } from '../../../../shared/story/story-words.ts';

const notes = (count: number) =>
  Array.from({ length: count }, (_, at) => `Words[^${at}] go on.\n\n[^${at}]: Note.\n`).join('\n');
const staircase = (count: number) =>
  Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- item`).join('\n');

/** Milliseconds of processor time: a machine that does other things as well is slow, not wrong. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

/** The least of several times: what else goes on makes a time longer, never shorter. Stops at one below `enough`. */
function leastTimeOf(work: () => unknown, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && least >= enough; attempt++) least = Math.min(least, timeOf(work));
  return least;
}

const FEW = 160;
const MANY = 4 * FEW;

const manyBrackets = 'one of its paragraphs holds more than 5,000 brackets';
const manyPictures = 'one of its paragraphs holds more than 100 pictures in one another';

/** What makes the text, once for each of its repetitions; each holds `word` as often as the second column says. */
const PATTERNS: readonly (readonly [name: string, words: number, repeated: (count: number) => string])[] = [
  ['escapes', 1, (count) => 'word\\* '.repeat(count)],
  ['references of characters', 1, (count) => 'word&amp; '.repeat(count)],
  ['comments that never end', 1, (count) => 'word <!-- '.repeat(count)],
  ['instructions that never end', 1, (count) => 'word <? '.repeat(count)],
  [
    'code that never ends',
    1,
    (count) => Array.from({ length: count }, (_, at) => `word ${'`'.repeat(at % 50)} `).join(''),
  ],
  ['underlined headings', 1, (count) => 'word\n---\n\n'.repeat(count)],
  ['quotes', 1, (count) => '> word\n\n'.repeat(count)],
  ['lines of one quote', 1, (count) => '> word\n'.repeat(count)],
  ['lines of one paragraph', 1, (count) => 'word\n'.repeat(count)],
  ['breaks', 1, (count) => 'word  \n'.repeat(count)],
  ['spaces', 2, (count) => `word${' '.repeat(40)}word\n`.repeat(count / 4) + 'word '.repeat(count * 1.5)],
  [
    'definitions',
    0,
    (count) => Array.from({ length: count }, (_, at) => `[a${at}]: https://a.org/\n`).join(''),
  ],
  ['front matter that never ends', 1, (count) => `---\n${'word\n\n'.repeat(count)}`],
  ['rows of a table', 2, (count) => `| a | b |\n|---|---|\n${'| word | word |\n'.repeat(count)}`],
  ['HTML', 1, (count) => 'a <b>word</b> '.repeat(count)],
  ['addresses', 1, (count) => 'word https://a.org '.repeat(count)],
  ['emphasis', 1, (count) => '*word* '.repeat(count)],
  ['emphasis that never ends', 2, (count) => '*word _word '.repeat(count)],
  ['ends of emphasis', 1, (count) => 'word* '.repeat(count)],
  ['runs of emphasis', 1, (count) => 'word**'.repeat(count)],
  ['emphasis in emphasis', 2, (count) => '*word '.repeat(count) + 'word* '.repeat(count)],
  ['tildes in stars', 4, (count) => '~word *word '.repeat(count) + 'word* word~ '.repeat(count)],
  ['items', 1, (count) => '- word\n'.repeat(count)],
];

describe('Markdown that was made to be slow', () => {
  it.each(PATTERNS)(
    'is read word for word in a time that grows with its length: %s',
    (_, words, repeated) => {
      const wordsIn = (markdown: string) =>
        JSON.stringify(markdownToStory(markdown).body).match(/word/g)?.length ?? 0;
      const [few, many] = [repeated(FEW), repeated(MANY)];
      expect(wordsIn(few)).toBe(words * FEW);
      const most = 8 * timeOf(() => wordsIn(few)) + 50;
      expect(leastTimeOf(() => expect(wordsIn(many)).toBe(words * MANY), most)).toBeLessThan(most);
    },
  );

  it('is read soon where pictures stand in pictures as deep as the bound allows', () => {
    const [deep, often] = [100, 10];
    const pictures = `${'!['.repeat(deep)}word${'](b)'.repeat(deep)} `.repeat(often);
    expect(leastTimeOf(() => markdownToStory(pictures), 2000)).toBeLessThan(2000);
  });

  it('is read soon where it holds very many spaces', () => {
    const spaced = `word${' '.repeat(200_000)}word  \t\n  word`;
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'word word word' }] }];
    expect(leastTimeOf(() => expect(markdownToStory(spaced).body).toMatchObject(body), 1000)).toBeLessThan(
      1000,
    );
  });

  it.each([
    ['brackets', '[', manyBrackets],
    ['CDATA that never ends', 'word <![CDATA[ ', manyPictures],
    ['links', '[word](b) ', manyBrackets],
    ['pictures', '![word](b) ', manyBrackets],
    ['pictures in pictures', '![', manyPictures],
    ['pictures and brackets in pictures', '![[word] ', manyPictures],
    ['lazy lines', '> word\nword\n', 'more than 2,000 lines go on a quote or a list without its sign'],
  ])(
    'is refused in a sentence where it cannot be read, soon however long it is: %s',
    (_, repeated, because) => {
      const refusal = (count: number) =>
        expect(() => markdownToStory(repeated.repeat(count))).toThrow(
          `The Markdown cannot be read as a story because ${because}`,
        );
      expect(leastTimeOf(() => refusal(6000), 2000)).toBeLessThan(2000);
    },
  );

  it('keeps every sign of a paragraph that holds thousands of them', () => {
    const sentence = String.raw`\*word\* **word** \[word\] `;
    const [paragraph, ...rest] = markdownToStory(sentence.repeat(1000)).body;
    expect(rest).toEqual([]);
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(plainText(children)).toBe('*word* word [word] '.repeat(1000).trim());
  });

  it('is refused in a sentence where it holds thousands of notes', () => {
    expect(() => markdownToStory(notes(20_000))).toThrow(
      'The Markdown cannot be read as a story because it holds 20,000 notes, and 2,500 can be read: ' +
        'split it and import the parts.',
    );
    expect(markdownToStory(notes(200)).body.length).toBe(200);
  });

  it('is read with all of its words where lists hang in lists two hundred deep', () => {
    const wordsOf = () => storyWords(markdownToStory(staircase(200)).body, 'en');
    expect(wordsOf()).toBe(countWords('item '.repeat(200), 'en'));
  });
});
