import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import type { Figure } from '../story/blocks/figure.ts';
import { languageDirection, textDirection } from '../story/direction.ts';
import { figuresIn } from '../story/figures.ts';
import { isPublic } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';
import { findTks, tksInBlock } from '../story/tk.ts';
import { momentWords } from '../time/moment-words.ts';
import type { CheckedField, Fix, RowFinding, Rule } from './row.ts';

/** What is looked at. `now` is in milliseconds; `longestHeadline` in characters as a reader counts them. */
export interface Examined {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
  readonly now: number;
  readonly longestHeadline: number;
}

/** Longest headline where the site does not say: two lines of the published page at its widest. */
export const LONGEST_HEADLINE = 110;

type Check = (examined: Examined) => readonly RowFinding[];

const inField = (message: string, field: CheckedField, fix: Fix | null = null): readonly RowFinding[] => [
  { message, place: { kind: 'field', field }, fix },
];

function unless(
  kept: (examined: Examined) => boolean,
  message: string,
  field: CheckedField,
  fix: Fix | null = null,
): Check {
  return (examined) => (kept(examined) ? [] : inField(message, field, fix));
}

/** How each rule is looked at, in the order in which a desk would supply what is missing. */
export const STORY_CHECKS: Readonly<Record<Rule, Check>> = {
  headline: unless(({ fields }) => hasWords(fields.headline), 'The story has no headline.', 'Headline'),
  'headline-length': headlineTooLong,
  standfirst: unless(
    ({ fields }) => hasWords(fields.standfirst),
    'The story has no standfirst.',
    'Standfirst',
  ),
  text: unless(({ body }) => body.some(isText), 'The story has no text.', 'Story body'),
  sections: unless(({ fields }) => fields.sections.length > 0, 'The story stands in no section.', 'Sections'),
  tags: unless(({ fields }) => fields.tags.length > 0, 'The story has no tags.', 'Tags'),
  byline: unless(({ fields }) => fields.authors.length > 0, 'The story has no author.', 'Authors'),
  dateline: unless(
    ({ fields }) => hasWords(fields.dateline.place),
    'The dateline has no place.',
    'Dateline place',
  ),
  slug: unless(
    ({ fields }) => fields.slug !== '',
    'The story has no slug, so its file takes another name.',
    'Slug',
    'slug-from-headline',
  ),
  language: unless(languageFits, 'The headline is not written in the language of the story.', 'Language'),
  tk: tksLeft,
  'picture-alt': ofPictures(
    ({ alt }) => !hasWords(alt),
    [
      'One picture has no description for readers who cannot see it.',
      'pictures have no description for readers who cannot see them.',
    ],
  ),
  'picture-caption': ofPictures(
    ({ caption }, block) => !hasWords(caption) && !speaksForAll(block),
    ['One picture has no caption.', 'pictures have no caption.'],
  ),
  'picture-credit': ofPictures(
    ({ credit }) => !hasWords(credit),
    ['One picture has no credit.', 'pictures have no credit.'],
  ),
  // A day that is still to come is no fault: the desk publishes ahead of it.
  date: unless(
    ({ fields }) => fields.date !== null,
    'The story has no publication date.',
    'Publication date',
    'date-now',
  ),
  updated: unless(
    ({ fields }) => fields.updated !== null,
    'The correction has no date.',
    'Updated',
    'updated-now',
  ),
  embargo: underEmbargo,
  schedule: badlyScheduled,
  'seen-by-readers': unless(
    ({ fields }) => isPublic(fields.status) || fields.status === 'killed',
    'No reader has seen the story: it is spiked, not killed.',
    'Status',
  ),
  'taken-back': unless(
    ({ fields }) => !isPublic(fields.status),
    'Readers have seen the story: say why it is taken back.',
    'Status',
  ),
};

/** True while the story must not be published. `now` in milliseconds. */
export function isUnderEmbargo({ embargo }: Pick<StoryFields, 'embargo'>, now: number): boolean {
  // So that one that nobody can read holds.
  return embargo !== null && !(Date.parse(embargo) <= now);
}

function underEmbargo({ fields, now }: Examined): readonly RowFinding[] {
  if (!isUnderEmbargo(fields, now)) return [];
  const until = momentWords(fields.embargo ?? '');
  return inField(`The story is under embargo until ${until}.`, 'Embargo');
}

function badlyScheduled({ fields: { date, embargo }, now }: Examined): readonly RowFinding[] {
  const field = 'Publication date';
  if (date === null || !date.includes('T')) return inField('The publication has no time.', field);
  if (Date.parse(date) <= now) return inField('The time of publication has passed.', field);
  const isEarly = embargo !== null && Date.parse(embargo) > Date.parse(date);
  return isEarly ? inField('The story would be published before its embargo has passed.', field) : [];
}

function headlineTooLong({ fields, longestHeadline }: Examined): readonly RowFinding[] {
  const length = [...new Intl.Segmenter(fields.language).segment(fields.headline.trim())].length;
  const message = `The headline has ${length} characters, ${length - longestHeadline} too many.`;
  return length <= longestHeadline ? [] : inField(message, 'Headline');
}

/** A headline in letters that run the other way tells that the language was never set. */
function languageFits({ fields: { headline, language } }: Examined): boolean {
  const runs = textDirection(headline);
  return runs === 'neutral' || runs === languageDirection(language);
}

function tksLeft({ fields, body }: Examined): readonly RowFinding[] {
  const inHeadline = findTks(fields.headline).length;
  const inStandfirst = findTks(fields.standfirst).length;
  const inBlocks = body.map(tksInBlock);
  const count = inBlocks.reduce((sum, tks) => sum + tks, inHeadline + inStandfirst);
  if (count === 0) return [];
  const message = count === 1 ? '1 TK is left.' : `${count} TKs are left.`;
  const field = inHeadline > 0 ? 'Headline' : inStandfirst > 0 ? 'Standfirst' : null;
  const index = inBlocks.findIndex((tks) => tks > 0);
  return [{ message, place: field ? { kind: 'field', field } : { kind: 'block', index }, fix: null }];
}

function ofPictures(
  lacks: (figure: Figure, block: Block) => boolean,
  [one, several]: readonly [one: string, several: string],
): Check {
  return ({ body }) => {
    const places = body.flatMap((block, index) =>
      figuresIn(block)
        .filter((figure) => lacks(figure, block))
        .map(() => index),
    );
    const [index] = places;
    if (index === undefined) return [];
    const message = places.length === 1 ? one : `${places.length} ${several}`;
    return [{ message, place: { kind: 'block', index }, fix: null }];
  };
}

/** A gallery whose one caption stands under all its pictures. */
function speaksForAll(block: Block): boolean {
  return block.type === 'gallery' && hasWords(block.caption);
}

function hasWords(text: string): boolean {
  return text.trim() !== '';
}

function isText(block: Block): boolean {
  return figuresIn(block).length === 0 && hasWords(blockText(block));
}
