import type { PublicStory } from '../../story/field-audience.ts';
import { figuresOf } from '../../story/figures.ts';
import { slugify } from '../../story/slug.ts';
import type { CollectionEntry } from '../collection-entry.ts';
import { wireInstant } from '../wire/wire-instant.ts';
import { ghostDocument } from './ghost-document.ts';

/** Where a zip for Ghost's importer has its pictures. */
export const GHOST_PICTURES = 'content/images';

/** What Ghost takes of an excerpt: a longer one refuses the whole post. */
const LONGEST_EXCERPT = 300;

/** A story as a post, with what the file says once for all of them. */
export interface GhostPost {
  readonly post: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** The last change, an ISO 8601 instant in UTC. */
  readonly modified: string;
}

/** A story as a post of a Ghost import. */
export function ghostPost({ cleared, page, files, number }: CollectionEntry): GhostPost {
  const { story } = cleared;
  const { timeZone } = page.site;
  const mediaPath = (media: string) => `__GHOST_URL__/${GHOST_PICTURES}/${files.mediaPath(media)}`;
  const isLong = story.standfirst.length > LONGEST_EXCERPT;
  const instant = (date: string | null) =>
    date === null ? null : new Date(wireInstant(date, timeZone)).toISOString();
  const post = {
    id: number,
    title: story.headline,
    slug: story.slug || story.id,
    lexical: JSON.stringify(ghostDocument(page, mediaPath, { standfirst: isLong })),
    type: 'post',
    status: cleared.draft ? 'draft' : 'published',
    visibility: 'public',
    featured: 0,
    locale: story.language,
    custom_excerpt: isLong || story.standfirst === '' ? null : story.standfirst,
    canonical_url: story.canonical,
    feature_image: story.image === null ? null : mediaPath(story.image),
    created_at: story.created,
    updated_at: instant(story.updated) ?? story.modified,
    published_at: instant(story.date) ?? (cleared.draft ? null : story.modified),
  };
  return {
    post,
    meta: { post_id: number, feature_image_alt: altOf(story) },
    authors: story.authors,
    tags: [...new Set([...story.sections, ...story.tags.map(({ name }) => name)])],
    modified: story.modified,
  };
}

/**
 * Posts as the JSON that Ghost's importer reads (Ghost, "Developing migrations"). Sections are tags there, the
 * first of a post its primary one.
 */
export function ghostImport(posts: readonly GhostPost[]): string {
  const tags = numbered(posts.flatMap((post) => post.tags));
  const users = numbered(posts.flatMap((post) => post.authors));
  const data = {
    posts: posts.map(({ post }) => post),
    posts_meta: posts.map(({ meta }) => meta),
    tags: [...tags].map(([name, id]) => ({ id, name, slug: slugify(name) || `tag-${id}` })),
    posts_tags: joined(posts, (post) => post.tags, tags, 'tag_id'),
    users: [...users].map(([name, id]) => user(name, id)),
    posts_authors: joined(posts, (post) => post.authors, users, 'author_id'),
  };
  const latest = posts.map(({ modified }) => Date.parse(modified)).reduce((a, b) => Math.max(a, b), 0);
  return `${JSON.stringify({ db: [{ meta: { exported_on: latest, version: '5.0.0' }, data }] }, null, 2)}\n`;
}

/** Ghost knows an author by mail alone; one in a domain that is nobody's reaches nobody. */
function user(name: string, id: number) {
  const slug = slugify(name) || `author-${id}`;
  const local = /^[a-z0-9-]{1,60}$/.test(slug) ? slug : `author-${id}`;
  return { id, name, slug, email: `${local}@dateline.invalid` };
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, at) => [name, at + 1]));
}

function joined(
  posts: readonly GhostPost[],
  namesOf: (post: GhostPost) => readonly string[],
  ids: ReadonlyMap<string, number>,
  key: 'tag_id' | 'author_id',
) {
  return posts.flatMap((post) =>
    namesOf(post).map((name, at) => ({ post_id: post.meta.post_id, [key]: ids.get(name), sort_order: at })),
  );
}

function altOf({ body, image }: PublicStory): string | null {
  return figuresOf(body).find(({ media }) => media === image)?.alt || null;
}
