import { describe, expect, it } from 'vitest';
import { ghostImport, ghostPost } from '../../../../shared/export/ghost/ghost-import.ts';
import { ghostToStories } from '../../../../shared/import/ghost/ghost-to-stories.ts';
import type { ImportedStory } from '../../../../shared/import/imported-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { pageInput } from '../../../support/page-input.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';
import { bareWords, bodyWordsOf, lostWords } from '../../../support/words.ts';

const POST = {
  id: 1,
  title: 'Talks',
  slug: 'talks',
  status: 'published',
  type: 'post',
  visibility: 'public',
};

function read(post: object, tables: object = {}): ImportedStory {
  const data = { posts: [{ ...POST, ...post }], ...tables };
  const [story] = ghostToStories(JSON.stringify({ db: [{ meta: { version: '5.0.0' }, data }] }));
  if (!story) throw new Error('no story');
  return story;
}

const types = ({ body }: ImportedStory) => body.map(({ type }) => type);
const words = ({ body }: ImportedStory) => body.map(blockText);
const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
const lexical = (...children: readonly object[]) => ({
  lexical: JSON.stringify({ root: { type: 'root', children } }),
});
const mobiledoc = (sections: readonly unknown[], more: object = {}) => ({
  mobiledoc: JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [], sections, ...more }),
});

describe('a post of Ghost', () => {
  it('has its fields', () => {
    const story = read(
      {
        title: 'Talks &amp; bread',
        html: '<p>One.</p>',
        custom_excerpt: 'Lorries first.',
        published_at: '2026-01-28T09:30:00.000Z',
        updated_at: '2026-01-29T10:00:00.000Z',
        canonical_url: 'https://other.example/talks',
        locale: 'fr',
        feature_image: '__GHOST_URL__/content/images/2026/01/map.png',
      },
      {
        tags: [
          { id: 'a', name: 'World' },
          { id: 'b', name: 'Sudan' },
          { id: 'c', name: '#hidden', visibility: 'internal' },
        ],
        posts_tags: [
          { post_id: 1, tag_id: 'b', sort_order: 1 },
          { post_id: 1, tag_id: 'a', sort_order: 0 },
          { post_id: 1, tag_id: 'c', sort_order: 2 },
        ],
        users: [{ id: 7, name: 'Amira Haddad', email: 'a@example.org', password: 'x' }],
        posts_authors: [{ post_id: 1, author_id: 7 }],
        posts_meta: [{ post_id: 1, feature_image_alt: 'A map', feature_image_caption: 'The <b>Nile</b>' }],
      },
    );
    expect(story.fields).toMatchObject({
      headline: 'Talks & bread',
      standfirst: 'Lorries first.',
      slug: 'talks',
      sections: ['World'],
      tags: [{ name: 'Sudan', kind: 'free' }],
      authors: ['Amira Haddad'],
      status: 'published',
      date: '2026-01-28T09:30:00.000Z',
      updated: '2026-01-29T10:00:00.000Z',
      canonical: 'https://other.example/talks',
      language: 'fr',
      image: 'map.png',
    });
    expect(story.body[0]).toMatchObject({ type: 'figure', alt: 'A map', caption: 'The Nile' });
    expect(story.pictures).toEqual([{ media: 'map.png', source: 'content/images/2026/01/map.png' }]);
    expect(story.warnings).toEqual(['Ghost’s own tags were left out: #hidden.']);
  });

  it('for some readers, sent as a mail, or a page says so', () => {
    expect(read({ html: '<p>x</p>', visibility: 'paid' }).warnings[0]).toContain('only “paid” may read it');
    expect(read({ html: '<p>x</p>', status: 'sent' }).warnings).toEqual(['Ghost sent it as a mail alone.']);
    expect(read({ html: '<p>x</p>', type: 'page' }).warnings).toEqual([
      'Ghost has it as a page and not as a post.',
    ]);
    expect(
      read({ html: '<p>x</p>', status: 'draft', published_at: '2026-01-28T09:30:00Z' }).fields,
    ).toMatchObject({
      status: 'draft',
      date: null,
    });
  });

  it('of today’s editor has every card that holds words', () => {
    const story = read(
      lexical(
        {
          type: 'paragraph',
          children: [
            text('Bold', 1),
            text(' and '),
            { type: 'link', url: 'https://a.org', children: [text('link')] },
          ],
        },
        { type: 'extended-heading', tag: 'h3', children: [text('Head')] },
        {
          type: 'list',
          listType: 'number',
          start: 3,
          children: [
            { type: 'listitem', children: [text('a')] },
            {
              type: 'listitem',
              children: [
                {
                  type: 'list',
                  listType: 'bullet',
                  children: [{ type: 'listitem', children: [text('inner')] }],
                },
              ],
            },
            { type: 'listitem', children: [text('b')] },
          ],
        },
        { type: 'extended-quote', children: [text('Said')] },
        { type: 'aside', children: [text('Pulled')] },
        { type: 'image', src: '__GHOST_URL__/content/images/a.jpg', alt: 'Sea', caption: 'The <i>sea</i>' },
        { type: 'gallery', images: [{ fileName: 'b.jpg', src: 'b.jpg' }, { src: 'c.jpg' }], caption: 'Two' },
        { type: 'codeblock', code: 'a < b', language: 'js' },
        { type: 'markdown', markdown: '## Down\n\n*words*' },
        { type: 'html', html: '<p>Raw</p>' },
        { type: 'bookmark', url: 'https://b.org/x', metadata: { title: 'Title', description: 'Says' } },
        { type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefg' },
        { type: 'callout', calloutEmoji: '💡', calloutText: 'Mind' },
        { type: 'toggle', heading: 'More', content: '<p>Hidden</p>' },
        { type: 'button', buttonText: 'Go', buttonUrl: 'https://c.org' },
        { type: 'file', fileTitle: 'Report', src: 'https://c.org/r.pdf' },
        { type: 'horizontalrule' },
        { type: 'email', html: 'only mail' },
        { type: 'email' },
        { type: 'acme-widget' },
      ),
    );
    expect(types(story)).toEqual([
      'paragraph',
      'heading',
      'list',
      'quote',
      'pullquote',
      'figure',
      'gallery',
      'code',
      'heading',
      'paragraph',
      'paragraph',
      'embed',
      'embed',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'divider',
    ]);
    expect(story.body[2]).toMatchObject({
      ordered: true,
      start: 3,
      items: [{ lists: [{ ordered: false }] }, {}],
    });
    expect(story.body[11]).toMatchObject({ href: 'https://b.org/x', title: 'Title', description: 'Says' });
    expect(story.warnings).toEqual([
      'Left out, because readers of the page do not see it or the site fills it in: the cards email (2), acme-widget.',
    ]);
  });

  it('of the editor before has its marks, lists and cards', () => {
    const story = read(
      mobiledoc(
        [
          [
            1,
            'p',
            [
              [0, [], 0, 'A '],
              [0, [0], 1, 'link'],
              [1, [], 0, 0],
              [0, [1], 1, 'bold'],
            ],
          ],
          [1, 'h2', [[0, [], 0, 'Head']]],
          [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
          [10, 0],
          [10, 1],
        ],
        {
          markups: [['a', ['href', 'https://a.org']], ['strong']],
          atoms: [['soft-return', '', {}]],
          cards: [
            ['image', { src: 'https://p.example/content/images/a.jpg' }],
            ['card-markdown', { markdown: 'Down' }],
          ],
        },
      ),
    );
    expect(types(story)).toEqual(['paragraph', 'heading', 'list', 'figure', 'paragraph']);
    expect(story.body[0]).toMatchObject({
      children: [
        { text: 'A ' },
        { type: 'link', href: 'https://a.org' },
        { type: 'break' },
        { marks: ['bold'] },
      ],
    });
  });

  it('has what Ghost rendered of it, and of the oldest their Markdown or plain text', () => {
    expect(
      words(read({ html: '<p>Rendered</p>', ...lexical({ type: 'paragraph', children: [text('Kept')] }) })),
    ).toEqual(['Rendered']);
    expect(words(read({ markdown: 'Mark *down*' }))).toEqual(['Mark down']);
    expect(words(read({ plaintext: 'Plain' }))).toEqual(['Plain']);
    expect(words(read({ lexical: '{"root":', plaintext: 'Plain' }))).toEqual(['Plain']);
  });
});

describe('an export of Ghost', () => {
  it.each([
    ['{"db":[{"da', 'damaged or not all there'],
    ['{"a":1}', 'no export of Ghost'],
    ['{"db":[{"data":{"posts":[]}}]}', 'it holds no post'],
    ['['.repeat(1_000_000), 'damaged'],
  ])('that is none is one sentence', (source, sentence) => {
    expect(() => ghostToStories(source)).toThrow(sentence);
  });

  it('made to be deep or odd loses nothing else', () => {
    let nested: object = text('deep');
    for (let at = 0; at < 500; at++) nested = { type: 'link', url: 'x', children: [nested] };
    const story = read(
      lexical({ type: 'paragraph', children: [text('Kept'), nested] }, { type: 'paragraph', children: 'no' }),
    );
    expect(words(story)).toEqual(['Kept']);
    expect(read({ title: 5, published_at: 'never', html: '<p>x</p>' }).fields).toMatchObject({
      headline: '',
      date: null,
    });
  });

  it('of our own comes back in each field that it holds', () => {
    const story = {
      ...wireStory,
      status: 'published' as const,
      sections: ['World'],
      date: '2026-01-28T09:30:15.000Z',
      updated: '2026-01-29T10:00:00.000Z',
      image: 'map.png',
    };
    const page = pageInput({ fields: story, body: story.body });
    const source = ghostImport([
      ghostPost({ cleared: publicationOf(story), page, files: WIRE_FILES, number: 1 }),
    ]);
    const [back] = ghostToStories(source);
    const { headline, standfirst, slug, sections, authors, date, updated, language, canonical } = story;
    expect(back?.fields).toMatchObject({
      headline,
      standfirst,
      slug,
      sections,
      authors,
      date,
      updated,
      language,
      canonical,
    });
    expect(back?.fields.tags.map(({ name }) => name)).toEqual(story.tags.map(({ name }) => name));
    expect(lostWords(bareWords(bodyWordsOf(story.body)), bareWords(bodyWordsOf(back?.body ?? [])))).toEqual(
      [],
    );
    expect(back?.pictures).toContainEqual({ media: 'map.png', source: 'content/images/talks-media/map.png' });
  });
});
