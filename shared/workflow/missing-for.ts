import { assertNever } from '../assert-never.ts';
import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import type { Figure } from '../story/blocks/figure.ts';
import { languageDirection, textDirection } from '../story/direction.ts';
import { figuresIn } from '../story/figures.ts';
import type { Status } from '../story/status.ts';
import type { StoryFields } from '../story/story.ts';
import { findTks, tksInBlock } from '../story/tk.ts';
import type { CheckedField, Missing, Rule } from './rule.ts';
import { STEP_NEEDS } from './step-needs.ts';

/** What is looked at. `now` is in milliseconds; `longestHeadline` in characters as a reader counts them. */
export interface Examined {
  readonly fields: StoryFields;
  readonly body: readonly Block[];
  readonly now: number;
  readonly longestHeadline: number;
}

/** Longest headline where the site does not say: two lines of the published page at its widest. */
export const LONGEST_HEADLINE = 110;

/** What a story lacks for a status, in the order in which a desk would supply it; empty when the step is free. */
export function missingFor(status: Status, examined: Examined): readonly Missing[] {
  return STEP_NEEDS[status].flatMap((rule) => lookFor(rule, examined));
}

function lookFor(rule: Rule, examined: Examined): readonly Missing[] {
  const { fields, body } = examined;
  const unless = (kept: boolean, message: string, field: CheckedField): readonly Missing[] =>
    kept ? [] : [{ rule, message, place: { kind: 'field', field } }];
  switch (rule) {
    case 'headline':
      return unless(hasWords(fields.headline), 'The story has no headline.', 'Headline');
    case 'headline-length':
      return unless(...headlineFits(examined));
    case 'standfirst':
      return unless(hasWords(fields.standfirst), 'The story has no standfirst.', 'Standfirst');
    case 'text':
      return unless(body.some(isText), 'The story has no text.', 'Story body');
    case 'sections':
      return unless(fields.sections.length > 0, 'The story stands in no section.', 'Sections');
    case 'tags':
      return unless(fields.tags.length > 0, 'The story has no tags.', 'Tags');
    case 'byline':
      return unless(fields.authors.length > 0, 'The story has no author.', 'Authors');
    case 'dateline':
      return unless(hasWords(fields.dateline.place), 'The dateline has no place.', 'Dateline place');
    case 'slug':
      return unless(fields.slug !== '', 'The story has no slug, so its file takes another name.', 'Slug');
    case 'language':
      return unless(...languageFits(fields));
    case 'tk':
      return tksLeft(rule, examined);
    case 'picture-alt':
      return ofPictures(rule, body, ({ alt }) => !hasWords(alt), [
        'One picture has no description for readers who cannot see it.',
        'pictures have no description for readers who cannot see them.',
      ]);
    case 'picture-caption':
      return ofPictures(rule, body, ({ caption }, block) => !hasWords(caption) && !speaksForAll(block), [
        'One picture has no caption.',
        'pictures have no caption.',
      ]);
    case 'picture-credit':
      return ofPictures(rule, body, ({ credit }) => !hasWords(credit), [
        'One picture has no credit.',
        'pictures have no credit.',
      ]);
    case 'date':
      // A day that is still to come is no fault: the desk publishes ahead of it.
      return unless(fields.date !== null, 'The story has no publication date.', 'Publication date');
    case 'updated':
      return unless(fields.updated !== null, 'The correction has no date.', 'Updated');
    case 'embargo':
      return unless(!isUnderEmbargo(fields, examined.now), 'The embargo has not passed.', 'Embargo');
    default:
      return assertNever(rule, 'rule');
  }
}

/** True while the story must not be published. `now` in milliseconds. */
export function isUnderEmbargo({ embargo }: Pick<StoryFields, 'embargo'>, now: number): boolean {
  return embargo !== null && Date.parse(embargo) > now;
}

type Answer = readonly [kept: boolean, message: string, field: CheckedField];

function headlineFits({ fields, longestHeadline }: Examined): Answer {
  const length = [...new Intl.Segmenter(fields.language).segment(fields.headline.trim())].length;
  const message = `The headline has ${length} characters, ${length - longestHeadline} too many.`;
  return [length <= longestHeadline, message, 'Headline'];
}

/** A headline in letters that run the other way tells that the language was never set. */
function languageFits({ headline, language }: StoryFields): Answer {
  const runs = textDirection(headline);
  const fits = runs === 'neutral' || runs === languageDirection(language);
  return [fits, 'The headline is not written in the language of the story.', 'Language'];
}

function tksLeft(rule: Rule, { fields, body }: Examined): readonly Missing[] {
  const inHeadline = findTks(fields.headline).length;
  const inStandfirst = findTks(fields.standfirst).length;
  const inBlocks = body.map(tksInBlock);
  const count = inBlocks.reduce((sum, tks) => sum + tks, inHeadline + inStandfirst);
  if (count === 0) return [];
  const message = count === 1 ? '1 TK is left.' : `${count} TKs are left.`;
  const field = inHeadline > 0 ? 'Headline' : inStandfirst > 0 ? 'Standfirst' : null;
  const index = inBlocks.findIndex((tks) => tks > 0);
  return [{ rule, message, place: field ? { kind: 'field', field } : { kind: 'block', index } }];
}

function ofPictures(
  rule: Rule,
  body: readonly Block[],
  lacks: (figure: Figure, block: Block) => boolean,
  [one, several]: readonly [one: string, several: string],
): readonly Missing[] {
  const places = body.flatMap((block, index) =>
    figuresIn(block)
      .filter((figure) => lacks(figure, block))
      .map(() => index),
  );
  const [index] = places;
  if (index === undefined) return [];
  const message = places.length === 1 ? one : `${places.length} ${several}`;
  return [{ rule, message, place: { kind: 'block', index } }];
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
