import { describe, expect, it } from 'vitest';
import { textToStory } from '../../../../shared/import/text/text-to-story.ts';
import { unwrappedParagraphs } from '../../../../shared/import/text/unwrapped-lines.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

const WORDS =
  'The crews and the port agreed on Monday that the rests between watches will be longer, and that the ' +
  'pilots will go back to work at once, after nine days of talks in which both had asked for more than the ' +
  'other wanted to give. Prices in the old town had doubled by then.';

/** As mail programs and agencies do it. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

describe('a text that was wrapped', () => {
  it.each([45, 60, 65, 72, 78, 80])('at %i columns has its paragraphs whole', (width) => {
    const paragraphs = [wrapped(WORDS, width), wrapped(WORDS.slice(0, 150), width)];
    expect(unwrappedParagraphs(paragraphs)).toEqual([[WORDS], [WORDS.slice(0, 150)]]);
  });

  it('has its paragraphs whole, however many lines there are', () => {
    const paragraph = wrapped(WORDS, 72);
    const paragraphs = Array.from({ length: 60_000 }, () => paragraph);
    const unwrapped = unwrappedParagraphs(paragraphs);
    expect(unwrapped).toHaveLength(60_000);
    expect(unwrapped.at(-1)).toEqual([WORDS]);
  });

  it.each([
    [
      'Russian',
      'Порт был закрыт девять дней и открылся в понедельник, когда команды и портовые власти ' +
        'договорились о более долгом отдыхе между вахтами, сообщил министр журналистам.',
    ],
    [
      'Arabic',
      'عاد الميناء إلى العمل يوم الاثنين بعد تسعة أيام من المحادثات بين الإدارة ' +
        'والبحارة الذين طلبوا راحة أطول بين نوبات العمل الليلية في الميناء القديم.',
    ],
  ])('in %s has its paragraphs whole', (_, text) => {
    expect(unwrappedParagraphs([wrapped(text, 60)])).toEqual([[text]]);
  });

  it('has a paragraph where a sentence ends early, and where a line begins with spaces', () => {
    const first = wrapped(WORDS, 60);
    expect(unwrappedParagraphs([[...first, ...wrapped(WORDS, 60)]])).toEqual([[WORDS], [WORDS]]);
    const indented = [...first.slice(0, 3), `   ${first[3]}`, ...first.slice(4)];
    expect(unwrappedParagraphs([indented])).toHaveLength(1 + unwrappedParagraphs([first.slice(3)]).length);
  });

  it('has words whole that were parted at their hyphens', () => {
    const lines = [
      'The talks between the port and the crews were long-',
      'term ones, and nobody had thought that they would go',
      'on for so long.',
    ];
    expect(unwrappedParagraphs([lines])[0]?.[0]).toContain('long-term ones');
  });

  it.each([
    [
      'verse',
      [
        'Shall I compare thee to a summer’s day?',
        'Thou art more lovely and more temperate:',
        'Rough winds do shake the darling buds of May,',
        'And summer’s lease hath all too short a date;',
      ],
    ],
    [
      'an address',
      ['Dateline Newsroom, Editorial Department', 'Long Street of the Old Harbour 12', '12345 Port Sudan'],
    ],
    [
      'a list',
      [
        '- the first thing that the crews had asked for, and that',
        '- the second thing that the crews had asked for, and that',
        '- the third',
      ],
    ],
    [
      'a list with numbers',
      [
        '1. the first thing that the crews had asked for in the talks',
        '2. the second thing that the crews had asked for in the talks',
      ],
    ],
    [
      'columns',
      [
        'Killed         12             in the first week of the war',
        'Wounded        30             in the second week of the war',
      ],
    ],
    ['short lines', ['one', 'two', 'three']],
  ])('is not what %s is', (_, lines) => expect(unwrappedParagraphs([lines])).toEqual([lines]));

  it('is not what has lines as long as paragraphs', () => {
    expect(unwrappedParagraphs([[WORDS, WORDS]])).toEqual([[WORDS, WORDS]]);
  });
});

it('is read whole from a file', () => {
  const { fields, body } = textToStory(`Wrapped\n\n   ${wrapped(WORDS, 66).join('\n')}\n\nEnd.`);
  expect([fields.headline, ...body.map(blockText)]).toEqual(['Wrapped', WORDS, 'End.']);
});
