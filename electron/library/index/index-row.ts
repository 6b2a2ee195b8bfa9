import { wireOf } from '../../../shared/import/wire/wire-keys.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { excerpt } from '../../../shared/page/excerpt.ts';
import { foldedWords } from '../../../shared/search/search-tokens.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { figuresIn, figuresOf } from '../../../shared/story/figures.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { tksInStory } from '../../../shared/story/tk.ts';
import { BORDER, type WordColumn } from './index-schema.ts';

/** What the index keeps of a story. */
export interface IndexRow {
  readonly summary: StorySummary;
  /** What a card under "You may also like" says. */
  readonly excerpt: string;
  /** What an excerpt of a search may show, as written. */
  readonly passages: readonly string[];
  readonly words: Readonly<Record<WordColumn, string>>;
  readonly image: boolean;
  readonly tk: boolean;
  /** What its item is called on the wire; empty where it came by none. */
  readonly wire: string;
}

export function indexRow(story: Story): IndexRow {
  const figures = figuresOf(story.body);
  const text = story.body.filter((block) => figuresIn(block).length === 0).map(blockText);
  const captions = [
    ...figures.flatMap(({ caption, credit, alt, licence = '' }) => [caption, credit, alt, licence]),
    ...story.body.flatMap((block) => (block.type === 'gallery' ? [block.caption] : [])),
  ];
  return {
    summary: summaryOf(story),
    excerpt: excerpt(story.body) || story.standfirst,
    passages: [story.standfirst, ...story.body.map(blockText)].filter((passage) => passage !== ''),
    words: {
      headline: foldedWords(story.headline),
      standfirst: foldedWords(story.standfirst),
      body: bordered(text),
      captions: bordered(captions),
      tags: bordered(story.tags.map(({ name }) => name)),
      sections: bordered(story.sections),
      authors: bordered([...story.authors, ...story.credits.map(({ name }) => name)]),
      place: bordered([story.dateline.place]),
      slug: bordered([story.slug, story.slugline]),
      kicker: bordered([story.kicker]),
      source: bordered([story.source]),
      assignee: bordered([story.assignee]),
      series: bordered([story.series]),
      collections: bordered(story.collections),
      notes: bordered([
        ...[story.note, story.editorsNote, story.copyright, story.usageTerms],
        ...story.corrections.map(({ text }) => text),
      ]),
    },
    image: story.image !== null || figures.length > 0,
    tk: tksInStory(story, story.body) > 0,
    wire: wireOf(story)?.id ?? '',
  };
}

function bordered(texts: readonly string[]): string {
  const filled = texts.map(foldedWords).filter((words) => words !== '');
  return filled.length === 0 ? '' : `${BORDER} ${filled.join(` ${BORDER} `)} ${BORDER}`;
}

function summaryOf(story: Story): StorySummary {
  return {
    id: story.id,
    headline: story.headline,
    slug: story.slug,
    kicker: story.kicker,
    source: story.source,
    status: story.status,
    sections: story.sections,
    tags: story.tags,
    authors: story.authors,
    credits: story.credits,
    corrections: story.corrections,
    dateline: story.dateline,
    language: story.language,
    words: storyWords(story.body, story.language),
    date: story.date,
    slugline: story.slugline,
    assignee: story.assignee,
    deadline: story.deadline,
    embargo: story.embargo,
    priority: story.priority,
    wordTarget: story.wordTarget,
    series: story.series,
    collections: story.collections,
    follows: story.follows,
    translationOf: story.translationOf,
    created: story.created,
    modified: story.modified,
  };
}
