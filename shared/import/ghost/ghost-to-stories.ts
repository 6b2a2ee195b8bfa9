import { z } from 'zod';
import { DatelineError } from '../../result.ts';
import type { Block } from '../../story/block.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import { figuresOf, mapFigures } from '../../story/figures.ts';
import type { Status } from '../../story/status.ts';
import { emptyFields } from '../../story/story.ts';
import { addressValue, dateValue, languageValue, lineValue, nameValues, slugValue } from '../field-values.ts';
import { htmlToBlocks } from '../html/html-to-body.ts';
import { htmlLine } from '../html-line.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { markdownToStory } from '../markdown/markdown-to-story.ts';
import { withPathsBeside } from '../paths-beside.ts';
import { type PictureNames, pictureNames } from '../picture-names.ts';
import { textBlocks, textParagraphs } from '../text/text-blocks.ts';
import { type GhostText, lexicalPieces, mobiledocPieces } from './ghost-pieces.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const words = z.string().nullish().catch(null);
const time = z.union([z.string(), z.number()]).nullish().catch(null);

const postSchema = z.object({
  id,
  title: words,
  slug: words,
  html: words,
  lexical: words,
  mobiledoc: words,
  plaintext: words,
  markdown: words,
  type: words,
  page: z.union([z.boolean(), z.number()]).nullish().catch(null),
  status: words,
  visibility: words,
  locale: words,
  custom_excerpt: words,
  canonical_url: words,
  feature_image: words,
  image: words,
  author_id: id.nullish().catch(null),
  published_at: time,
  updated_at: time,
  created_at: time,
});
type Post = z.infer<typeof postSchema>;

const named = z.object({ id, name: words, visibility: words });
const metaSchema = z.object({ post_id: id, feature_image_alt: words, feature_image_caption: words });
const tagJoin = z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish().catch(null) });
const authorJoin = z.object({ post_id: id, author_id: id, sort_order: z.number().nullish().catch(null) });

/** Rows of a table that are of its shape. */
function rowsOf<T>(
  data: Readonly<Record<string, unknown>>,
  table: string,
  schema: z.ZodType<T>,
): readonly T[] {
  const rows = data[table];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * The posts and pages of a Ghost export (its JSON, versions 1 to 5) as stories: with authors, tags (the first is the
 * section), dates, slugs and status, pictures by their paths under `content/images`. What the story has not is
 * told by name. Throws DatelineError `unreadable-input` for what is no export or holds no post.
 */
export function ghostToStories(source: string, options: ImportOptions = {}): readonly ImportedStory[] {
  const data = dataOf(source);
  const posts = rowsOf(data, 'posts', postSchema);
  if (posts.length === 0) throw refused('it holds no post');
  const tags = new Map(rowsOf(data, 'tags', named).map((tag) => [tag.id, tag]));
  const users = new Map(rowsOf(data, 'users', named).map((user) => [user.id, user.name ?? '']));
  const metas = new Map(rowsOf(data, 'posts_meta', metaSchema).map((meta) => [meta.post_id, meta]));
  const tagsOf = joined(rowsOf(data, 'posts_tags', tagJoin), ({ tag_id }) => tag_id);
  const authorsOf = joined(rowsOf(data, 'posts_authors', authorJoin), ({ author_id }) => author_id);
  return posts.map((post) => {
    const own = (tagsOf.get(post.id) ?? []).flatMap((tag) => tags.get(tag) ?? []);
    const names = (authorsOf.get(post.id) ?? [post.author_id ?? '']).map((user) => users.get(user) ?? '');
    return storyOf(post, { tags: own, authors: names, meta: metas.get(post.id) ?? null }, options);
  });
}

function dataOf(source: string): Readonly<Record<string, unknown>> {
  let whole: unknown;
  try {
    whole = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw refused('it is damaged or not all there', cause);
  }
  const file = z
    .object({ db: z.array(z.looseObject({ data: z.record(z.string(), z.unknown()) })).min(1) })
    .safeParse(whole);
  const old = z.object({ data: z.record(z.string(), z.unknown()) }).safeParse(whole);
  const data = file.success ? file.data.db[0]?.data : old.success ? old.data.data : undefined;
  if (!data) throw refused('it is no export of Ghost');
  return data;
}

function joined<T extends { readonly post_id: string; readonly sort_order?: number | null | undefined }>(
  rows: readonly T[],
  other: (row: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const byPost = new Map<string, T[]>();
  for (const row of rows) {
    const own = byPost.get(row.post_id);
    if (own) own.push(row);
    else byPost.set(row.post_id, [row]);
  }
  return new Map(
    [...byPost].map(([post, own]) => [
      post,
      own.toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0)).map(other),
    ]),
  );
}

interface Around {
  readonly tags: readonly z.infer<typeof named>[];
  readonly authors: readonly string[];
  readonly meta: z.infer<typeof metaSchema> | null;
}

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  Object.entries<Status>({
    published: 'published',
    sent: 'published',
    scheduled: 'scheduled',
    draft: 'draft',
  }),
);

function storyOf(post: Post, { tags, authors, meta }: Around, options: ImportOptions): ImportedStory {
  const names = pictureNames();
  const { blocks, warnings } = readText(post, names);
  const featured = localPath(post.feature_image ?? post.image ?? '');
  const image = featured === '' ? null : names.nameFor(featured);
  const body = canonicalBody(withFeaturedWords(blocks, image, meta));
  const status = STATUS_OF.get(post.status ?? 'draft') ?? 'draft';
  const isOut = status !== 'draft';
  const date = isOut ? instant(post.published_at) : null;
  const updated = status === 'published' ? instant(post.updated_at) : null;
  const open = nameValues(tags.filter((tag) => !isInternal(tag)).map(({ name }) => name ?? ''));
  const language = languageValue(post.locale ?? '');
  const [section, ...others] = open;
  return {
    fields: {
      ...emptyFields(language ?? options.language ?? 'en'),
      headline: lineValue(htmlLine(post.title ?? '')) ?? '',
      standfirst: lineValue(htmlLine(post.custom_excerpt ?? '')) ?? '',
      slug: slugValue(post.slug ?? '') ?? '',
      sections: section === undefined ? [] : [section],
      tags: others.map((name) => ({ name, kind: 'free' as const })),
      authors: nameValues(authors),
      status,
      date,
      updated: updated !== null && date !== null && Date.parse(updated) > Date.parse(date) ? updated : null,
      canonical: addressValue(post.canonical_url ?? ''),
      image,
    },
    body,
    pictures: withPathsBeside(names.pictures),
    warnings: [...warnings, ...postWarnings(post, tags)],
    languageUnsaid: language === null,
  };
}

function isInternal({ name, visibility }: Around['tags'][number]): boolean {
  return visibility === 'internal' || name?.startsWith('#') === true;
}

/** What stands behind the site's address, which an export leaves out. */
function localPath(address: string): string {
  return address.replace(/^__GHOST_URL__\/?/, '');
}

function readText(
  post: Post,
  names: PictureNames,
): { readonly blocks: readonly Block[]; readonly warnings: readonly string[] } {
  const written = textOf(post);
  const cards = written ?? (post.html ? null : { pieces: [], left: new Map() });
  const rendered = post.html?.trim() ?? '';
  const left = leftWarnings(written?.left ?? new Map());
  const read = (html: string) =>
    htmlToBlocks(
      html.replaceAll('__GHOST_URL__/content/', 'content/').replaceAll('__GHOST_URL__', ''),
      names,
    );
  // What Ghost has made of it says all that a reader sees.
  if (rendered !== '') return { blocks: read(rendered), warnings: left };
  if (cards && cards.pieces.length > 0) {
    const blocks = cards.pieces.flatMap((piece) =>
      'html' in piece ? read(piece.html) : markdownBlocks(piece.markdown, names),
    );
    return { blocks, warnings: left };
  }
  if (post.markdown) return { blocks: markdownBlocks(post.markdown, names), warnings: left };
  return { blocks: textBlocks(textParagraphs(post.plaintext ?? '')), warnings: left };
}

function textOf({ lexical, mobiledoc }: Post): GhostText | null {
  const document = parsed(lexical);
  if (document !== null) return lexicalPieces(document);
  const older = parsed(mobiledoc);
  return older === null ? null : mobiledocPieces(older);
}

function parsed(json: string | null | undefined): unknown {
  if (!json) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    // Half a document says nothing; what Ghost rendered of it may.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Its pictures get names among those of the post. */
function markdownBlocks(source: string, names: PictureNames): readonly Block[] {
  const { body, pictures } = markdownToStory(source);
  const renamed = new Map(
    pictures.map(({ media, source: address }) => [media, names.nameFor(localPath(address))]),
  );
  return mapFigures(body, (figure) => {
    const media = renamed.get(figure.media);
    return media ? { ...figure, media } : null;
  });
}

/** What Ghost keeps of the picture of a post, where the text shows it too. */
function withFeaturedWords(
  blocks: readonly Block[],
  image: string | null,
  meta: Around['meta'],
): readonly Block[] {
  const alt = meta?.feature_image_alt ?? '';
  const caption = htmlLine(meta?.feature_image_caption ?? '');
  const isShown = figuresOf(blocks).some(({ media }) => media === image);
  if (image === null || isShown || (alt === '' && caption === '')) return blocks;
  return [{ type: 'figure', media: image, alt, caption, credit: '' }, ...blocks];
}

function instant(value: string | number | null | undefined): string | null {
  if (typeof value === 'number') return dateValue(new Date(value).toISOString());
  return value ? dateValue(value) : null;
}

function leftWarnings(left: ReadonlyMap<string, number>): readonly string[] {
  if (left.size === 0) return [];
  const names = [...left].map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
  return [
    `Left out, because readers of the page do not see it or the site fills it in: the cards ${names.join(', ')}.`,
  ];
}

function postWarnings({ visibility, type, page, status }: Post, tags: Around['tags']): readonly string[] {
  const internal = tags.filter(isInternal).map(({ name }) => name);
  const isForSome = visibility !== null && visibility !== undefined && visibility !== 'public';
  return [
    ...(isForSome ? [`In Ghost only “${visibility}” may read it: look at it before it is published.`] : []),
    ...(status === 'sent' ? ['Ghost sent it as a mail alone.'] : []),
    ...(type === 'page' || page === true || page === 1 ? ['Ghost has it as a page and not as a post.'] : []),
    ...(internal.length > 0 ? [`Ghost’s own tags were left out: ${internal.slice(0, 8).join(', ')}.`] : []),
  ];
}

function refused(reason: string, cause?: unknown): DatelineError {
  const message =
    `The Ghost export cannot be read because ${reason}: export it again in Ghost ` +
    `(Settings, Migration) and import that.`;
  return new DatelineError('unreadable-input', message, { cause });
}
