import type { Block } from '../story/block.ts';
import { blockSchema } from '../story/block-schema.ts';
import type { Story } from '../story/story.ts';
import { findInLine } from './find-in-line.ts';
import type { LinePattern } from './find-query.ts';
import { lineOf, mapTexts } from './map-texts.ts';
import { type LineChange, replaceInInlines, replaceInWords } from './replace-in-inlines.ts';
import { type WordsAround, wordsAround } from './words-around.ts';

/** A hit in a story. The place is that of the line in the order in which `findInStory` reads them. */
export interface StoryHit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What a pattern's template makes of it; words are replaced by what is asked for at the time. */
  readonly replacement?: string;
}

/** A hit as a person sees it: in its sentence. */
export interface ShownHit extends StoryHit, WordsAround {
  /** Where it stands if not in the text itself. */
  readonly field: 'headline' | 'standfirst' | null;
}

export type ReplacedStory =
  | { readonly ok: true; readonly story: Story }
  /** The story is no longer what was searched, or cannot hold what it would become. */
  | { readonly ok: false; readonly reason: 'changed' | 'impossible' };

const FIELDS = ['headline', 'standfirst'] as const;

/** Everything that `pattern` finds in headline, standfirst and body of a story, in reading order; at most `most`. */
export function findInStory(
  story: Pick<Story, (typeof FIELDS)[number] | 'body'>,
  pattern: LinePattern,
  template: string | null,
  most: number,
): readonly ShownHit[] {
  const hits: ShownHit[] = [];
  let line = 0;
  const look = (text: string, field: ShownHit['field']) => {
    const found = hits.length < most ? findInLine(text, pattern, template) : [];
    for (const hit of found.slice(0, most - hits.length)) {
      const { start, end } = hit;
      hits.push({ ...hit, line, field, found: text.slice(start, end), ...wordsAround(text, start, end) });
    }
    line++;
  };
  for (const field of FIELDS) look(story[field], field);
  for (const block of story.body) {
    mapTexts(block, {
      inlines(inlines) {
        look(lineOf(inlines), null);
        return inlines;
      },
      words(words) {
        look(words, null);
        return words;
      },
    });
  }
  return hits;
}

/**
 * The story with other words at these hits, which `findInStory` gave for it. Nothing is changed where any
 * of them no longer stands where it did: neither pattern nor guess decides what is replaced, only what a
 * person saw.
 */
export function replaceInStory(
  story: Story,
  hits: readonly StoryHit[],
  wordsOf: (hit: StoryHit) => string,
): ReplacedStory {
  const byLine = new Map<number, StoryHit[]>();
  for (const hit of hits) byLine.set(hit.line, [...(byLine.get(hit.line) ?? []), hit]);
  let line = 0;
  let count = 0;
  let isSame = true;
  const changesIn = (text: string): readonly LineChange[] => {
    const ofLine = byLine.get(line++) ?? [];
    return ofLine.map((hit) => {
      if (text.slice(hit.start, hit.end) !== hit.found) isSame = false;
      count++;
      return { start: hit.start, end: hit.end, replacement: wordsOf(hit) };
    });
  };
  const [headline = '', standfirst = ''] = FIELDS.map((field) => {
    const changes = changesIn(story[field]);
    return changes.length === 0 ? story[field] : replaceInWords(story[field], changes);
  });
  const body = story.body.map((block) =>
    mapTexts(block, {
      inlines(inlines) {
        const changes = changesIn(lineOf(inlines));
        return changes.length === 0 ? inlines : replaceInInlines(inlines, changes);
      },
      words(words) {
        const changes = changesIn(words);
        return changes.length === 0 ? words : replaceInWords(words, changes);
      },
    }),
  );
  if (!isSame || count !== hits.length) return { ok: false, reason: 'changed' };
  if (!body.every((block, at) => block === story.body[at] || isPossible(block)))
    return { ok: false, reason: 'impossible' };
  return { ok: true, story: { ...story, headline, standfirst, body } };
}

function isPossible(block: Block): boolean {
  return blockSchema.safeParse(block).success;
}
