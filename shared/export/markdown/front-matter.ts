import { Document, Scalar, visit } from 'yaml';
import type { Json, StoryFields } from '../../story/story.ts';
import type { Tag } from '../../story/tag.ts';
import { TAG_CODES_KEY, TAG_KINDS_KEY, WORD_TARGET_KEY } from './conventions.ts';
import type { MarkdownOptions } from './story-to-markdown.ts';

/** What older YAML readers (1.1) would take for a truth value. */
const TRUTH_WORD = /^(?:y|n|yes|no|on|off)$/i;

/**
 * The story's fields as the YAML between the `---` lines; empty ones are left out, unknown ones stand at
 * the end in their order.
 */
export function frontMatter(fields: StoryFields, options: MarkdownOptions): string {
  const known = Object.entries<Json | null>({
    headline: text(fields.headline),
    standfirst: text(fields.standfirst),
    slug: text(fields.slug),
    sections: list(fields.sections),
    tags: list(fields.tags.map((tag) => tag.name)),
    [TAG_KINDS_KEY]: kindsOf(fields.tags),
    [TAG_CODES_KEY]: codesOf(fields.tags),
    authors: list(fields.authors),
    dateline: datelineOf(fields.dateline),
    date: fields.date,
    updated: fields.updated,
    status: fields.status,
    language: fields.language,
    canonical: fields.canonical,
    image: fields.image === null ? null : options.mediaPath(fields.image),
    series: text(fields.series),
    collections: list(fields.collections),
    slugline: text(fields.slugline),
    assignee: text(fields.assignee),
    deadline: fields.deadline,
    embargo: fields.embargo,
    priority: fields.priority,
    [WORD_TARGET_KEY]: fields.wordTarget,
    note: text(fields.note),
    follows: fields.follows,
    related: relatedOf(fields.related),
  });
  const written = known.filter(([, value]) => value !== null);
  const names = new Set(written.map(([key]) => key));
  const extra = Object.entries(fields.extra).filter(([key]) => !names.has(key));
  const document = new Document(new Map([...written, ...extra]));
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && TRUTH_WORD.test(scalar.value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // A text of several lines stands on one: set over several, lines of nothing but spaces do not all come back.
  return document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedAsJSON: true });
}

function text(value: string): string | null {
  return value === '' ? null : value;
}

function list(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values;
}

function kindsOf(tags: readonly Tag[]): Json | null {
  const kinds = tags.filter((tag) => tag.kind !== 'free').map((tag) => [tag.name, tag.kind] as const);
  return kinds.length === 0 ? null : Object.fromEntries(kinds);
}

function codesOf(tags: readonly Tag[]): Json | null {
  const codes = tags.flatMap((tag) => (tag.code === undefined ? [] : [[tag.name, tag.code] as const]));
  return codes.length === 0 ? null : Object.fromEntries(codes);
}

function relatedOf({ pinned, excluded }: StoryFields['related']): Json | null {
  const written = {
    ...(pinned.length === 0 ? {} : { pinned }),
    ...(excluded.length === 0 ? {} : { excluded }),
  };
  return Object.keys(written).length === 0 ? null : written;
}

function datelineOf(dateline: StoryFields['dateline']): Json | null {
  const place = dateline.place === '' ? {} : { place: dateline.place };
  const date = dateline.date === null ? {} : { date: dateline.date };
  const written = { ...place, ...date };
  return Object.keys(written).length === 0 ? null : written;
}
