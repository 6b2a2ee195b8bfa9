import { headlineLines } from '../headline/headline-lines.ts';
import { PAGE_WIDTHS, type PageWidth } from '../headline/page-widths.ts';
import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import type { Figure } from '../story/blocks/figure.ts';
import { countCharacters } from '../story/count-characters.ts';
import { languageDirection, textDirection } from '../story/direction.ts';
import { figuresIn } from '../story/figures.ts';
import { isPublic } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';
import { findTks, tksInBlock } from '../story/tk.ts';
import { momentWords } from '../time/moment-words.ts';
import type { Requirements } from './desk-rules.ts';
import { isUnderEmbargo } from './embargo.ts';
import type { CheckedField, Fix, RowFinding, Rule } from './row.ts';

/** What a story is measured by. */
export interface StepTerms {
  readonly requirements: Requirements;
  /** The time that counts, in milliseconds. */
  readonly now: number;
}

/** What is looked at. */
export interface Examined extends StepTerms {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
}

const PAGE_WIDTH_NAMES = Object.keys(PAGE_WIDTHS) as readonly PageWidth[];

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
  'headline-length': tooLong('headline', 'The headline', 'Headline'),
  'headline-lines': headlineLinesTooMany,
  kicker: unless(({ fields }) => fields.kicker !== '', 'The story has no kicker.', 'Kicker'),
  'kicker-known': kickerUnknown,
  standfirst: unless(
    ({ fields }) => hasWords(fields.standfirst),
    'The story has no standfirst.',
    'Standfirst',
  ),
  'standfirst-length': tooLong('standfirst', 'The standfirst', 'Standfirst'),
  text: unless(({ body }) => body.some(isText), 'The story has no text.', 'Story body'),
  sections: unless(({ fields }) => fields.sections.length > 0, 'The story stands in no section.', 'Sections'),
  tags: unless(({ fields }) => fields.tags.length > 0, 'The story has no tags.', 'Tags'),
  'topics-known': topicsUnknown,
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
  'slug-length': tooLong('slug', 'The slug', 'Slug'),
  language: unless(languageFits, 'The headline is not written in the language of the story.', 'Language'),
  tk: tksLeft,
  'picture-alt': ofPictures(
    ({ alt }) => !hasWords(alt),
    [
      'One picture has no description for readers who cannot see it.',
      'pictures have no description for readers who cannot see them.',
    ],
  ),
  'picture-alt-length': picturesTooLong('alt', 'description'),
  'picture-caption': ofPictures(
    ({ caption }, block) => !hasWords(caption) && !speaksForAll(block),
    ['One picture has no caption.', 'pictures have no caption.'],
  ),
  'picture-caption-length': picturesTooLong('caption', 'caption'),
  'picture-credit': ofPictures(
    ({ credit }) => !hasWords(credit),
    ['One picture has no credit.', 'pictures have no credit.'],
  ),
  source: unless(({ fields }) => fields.source !== '', 'The story has no source.', 'Source'),
  copyright: unless(({ fields }) => fields.copyright !== '', 'The story has no copyright.', 'Copyright'),
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
  correction: unless(
    ({ fields }) => fields.corrections.some(({ text }) => hasWords(text)),
    'No correction says what was put right.',
    'Corrections',
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

/** How many characters a text has too many, in words; null where the desk does not mind. */
function excess(text: string, most: number | null): string | null {
  const length = countCharacters(text.trim());
  if (most === null || length <= most) return null;
  return `${length} characters, ${length - most} too many`;
}

function tooLong(field: 'headline' | 'standfirst' | 'slug', named: string, place: CheckedField): Check {
  return ({ fields, requirements: { rules } }) => {
    const over = excess(fields[field], rules.lengths[field]);
    return over === null ? [] : inField(`${named} has ${over}.`, place);
  };
}

function picturesTooLong(words: 'alt' | 'caption', named: string): Check {
  return ({ body, requirements: { rules } }) => {
    const most = rules.lengths[words];
    if (most === null) return [];
    const long = body.flatMap((block, index) =>
      figuresIn(block).flatMap((figure) => {
        const over = excess(figure[words], most);
        return over === null ? [] : [{ index, over }];
      }),
    );
    const [first] = long;
    if (first === undefined) return [];
    const message =
      long.length === 1
        ? `The ${named} of a picture has ${first.over}.`
        : `The ${named}s of ${long.length} pictures are too long, the first one with ${first.over}.`;
    return [{ message, place: { kind: 'block', index: first.index }, fix: null }];
  };
}

/** One finding, at the narrowest page on which the headline has too many lines. */
function headlineLinesTooMany({ fields, requirements: { rules } }: Examined): readonly RowFinding[] {
  for (const width of PAGE_WIDTH_NAMES) {
    const most = rules.headlineLines[width];
    if (most === null) continue;
    const lines = headlineLines(fields, PAGE_WIDTHS[width]);
    if (lines <= most) continue;
    const message = `The headline takes ${lines} lines on a ${width}, ${lines - most} too many.`;
    return inField(message, 'Headline');
  }
  return [];
}

function kickerUnknown({ fields: { kicker }, requirements: { kickers } }: Examined): readonly RowFinding[] {
  const isKnown = kicker === '' || kickers.some((known) => known.normalize() === kicker.normalize());
  return isKnown ? [] : inField(`The kicker “${kicker}” is not in the desk’s list.`, 'Kicker');
}

/** A topic of a list that the desk has imported carries its code. */
function topicsUnknown({ fields: { tags } }: Examined): readonly RowFinding[] {
  const unknown = tags.filter(({ kind, code }) => kind === 'topic' && code === undefined);
  const [first] = unknown;
  if (first === undefined) return [];
  const message =
    unknown.length === 1
      ? `The topic “${first.name}” is not in the desk’s list.`
      : `${unknown.length} topics are not in the desk’s list, “${first.name}” among them.`;
  return inField(message, 'Tags');
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
