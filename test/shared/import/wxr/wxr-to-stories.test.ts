import { describe, expect, it } from 'vitest';
import { wxrDocument, wxrPost } from '../../../../shared/export/wxr/wxr-document.ts';
import type { ImportedStory } from '../../../../shared/import/imported-story.ts';
import { blockFate, blocksIn } from '../../../../shared/import/wxr/block-kinds.ts';
import { wxrParser } from '../../../../shared/import/wxr/wxr-parser.ts';
import { wxrToStories } from '../../../../shared/import/wxr/wxr-to-stories.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { pageInput } from '../../../support/page-input.ts';
import { hasFixture, readFixture } from '../../../support/public-fixtures.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';
import { bareWords, bodyWordsOf, lostWords } from '../../../support/words.ts';

/** The stories of an export that comes in pieces of this many characters. */
function read(source: string, piece = 1000): readonly ImportedStory[] {
  const parser = wxrParser();
  for (let at = 0; at < source.length; at += piece) parser.write(source.slice(at, at + piece));
  return wxrToStories(parser.end(), { language: 'en' });
}

const HEAD = `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Post</title><language>fr-FR</language>
  <wp:wxr_version>1.2</wp:wxr_version>
  <wp:author><wp:author_login>amira</wp:author_login>
  <wp:author_display_name><![CDATA[Amira Haddad]]></wp:author_display_name></wp:author>`;

interface Post {
  readonly id?: string;
  readonly title?: string;
  readonly content?: string;
  readonly more?: string;
  readonly type?: string;
  readonly status?: string;
}

function item({
  id = '1',
  title = 'Talks',
  content = '',
  more = '',
  type = 'post',
  status = 'publish',
}: Post): string {
  return `<item><title>${title}</title><dc:creator>amira</dc:creator>
    <content:encoded><![CDATA[${content}]]></content:encoded>
    <wp:post_id>${id}</wp:post_id><wp:post_date>2026-01-28 11:00:00</wp:post_date>
    <wp:post_date_gmt>2026-01-28 09:00:00</wp:post_date_gmt><wp:post_name>talks</wp:post_name>
    <wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

const site = (...posts: readonly Post[]) => `${HEAD}${posts.map(item).join('')}</channel></rss>`;

function one(post: Post, ...others: readonly Post[]): ImportedStory {
  const [story] = read(site(post, ...others));
  if (!story) throw new Error('no story');
  return story;
}

const words = ({ body }: ImportedStory) => body.map(blockText);

describe('a post of WordPress', () => {
  it('has its fields', () => {
    const more = `<excerpt:encoded><![CDATA[<p>Lorries &amp; bread.</p>]]></excerpt:encoded>
      <wp:post_modified>2026-01-29 10:00:00</wp:post_modified>
      <wp:post_modified_gmt>2026-01-29 08:00:00</wp:post_modified_gmt>
      <category domain="category" nicename="world"><![CDATA[World]]></category>
      <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
      <category domain="post_tag" nicename="sudan"><![CDATA[Sudan]]></category>
      <category domain="location" nicename="cairo"><![CDATA[Cairo]]></category>
      <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
      <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>Hm.</wp:comment_content></wp:comment>`;
    const picture = {
      id: '9',
      type: 'attachment',
      status: 'inherit',
      more: '<wp:attachment_url>https://p.example/wp-content/uploads/map.png</wp:attachment_url>',
    };
    const story = one({ title: 'Talks &amp; <![CDATA[<em>bread</em>]]>', content: 'One.', more }, picture);
    expect(story.fields).toMatchObject({
      headline: 'Talks & bread',
      standfirst: 'Lorries & bread.',
      slug: 'talks',
      sections: ['World'],
      tags: [{ name: 'Sudan', kind: 'free' }],
      authors: ['Amira Haddad'],
      status: 'published',
      date: '2026-01-28T11:00:00+02:00',
      updated: '2026-01-29T10:00:00+02:00',
      language: 'fr-FR',
      image: 'map.png',
    });
    expect(story.pictures).toEqual([
      {
        media: 'map.png',
        source: 'https://p.example/wp-content/uploads/map.png',
        beside: ['wp-content/uploads/map.png', 'map.png', 'uploads/map.png'],
      },
    ]);
    expect(story.warnings).toEqual([
      'Terms of other lists were left out: location.',
      '1 comment of readers left out.',
      'Left out of the export as no stories: 1 file of the media library.',
    ]);
  });

  it.each([
    ['publish', 'published', '2026-01-28T11:00:00+02:00'],
    ['future', 'scheduled', '2026-01-28T11:00:00+02:00'],
    ['draft', 'draft', null],
    ['pending', 'in-edit', null],
    ['private', 'draft', null],
    ['assigned', 'draft', null],
  ])('that is %s there is %s', (status, own, date) => {
    expect(one({ content: 'One.', status }).fields).toMatchObject({ status: own, date });
  });

  it('behind a password is a draft', () => {
    const story = one({ content: 'One.', more: '<wp:post_password>x</wp:post_password>' });
    expect(story.fields.status).toBe('draft');
    expect(story.warnings).toEqual(['The post is behind a password in WordPress and came in as a draft.']);
  });

  it('of the classic editor has its paragraphs and line breaks', () => {
    const content =
      'One\ntwo.\n\nThree.\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\nFour <b>five\nsix</b>.\n<pre>x\ny</pre>\n\nEnd.';
    const { body } = one({ content });
    expect(body.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
      'code',
      'paragraph',
    ]);
    expect(body[0]).toMatchObject({ children: [{ text: 'One' }, { type: 'break' }, { text: 'two.' }] });
    expect(body[4]).toMatchObject({ text: 'x\ny' });
  });

  it('made of blocks is what they say, and tells of those that the site fills in', () => {
    const content = [
      '<!-- wp:heading {"level":3} --><h3 class="wp-block-heading">Head</h3><!-- /wp:heading -->',
      '<!-- wp:embed {"url":"https://x.example/v"} --><figure class="wp-block-embed"><div ' +
        'class="wp-block-embed__wrapper">\nhttps://x.example/v\n</div></figure><!-- /wp:embed -->',
      '<!-- wp:cover --><div class="wp-block-cover" ' +
        'style="background-image:url(https://x.example/sea.jpg)"><p>The sea</p></div><!-- /wp:cover -->',
      '<!-- wp:latest-posts {"a":1} /--><!-- wp:latest-posts /-->',
      '<!-- wp:acme/box --><div>Box</div><!-- /wp:acme/box -->',
      '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Stay.</p><cite>An ' +
        'aide</cite></blockquote></figure><!-- /wp:pullquote -->',
      '<!-- wp:paragraph --><p>End<sup data-fn="n1" class="fn"><a href="#n1" ' +
        'id="n1-link">1</a></sup>.</p><!-- /wp:paragraph -->',
      '<!-- wp:footnotes /-->',
    ].join('\n');
    const notes = JSON.stringify([{ id: 'n1', content: 'A <em>note</em>.' }]);
    const more =
      `<wp:postmeta><wp:meta_key>footnotes<` +
      `/wp:meta_key><wp:meta_value><![CDATA[${notes}]]></wp:meta_value></wp:postmeta>`;
    const story = one({ content, more });
    expect(story.body.map(({ type }) => type)).toEqual([
      'heading',
      'embed',
      'figure',
      'paragraph',
      'paragraph',
      'pullquote',
      'paragraph',
    ]);
    expect(story.body.at(-1)).toMatchObject({
      children: [{ text: 'End' }, { type: 'footnote' }, { text: '.' }],
    });
    expect(story.warnings).toEqual([
      'Left out, because WordPress fills them in when the page is opened: latest-posts (2).',
      'Words and pictures are kept, their layout is not: cover.',
      'Of blocks of plugins the words that the export holds are kept: acme/box. Compare them with the site.',
    ]);
  });

  it('has what its shortcodes show where the export holds it, and tells of the others by name', () => {
    const picture = (id: string, parent: string) => ({
      id,
      type: 'attachment',
      status: 'inherit',
      more: `<wp:post_parent>${parent}</wp:post_parent>
        <wp:attachment_url>https://p.example/${id}.jpg</wp:attachment_url>
        <excerpt:encoded>Caption ${id}</excerpt:encoded>`,
    });
    const content = [
      '[gallery ids="8,9"]',
      '[embed]https://www.youtube.com/watch?v=abcdefg[/embed]',
      '[caption id="a" width="30"]<img src="https://p.example/7.jpg" alt="x"> The sea[/caption]',
      '[vc_row width="1"]Kept words.[/vc_row] [contact-form-7 id="5"]',
      'He [sic] said [[gallery]] so.',
      '<code>[gallery]</code>',
    ].join('\n\n');
    const story = one({ content }, picture('8', '1'), picture('9', '1'));
    expect(story.body.map(({ type }) => type)).toEqual([
      'gallery',
      'embed',
      'figure',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(words(story).slice(0, 1)).toEqual(['Caption 8\nCaption 9']);
    expect(words(story).slice(3)).toEqual(['Kept words.', 'He [sic] said [gallery] so.', '[gallery]']);
    expect(story.warnings[0]).toBe(
      'Left out, because the site fills them in: the shortcodes [vc_row], [contact-form-7]. Look ' +
        'at the page for what they show.',
    );
  });
});

describe('an export of WordPress', () => {
  it('tells of what is thrown away there, and of what is no text', () => {
    const stories = read(
      site(
        { content: 'One.' },
        { content: 'Two.', status: 'trash', title: 'Old' },
        { type: 'nav_menu_item' },
        { type: 'nav_menu_item' },
        { type: 'revision', status: 'inherit' },
        { type: 'event', content: 'Three.' },
      ),
    );
    expect(stories.map(words)).toEqual([['One.'], ['Three.']]);
    expect(stories[0]?.warnings).toEqual([
      'Left out of the export, because WordPress has them in its bin: “Old”.',
      'Left out of the export as no stories: 2 menu items, 1 older version.',
    ]);
    expect(stories[1]?.warnings).toEqual(['WordPress calls it neither post nor page but “event”.']);
  });

  it('is the same in whatever pieces it comes', () => {
    const source = site({ content: 'Zoë &amp; <b>co</b>]]&gt;', title: 'A &amp; B' }, { content: 'Two' });
    expect(read(source, 1)).toEqual(read(source, source.length));
  });

  it('that breaks off is read as far as it goes, and says so', () => {
    const [story, second] = read(site({ content: 'One.' }, { content: 'Two.' }).slice(0, -60));
    expect(words(story as ImportedStory)).toEqual(['One.']);
    expect(second).toBeDefined();
    expect(story?.warnings[0]).toContain('breaks off before its end');
  });

  it.each([
    ['<rss><channel><item><title>x</title></item></channel></rss>', 'holds no post of WordPress'],
    [site({ type: 'nav_menu_item' }), 'holds no post and no page'],
    [`${HEAD}${'<a>'.repeat(1_000_000)}`, 'nested too deeply'],
  ])('without a text, or made to be slow, is one sentence', (source, sentence) => {
    expect(() => read(source, 65_536)).toThrow(sentence);
  });

  it('believes nothing that a document type declares', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const source = site({ title: '&b;&f;', content: 'One.' }).replace('<rss', `${bomb}<rss`);
    const [story] = read(source);
    expect(story?.fields.headline).toBe('&b;&f;');
  });

  it('of our own comes back in each field that it holds', () => {
    const story = {
      ...wireStory,
      status: 'published' as const,
      authors: ['Amina Bello'],
      date: '2026-01-28T09:30:15+00:00',
      updated: '2026-01-29T10:00:00+00:00',
    };
    const page = pageInput({ fields: story, body: story.body });
    const source = wxrDocument([
      wxrPost({ cleared: publicationOf(story), page, files: WIRE_FILES, number: 1 }),
    ]);
    const [back] = read(source);
    const { headline, standfirst, slug, sections, authors, date, updated, status } = story;
    expect(back?.fields).toMatchObject({
      headline,
      standfirst,
      slug,
      sections,
      authors,
      date,
      updated,
      status,
    });
    expect(back?.fields.tags.map(({ name }) => name)).toEqual(story.tags.map(({ name }) => name));
    expect(lostWords(bareWords(bodyWordsOf(story.body)), bareWords(bodyWordsOf(back?.body ?? [])))).toEqual(
      [],
    );
  });
});

describe.each(['themeunittestdata.wordpress.xml', 'wordpress_wxr.xml'])('the public export %s', (name) => {
  const path = `wire/wxr/${name}`;
  it.skipIf(!hasFixture(path))('loses no word, and has a fate for every block', () => {
    const source = readFixture(path);
    const parser = wxrParser();
    parser.write(source);
    const whole = parser.end();
    const stories = wxrToStories(whole);
    const posts = whole.items.filter(({ type }) => type === 'post' || type === 'page');
    expect(stories).toHaveLength(posts.length);
    for (const [at, { content, title }] of posts.entries()) {
      const said = wordsOfHtml(content.replace(/\[\/?(?:gallery|caption|audio|video|embed)[^\]]*\]/g, ' '));
      const body = stories[at]?.body ?? [];
      const links = JSON.stringify(body).match(/https?:[^"]+/g) ?? [];
      expect(
        lostWords(bareWords(said), bareWords([...bodyWordsOf(body), ...links])),
        `${title}: words that are not in the story`,
      ).toEqual([]);
    }
    const kinds = new Set(posts.flatMap(({ content }) => [...blocksIn(content).keys()]));
    expect([...kinds].filter((kind) => blockFate(kind) === null)).toEqual([]);
  });
});
