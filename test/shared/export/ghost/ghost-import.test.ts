import { describe, expect, it } from 'vitest';
import { ghostImport, ghostPost } from '../../../../shared/export/ghost/ghost-import.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { BLOCKS } from '../../../support/full-blocks.ts';
import { pageInput } from '../../../support/page-input.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly tag?: string;
  readonly children?: readonly Node[];
}

function ghost(...stories: readonly Story[]) {
  const posts = stories.map((story, at) =>
    ghostPost({
      cleared: publicationOf(story),
      page: pageInput({ fields: story, body: story.body }),
      files: WIRE_FILES,
      number: at + 1,
    }),
  );
  const { data } = JSON.parse(ghostImport(posts)).db[0];
  return { data, nodes: JSON.parse(data.posts[0].lexical).root.children as readonly Node[] };
}

describe('stories as a Ghost import', () => {
  it('says each field where Ghost looks for it', () => {
    const { data } = ghost({ ...wireStory, status: 'published', image: 'map.png' });
    expect(data.posts[0]).toMatchObject({
      title: 'Talks resume in Cairo',
      slug: 'talks-resume-in-cairo',
      status: 'published',
      custom_excerpt: 'Lorries first, a truce second.',
      feature_image: '__GHOST_URL__/content/images/talks-media/map.png',
      published_at: '2026-01-28T00:00:00.000Z',
      updated_at: '2026-01-29T00:00:00.000Z',
    });
    expect(data.posts_meta).toEqual([{ post_id: 1, feature_image_alt: 'Map of the Nile' }]);
    expect(data.tags.map(({ name }: { readonly name: string }) => name)).toEqual([
      'Foreign News',
      'News',
      'Sudan',
      'diplomacy',
      'Amal Idris',
      'UN',
    ]);
    expect(data.users).toContainEqual({
      id: 2,
      name: 'Jo Carter',
      slug: 'jo-carter',
      email: 'jo-carter@dateline.invalid',
    });
    expect(JSON.stringify(data)).not.toMatch(/driver|SUDAN-TALKS/);
  });

  it('joins many stories to tags and authors that they share', () => {
    const { data } = ghost(wireStory, { ...wireStory, id: 'story-0002', authors: ['Jo Carter'] });
    expect(data.posts_authors).toEqual([
      { post_id: 1, author_id: 1, sort_order: 0 },
      { post_id: 1, author_id: 2, sort_order: 1 },
      { post_id: 2, author_id: 2, sort_order: 0 },
    ]);
    expect(data.tags).toHaveLength(6);
    expect(data.posts_tags).toHaveLength(12);
  });

  it('says each block in nodes of Ghost, or as a card of HTML', () => {
    const { nodes } = ghost({
      ...wireStory,
      dateline: { place: '', date: null },
      body: Object.values(BLOCKS),
    });
    expect(nodes.map(({ type, tag }) => tag ?? type)).toEqual([
      'paragraph',
      'h3',
      'ol',
      'html',
      'aside',
      'image',
      'image',
      'image',
      'paragraph',
      'horizontalrule',
      'h3',
      'ul',
      'paragraph',
      'paragraph',
      'paragraph',
      'html',
      'codeblock',
      'html',
    ]);
    expect(nodes[2]?.children?.map(({ children }) => children?.[0]?.type)).toEqual([
      'extended-text',
      'list',
      'extended-text',
    ]);
  });

  it('puts a standfirst that is too long for its field above the text', () => {
    const standfirst = 'Lorries first. '.repeat(30).trim();
    const { data, nodes } = ghost({ ...wireStory, standfirst });
    expect(data.posts[0].custom_excerpt).toBeNull();
    expect(nodes[0]?.children?.[0]?.text).toBe(standfirst);
  });
});
