import fc from 'fast-check';
import type { Block, BlockOf, BlockType } from '../../shared/story/block.ts';
import type { Code } from '../../shared/story/blocks/code.ts';
import type { Embed } from '../../shared/story/blocks/embed.ts';
import type { Figure } from '../../shared/story/blocks/figure.ts';
import type { Gallery } from '../../shared/story/blocks/gallery.ts';
import type { Heading } from '../../shared/story/blocks/heading.ts';
import type { KeyPoints } from '../../shared/story/blocks/key-points.ts';
import type { List, ListItem } from '../../shared/story/blocks/list.ts';
import type { Paragraph } from '../../shared/story/blocks/paragraph.ts';
import type { QuoteChild } from '../../shared/story/blocks/quote.ts';
import type { RelatedBox } from '../../shared/story/blocks/related-box.ts';
import { canonicalTable, type Table, type TableCell } from '../../shared/story/blocks/table.ts';
import { canonicalBody } from '../../shared/story/canonical-body.ts';
import { CORRECTION_KINDS } from '../../shared/story/correction.ts';
import { CREDIT_ROLES } from '../../shared/story/credit.ts';
import {
  type Break,
  canonicalInlines,
  type Footnote,
  type Inline,
  type Link,
  MARKS,
  type Text,
  text,
} from '../../shared/story/inline.ts';
import { PHRASE_DIRECTIONS, type Phrase } from '../../shared/story/phrase.ts';
import { PRIORITIES } from '../../shared/story/priority.ts';
import { safeHref, webHref } from '../../shared/story/safe-href.ts';
import { slugify } from '../../shared/story/slug.ts';
import { STATUSES } from '../../shared/story/status.ts';
import { createStory, type Json, type Story, type StoryFields } from '../../shared/story/story.ts';
import { TAG_KINDS, type Tag } from '../../shared/story/tag.ts';
import { arbitraryText } from './arbitrary-text.ts';

const someText = arbitraryText.map((value) => value || 'word');
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.subarray([...MARKS], { maxLength: 3 }) },
);
const phrase: fc.Arbitrary<Phrase> = fc.record({
  language: fc.constantFrom(null, 'ar', 'he', 'fr', 'zh-Hant'),
  direction: fc.constantFrom(...PHRASE_DIRECTIONS),
});
const textNode: fc.Arbitrary<Text> = fc
  .tuple(
    someText,
    marks,
    fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: phrase }),
  )
  .map(([value, chosen, inPhrase]) => ({ ...text(value, ...chosen), ...(inPhrase && { phrase: inPhrase }) }));
const breakNode: fc.Arbitrary<Break> = fc.constant({ type: 'break' });
const leaf = fc.oneof({ weight: 8, arbitrary: textNode }, { weight: 1, arbitrary: breakNode });

const HREFS = [
  'https://a.org/',
  'https://a.org/b_c_d*e?f=g&h=i#j',
  'https://a.org/(x)',
  'https://a.org/((x)',
  'https://a.org/%D8%A7<b>',
  'HTTP://A.ORG/中文',
  'mailto:desk@a.org',
  '#note-1',
  '../other.html',
  '/a\\b|c`d"e\'f',
  'www.a.org',
];
const href = fc
  .oneof(fc.constantFrom(...HREFS), fc.webUrl(), arbitraryText)
  .map((value) => safeHref(value) ?? 'https://a.org/');
const linkNode: fc.Arbitrary<Link> = fc
  .record({
    href,
    title: fc.option(someText, { nil: undefined }),
    children: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  })
  .map(({ title, ...rest }) => ({ type: 'link', ...rest, ...(title === undefined ? {} : { title }) }));

const footnoteNode: fc.Arbitrary<Footnote> = fc
  .array(fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: linkNode }), { maxLength: 4 })
  .map((children) => ({ type: 'footnote', children }));

/** Canonical inlines of a block; may be empty. */
export const arbitraryInlines: fc.Arbitrary<readonly Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: leaf },
      { weight: 2, arbitrary: linkNode },
      { weight: 1, arbitrary: footnoteNode },
    ),
    { maxLength: 6 },
  )
  .map((inlines) => canonicalInlines(inlines));

const direction: fc.Arbitrary<Pick<Paragraph, 'direction'>> = fc.constantFrom(
  {},
  {},
  { direction: 'ltr' as const },
  { direction: 'rtl' as const },
);

const paragraph: fc.Arbitrary<Paragraph> = fc
  .tuple(arbitraryInlines, direction)
  .map(([children, chosen]) => ({ type: 'paragraph', ...chosen, children }));

const { list } = fc.letrec<{ list: List; item: ListItem }>((tie) => ({
  item: fc.record({
    children: arbitraryInlines,
    lists: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'list' },
      fc.constant([]),
      fc.array(tie('list'), { maxLength: 2 }),
    ),
  }),
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.option(fc.oneof(fc.nat({ max: 12 }), fc.constantFrom(2024, 999_999_999)), { nil: undefined }),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    })
    .map(({ start, ...rest }) => ({ type: 'list', ...rest, ...(start === undefined ? {} : { start }) })),
}));

/** A list that stands in no other. */
const wholeList: fc.Arbitrary<List> = fc
  .tuple(list, direction)
  .map(([given, chosen]) => ({ ...given, ...chosen }));

const quoteParts = {
  children: fc.array(fc.oneof<fc.Arbitrary<QuoteChild>[]>(paragraph, paragraph, wholeList), {
    minLength: 1,
    maxLength: 3,
  }),
  attribution: fc.oneof(fc.constant([]), arbitraryInlines),
};

/** A name for a file in a story's `media/`. */
export const arbitraryMediaName: fc.Arbitrary<string> = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,12}$/),
    fc.constantFrom('png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'),
  )
  .map(([stem, extension]) => `${stem}.${extension}`);

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const figure: fc.Arbitrary<Figure> = fc
  .record({
    media: arbitraryMediaName,
    size: fc.option(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })), {
      nil: null,
    }),
    alt: arbitraryText,
    caption: arbitraryText,
    credit: arbitraryText,
    licence: fc.option(arbitraryText, { nil: '' }),
    focus: fc.option(fc.record({ x: share, y: share }), { nil: null }),
  })
  .map(({ size, licence, focus, ...rest }) => ({
    type: 'figure',
    ...rest,
    ...(licence !== '' && { licence }),
    ...(focus && { focus }),
    ...(size === null ? {} : { width: size[0], height: size[1] }),
  }));

const keyPoints: fc.Arbitrary<KeyPoints> = fc.record({
  type: fc.constant('keypoints' as const),
  title: fc.oneof(fc.constant([]), arbitraryInlines),
  points: fc.array(arbitraryInlines, { minLength: 1, maxLength: 4 }),
});

const embed: fc.Arbitrary<Embed> = fc.record({
  type: fc.constant('embed' as const),
  href: href.map((value) => webHref(value) ?? 'https://video.example/watch?v=a_b'),
  title: arbitraryText,
  description: arbitraryText,
});

const relatedBox: fc.Arbitrary<RelatedBox> = fc.record({
  type: fc.constant('related' as const),
  story: fc.stringMatching(/^[a-z0-9]{8,20}$/),
  headline: arbitraryText,
  label: arbitraryText,
});
const cell: fc.Arbitrary<TableCell> = fc
  .record({
    children: fc.oneof(fc.constant([]), arbitraryInlines),
    columns: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined, freq: 5 }),
    rows: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined, freq: 5 }),
  })
  .map(({ columns, rows, children }) => ({
    children,
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
  }));

/** Half of them as GitHub's Markdown can write them. */
const table: fc.Arbitrary<Table> = fc
  .record({
    simple: fc.boolean(),
    caption: fc.oneof(fc.constant([]), arbitraryInlines),
    headerRow: fc.boolean(),
    headerColumn: fc.boolean(),
    chosen: direction,
    align: fc.array(fc.constantFrom(null, 'left' as const, 'center' as const, 'right' as const), {
      maxLength: 4,
    }),
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ simple, chosen, ...given }) =>
    canonicalTable({
      type: 'table',
      ...given,
      ...(simple ? {} : chosen),
      ...(simple
        ? {
            caption: [],
            headerColumn: false,
            rows: given.rows.map((row) => row.map(({ children }) => ({ children }))),
          }
        : {}),
    }),
  );

const code: fc.Arbitrary<Code> = fc
  .record({
    language: fc.constantFrom('', 'js', 'c++', 'objective-c', 'plain_text'),
    lines: fc.array(
      fc.oneof(
        arbitraryText,
        fc.constantFrom('', '\tif (a) {', '```', '~~~', '    x', '| a | b |', '</code></pre>'),
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ language, lines }) => ({ type: 'code', language, text: lines.join('\n').normalize('NFC') }));

const gallery: fc.Arbitrary<Gallery> = fc.record({
  type: fc.constant('gallery' as const),
  figures: fc.array(figure, { minLength: 2, maxLength: 4 }),
  caption: arbitraryText,
});

const heading: fc.Arbitrary<Heading> = fc
  .record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    children: arbitraryInlines,
  })
  .chain((given) => direction.map((chosen) => ({ ...given, ...chosen })));

/** How often each type of block comes, and what it is like: a type that is not here does not compile. */
const BLOCKS: {
  readonly [T in BlockType]: { readonly weight: number; readonly arbitrary: fc.Arbitrary<BlockOf<T>> };
} = {
  paragraph: { weight: 4, arbitrary: paragraph },
  heading: { weight: 2, arbitrary: heading },
  list: { weight: 3, arbitrary: wholeList },
  quote: { weight: 2, arbitrary: fc.record({ type: fc.constant('quote' as const), ...quoteParts }) },
  pullquote: { weight: 1, arbitrary: fc.record({ type: fc.constant('pullquote' as const), ...quoteParts }) },
  figure: { weight: 2, arbitrary: figure },
  gallery: { weight: 1, arbitrary: gallery },
  divider: { weight: 1, arbitrary: fc.constant({ type: 'divider' as const }) },
  keypoints: { weight: 2, arbitrary: keyPoints },
  embed: { weight: 1, arbitrary: embed },
  related: { weight: 1, arbitrary: relatedBox },
  table: { weight: 2, arbitrary: table },
  code: { weight: 1, arbitrary: code },
};

/** Any block; not yet canonical as part of a body, see `arbitraryBody`. */
export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  ...Object.values(BLOCKS as Readonly<Record<BlockType, fc.WeightedArbitrary<Block>>>),
);

/** A canonical body. */
export const arbitraryBody: fc.Arbitrary<readonly Block[]> = fc
  .array(arbitraryBlock, { maxLength: 8 })
  .map((blocks) => canonicalBody(blocks));

const name = arbitraryText
  .map((value) => value.trim().slice(0, 100).trim() || 'Aleppo')
  .filter((value) => value.isWellFormed());
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const publicationDate = fc.option(
  fc.oneof(
    day,
    instant,
    day.map((value) => `${value}T09:30:00+01:00`),
    day.map((value) => `${value}T09:30-05:30`),
  ),
  { nil: null },
);
const tagCode = fc.constantFrom('iso3166:SD', 'medtop:16000000', 'wikidata:Q1049', 'desk:a"b&c<d>:e');
const tags: fc.Arbitrary<readonly Tag[]> = fc.uniqueArray(
  fc
    .record({ name, kind: fc.constantFrom(...TAG_KINDS), code: fc.option(tagCode, { nil: undefined }) })
    .map(({ code, ...tag }) => ({ ...tag, ...(code === undefined ? {} : { code }) })),
  {
    selector: (tag) => tag.name,
    maxLength: 4,
  },
);
const extraKey = fc.oneof(
  fc.stringMatching(/^x_[a-z]{1,8}$/),
  arbitraryText.map((value) => `x ${value}`),
);
/** `__proto__` is the one key that stories do not keep: records of it are unsafe. */
const json = (fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>).filter(
  (value) => !JSON.stringify(value).includes('__proto__'),
);
const extra = fc.dictionary(extraKey, json, { maxKeys: 3 });

const moment = fc.option(
  fc.oneof(
    instant,
    day.map((value) => `${value}T09:30:00+01:00`),
  ),
  { nil: null },
);
const maybeName = fc.oneof(fc.constant(''), name);
const storyId = fc.stringMatching(/^[a-z0-9]{8,20}$/);

/** Fields that pass `storyFieldsSchema`. */
export const arbitraryFields: fc.Arbitrary<StoryFields> = fc.record({
  headline: arbitraryText,
  standfirst: arbitraryText,
  credits: fc
    .array(fc.record({ role: fc.constantFrom(...CREDIT_ROLES), name, place: arbitraryText }), {
      maxLength: 3,
    })
    .map((all) => all.toSorted((a, b) => CREDIT_ROLES.indexOf(a.role) - CREDIT_ROLES.indexOf(b.role))),
  corrections: fc.array(
    fc.record({
      kind: fc.constantFrom(...CORRECTION_KINDS),
      text: arbitraryText,
      when: instant,
      who: fc.oneof(fc.constant(''), name),
    }),
    { maxLength: 3 },
  ),
  kicker: fc.oneof(fc.constant(''), name),
  slug: arbitraryText.map((value) => slugify(value)),
  sections: fc.uniqueArray(name, { maxLength: 3 }),
  tags,
  authors: fc.uniqueArray(name, { maxLength: 3 }),
  dateline: fc.record({ place: arbitraryText, date: fc.option(day, { nil: null }) }),
  status: fc.constantFrom(...STATUSES),
  language: fc.constantFrom('en', 'ar', 'he', 'zh', 'ja', 'pt-BR', 'fa', 'fr'),
  date: publicationDate,
  updated: publicationDate,
  canonical: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: null }),
  image: fc.option(arbitraryMediaName, { nil: null }),
  slugline: maybeName,
  assignee: maybeName,
  deadline: moment,
  embargo: moment,
  priority: fc.option(fc.constantFrom(...PRIORITIES), { nil: null }),
  note: fc.array(arbitraryText, { maxLength: 4 }).map((lines) => lines.join('\n')),
  wordTarget: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: null }),
  series: maybeName,
  collections: fc.uniqueArray(name, { maxLength: 2 }),
  editorsNote: fc.array(arbitraryText, { maxLength: 4 }).map((lines) => lines.join('\n')),
  source: arbitraryText,
  copyright: arbitraryText,
  usageTerms: arbitraryText,
  translationOf: fc.option(storyId, { nil: null }),
  follows: fc.option(storyId, { nil: null }),
  related: fc.record({
    pinned: fc.uniqueArray(storyId, { maxLength: 2 }),
    excluded: fc.uniqueArray(storyId, { maxLength: 2 }),
  }),
  extra,
});

/** A whole story that passes `storySchema`. */
export const arbitraryStory: fc.Arbitrary<Story> = fc
  .record({
    id: storyId,
    now: instant,
    fields: arbitraryFields,
    body: arbitraryBody,
  })
  .map(({ id, now, fields, body }) => createStory(id, now, fields, body));
