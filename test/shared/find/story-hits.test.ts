import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuery, type LinePattern } from '../../../shared/find/find-query.ts';
import { lineOf } from '../../../shared/find/map-texts.ts';
import { findInStory, replaceInStory } from '../../../shared/find/story-hits.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { footnote, type Inline, lineBreak, link, text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields, type Story, type StoryFields } from '../../../shared/story/story.ts';
import { arbitraryStory } from '../../support/arbitrary-story.ts';

function story(body: readonly Block[], fields: Partial<StoryFields> = {}): Story {
  return createStory('story-0001', '2026-01-01T00:00:00.000Z', { ...emptyFields('en'), ...fields }, body);
}

function pattern(
  text: string,
  more: { readonly isPattern?: boolean; readonly wholeWord?: boolean } = {},
): LinePattern {
  const compiled = compileQuery({ text, matchCase: false, wholeWord: false, isPattern: false, ...more });
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.pattern;
}

function replaceAll(of: Story, text: string, words: string): Story {
  const replaced = replaceInStory(of, findInStory(of, pattern(text), null, 1000), () => words);
  if (!replaced.ok) throw new Error(replaced.reason);
  return replaced.story;
}

const line = (...inlines: Inline[]): Block => ({ type: 'paragraph', children: inlines });
const replacedLine = (inlines: readonly Inline[], what: string, by: string) => {
  const [block] = replaceAll(story([line(...inlines)]), what, by).body;
  return block?.type === 'paragraph' ? block.children : null;
};

describe('finding in a story', () => {
  it('reads headline, standfirst and every line of every block, and tells where', () => {
    const of = story(
      [
        line(text('The colour of '), text('colours', 'bold'), footnote([text('Colour is spelled so.')])),
        { type: 'figure', media: 'a.jpg', alt: 'A colour', caption: 'Its colour', credit: 'Colour Desk' },
        { type: 'code', language: '', text: 'a\ncolour: red' },
        {
          type: 'table',
          caption: [],
          headerRow: false,
          headerColumn: false,
          align: [null],
          rows: [[{ children: [text('colour')] }]],
        },
        { type: 'embed', href: 'https://example.com/colour', title: 'Colour', description: '' },
      ],
      { headline: 'Colour', standfirst: 'A colourful day', slug: 'colour' },
    );
    const hits = findInStory(of, pattern('colour'), null, 100);
    expect(hits.map(({ field, before, found }) => [field, before, found])).toEqual([
      ['headline', '', 'Colour'],
      ['standfirst', 'A ', 'colour'],
      [null, 'The ', 'colour'],
      [null, 'The colour of ', 'colour'],
      [null, '', 'Colour'],
      [null, 'A ', 'colour'],
      [null, 'Its ', 'colour'],
      [null, '', 'Colour'],
      [null, 'a\n', 'colour'],
      [null, '', 'colour'],
      [null, '', 'Colour'],
    ]);
    expect(findInStory(of, pattern('colour'), null, 3)).toHaveLength(3);
  });

  it('stops in the middle of a line where it has as many as are wanted', () => {
    const of = story([line(text('a a a')), line(text('a'))], { headline: 'a' });
    expect(
      findInStory(of, pattern('a'), null, 3).map(({ line: at, start, end }) => [at, start, end]),
    ).toEqual([
      [0, 0, 1],
      [2, 0, 1],
      [2, 2, 3],
    ]);
    expect(findInStory(of, pattern('a'), null, 100)).toHaveLength(5);
    expect(findInStory(of, pattern('a'), null, 0)).toEqual([]);
  });

  it('shows a hit of a long paragraph within whole words', () => {
    const words = `${'before it '.repeat(30)}needle ${'behind it '.repeat(30)}`;
    const [hit] = findInStory(story([line(text(words))]), pattern('needle'), null, 1);
    expect(hit?.before).toMatch(/^…(before|it) .*it $/);
    expect(hit?.after).toMatch(/^ behind .* (behind|it)…$/);
  });

  it('makes of a pattern’s hit what its template says', () => {
    const of = story([line(text('10 km and 12 km'))]);
    const hits = findInStory(of, pattern('(\\d+) km', { isPattern: true }), '$1 kilometres', 10);
    const replaced = replaceInStory(of, hits, ({ replacement }) => replacement ?? '');
    expect(replaced.ok && findInStory(replaced.story, pattern('kilometres'), null, 10)).toHaveLength(2);
  });
});

describe('replacing in a story', () => {
  it('keeps the marks and the link of the first character, and whatever lies beside', () => {
    const inlines = [
      text('The co'),
      text('lo', 'bold'),
      link('https://a.example', [text('ur is'), text(' red', 'italic')]),
    ];
    expect(replacedLine(inlines, 'colour', 'color')).toEqual([
      text('The color'),
      link('https://a.example', [text(' is'), text(' red', 'italic')]),
    ]);
    expect(replacedLine(inlines, 'ur is', 'URIS')).toEqual([
      text('The co'),
      text('lo', 'bold'),
      link('https://a.example', [text('URIS'), text(' red', 'italic')]),
    ]);
  });

  it('takes a break away with the words around it, and lets a note stay', () => {
    expect(replacedLine([text('one', 'bold'), lineBreak(), text('two')], 'e\ntw', '-')).toEqual([
      text('on-', 'bold'),
      text('o'),
    ]);
    const note = footnote([text('A note.')]);
    expect(replacedLine([text('one'), note, text('two')], 'e\ufffct', 'E')).toEqual([
      text('onE'),
      note,
      text('wo'),
    ]);
  });

  it('takes words away altogether', () => {
    expect(replacedLine([text('a '), text('very ', 'bold'), text('good day')], 'very ', '')).toEqual([
      text('a good day'),
    ]);
  });

  it('changes nothing where the text is no longer what was searched', () => {
    const hits = findInStory(story([line(text('A colour'))]), pattern('colour'), null, 10);
    expect(replaceInStory(story([line(text('My colour'))]), hits, () => 'x')).toEqual({
      ok: false,
      reason: 'changed',
    });
    expect(replaceInStory(story([]), hits, () => 'x')).toEqual({ ok: false, reason: 'changed' });
  });

  it('replaces in headline, standfirst and words of blocks what was found there, and nothing else', () => {
    const figure: Block = {
      type: 'figure',
      media: 'a.jpg',
      alt: 'A colour',
      caption: 'Its colour',
      credit: '',
    };
    const of = story([line(text('No hit.')), figure, line(text('colour colour'))], {
      headline: 'Colour',
      standfirst: 'A colour, a colour',
    });
    const hits = findInStory(of, pattern('colour'), null, 100);
    const replaced = replaceInStory(of, hits, ({ found, start }) => `${found.toUpperCase()}${start}`);
    expect(replaced).toEqual({
      ok: true,
      story: {
        ...of,
        headline: 'COLOUR0',
        standfirst: 'A COLOUR2, a COLOUR12',
        body: [
          line(text('No hit.')),
          { ...figure, alt: 'A COLOUR2', caption: 'Its COLOUR4' },
          line(text('COLOUR0 COLOUR7')),
        ],
      },
    });
    expect(replaced.ok && replaced.story.body[0]).toBe(of.body[0]);
    const some = replaceInStory(of, hits.slice(1, 2), () => 'color');
    expect(some.ok && some.story).toEqual({ ...of, standfirst: 'A color, a colour' });
  });

  it('changes nothing where a line is there no more', () => {
    const hits = findInStory(story([line(text('One')), line(text('A colour'))]), pattern('colour'), null, 10);
    expect(replaceInStory(story([line(text('One'))]), hits, () => 'x')).toEqual({
      ok: false,
      reason: 'changed',
    });
  });

  it('refuses what no story could hold', () => {
    const figure: Block = { type: 'figure', media: 'a.jpg', alt: '', caption: 'aaaa', credit: '' };
    const of = story([figure]);
    const hits = findInStory(of, pattern('a'), null, 10);
    const replaced = replaceInStory(of, hits, () => '\u0007');
    expect(replaced.ok || replaced.reason).toBe('impossible');
  });

  it('puts the words back where all are replaced and replaced again, whatever the story', () => {
    fc.assert(
      fc.property(arbitraryStory, fc.constantFrom('a', 'e', ' ', 'an', '1'), (of, what) => {
        const strange = '\u{10FFFD}';
        const hits = findInStory(of, pattern(what), null, 10_000);
        const there = replaceInStory(of, hits, () => strange);
        if (!there.ok) return there.reason === 'impossible';
        const again = findInStory(there.story, pattern(strange), null, 10_000);
        expect(again).toHaveLength(hits.length);
        const back = replaceInStory(there.story, again, ({ line: at, start }) => {
          const nth = again.findIndex((hit) => hit.line === at && hit.start === start);
          return hits[nth]?.found ?? '';
        });
        if (!back.ok) throw new Error(back.reason);
        const words = (one: Story) =>
          findInStory(one, pattern('[^]+', { isPattern: true }), null, 10_000).map(({ found }) => found);
        expect(words({ ...back.story, body: canonicalBody(back.story.body) })).toEqual(words(of));
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a story without a hit the same, block by block', () => {
    fc.assert(
      fc.property(arbitraryStory, (of) => {
        const same = replaceInStory(of, [], () => '');
        expect(same.ok && same.story.body.every((block, at) => block === of.body[at])).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('reads a line with its breaks and notes each as one character', () => {
    expect(lineOf([text('a'), lineBreak(), link('#x', [text('b')]), footnote([text('c')])])).toBe(
      'a\nb\ufffc',
    );
  });
});
