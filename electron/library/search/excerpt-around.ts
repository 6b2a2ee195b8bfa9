import type { SearchHit } from '../../../shared/library/summary.ts';
import { foldText, foldWithOffsets } from './fold-text.ts';

/** Longest excerpt in UTF-16 units: two lines of a list. */
const LONGEST = 240;
/** How far around a match its sentence is looked for. */
const AROUND = 600;

type Excerpt = Omit<SearchHit, 'id'>;

/** The sentence around the first match in the passages, with every match in it; the beginning of the text when there is none. */
export function excerptAround(
  passages: readonly string[],
  words: readonly string[],
  language: string,
): Excerpt {
  const passage = passages.find((text) => {
    const folded = foldText(text);
    return words.some((word) => folded.includes(word));
  });
  if (passage === undefined) return { excerpt: shortened(passages[0] ?? ''), matches: [] };
  const first = firstMatch(passage, words);
  const excerpt = clipped(sentenceAt(passage, first, language), first);
  return { excerpt, matches: matchesIn(excerpt, words) };
}

function firstMatch(text: string, words: readonly string[]): number {
  const { folded, offsets } = foldWithOffsets(text);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  return places.length === 0 ? 0 : (offsets[Math.min(...places)] ?? 0);
}

interface Slice {
  readonly text: string;
  /** Where it begins in the passage. */
  readonly start: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than using it. */
function sentenceSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Only the neighbourhood is segmented: the segmenter's time grows with the square of the text. */
function sentenceAt(passage: string, at: number, language: string): Slice {
  const from = characterStart(passage, Math.max(0, at - AROUND));
  const near = passage.slice(from, characterStart(passage, at + AROUND));
  const sentence = sentenceSegmenter(language)
    .segment(near)
    .containing(at - from);
  return sentence ? { text: sentence.segment, start: from + sentence.index } : { text: near, start: from };
}

function clipped({ text, start }: Slice, at: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST) return trimmed;
  const place = at - start - text.indexOf(trimmed);
  const from = characterStart(trimmed, Math.max(0, Math.min(place - LONGEST / 3, trimmed.length - LONGEST)));
  const to = characterStart(trimmed, from + LONGEST);
  return `${from > 0 ? '…' : ''}${trimmed.slice(from, to)}${to < trimmed.length ? '…' : ''}`;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, characterStart(text, LONGEST))}…`;
}

/** The offset, moved out of the middle of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const whole = Math.floor(offset);
  const code = text.charCodeAt(whole);
  return code >= 0xdc00 && code <= 0xdfff ? whole - 1 : whole;
}

function matchesIn(excerpt: string, words: readonly string[]): SearchHit['matches'] {
  const { folded, offsets } = foldWithOffsets(excerpt);
  const found: { start: number; end: number }[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? excerpt.length });
    }
  }
  return merged(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function merged(sorted: readonly { start: number; end: number }[]): SearchHit['matches'] {
  const out: { start: number; end: number }[] = [];
  for (const match of sorted) {
    const last = out.at(-1);
    if (last && match.start <= last.end) last.end = Math.max(last.end, match.end);
    else if (match.end > match.start) out.push({ ...match });
  }
  return out;
}
