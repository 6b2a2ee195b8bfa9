import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wxrDate } from '../../../../shared/export/wxr/wxr-dates.ts';
import { wxrDocument, wxrPost } from '../../../../shared/export/wxr/wxr-document.ts';
import { wxrLogins, wxrSlug } from '../../../../shared/export/wxr/wxr-names.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { pageInput } from '../../../support/page-input.ts';
import { sixStories } from '../../../support/six-stories.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';
import { wordsOfXml } from '../../../support/xml-words.ts';

const wxr = (...stories: readonly Story[]) =>
  wxrDocument(
    stories.map((story, at) =>
      wxrPost({
        cleared: publicationOf(story),
        page: pageInput({ fields: story, body: story.body }),
        files: WIRE_FILES,
        number: at + 1,
      }),
    ),
  );

describe('stories as WXR', () => {
  it('says each field where WordPress looks for it', () => {
    const xml = wxr({ ...wireStory, status: 'published', date: '2026-01-28T09:30:15+02:00' });
    for (const part of [
      '<title><![CDATA[Talks resume in Cairo]]></title>',
      '<dc:creator><![CDATA[amina-bello]]></dc:creator>',
      '<guid isPermaLink="false">tag:meridian-post.example,2026-01-28:story-0001</guid>',
      '<excerpt:encoded><![CDATA[Lorries first, a truce second.]]></excerpt:encoded>',
      '<content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>By Amina Bello and Jo Carter</p>',
      '<wp:post_date_gmt><![CDATA[2026-01-28 07:30:15]]></wp:post_date_gmt>',
      '<wp:post_name><![CDATA[talks-resume-in-cairo]]></wp:post_name>',
      '<wp:status><![CDATA[publish]]></wp:status>',
      '<category domain="category" nicename="foreign-news"><![CDATA[Foreign News]]></category>',
      '<category domain="post_tag" nicename="diplomacy"><![CDATA[diplomacy]]></category>',
      '<wp:author_display_name><![CDATA[Jo Carter]]></wp:author_display_name>',
    ])
      expect(xml).toContain(part);
    expect(xml).not.toMatch(/driver|SUDAN-TALKS/);
  });

  it('holds many stories, and each author, section and tag once', () => {
    const xml = wxr(wireStory, { ...wireStory, id: 'story-0002', authors: ['Jo Carter'] });
    expect(xml.match(/<item>/g)).toHaveLength(2);
    expect(xml.match(/<wp:author>/g)).toHaveLength(2);
    expect(xml.match(/<wp:cat_name><!\[CDATA\[News\]\]>/g)).toHaveLength(1);
    expect(xml.match(/<wp:post_id>\d+/g)).toEqual(['<wp:post_id>1', '<wp:post_id>2']);
    expect(xml.match(/<wp:status><!\[CDATA\[draft\]\]>/g)).toHaveLength(2);
  });

  it('stays well-formed, whatever the words of the stories are', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStory, { minLength: 1, maxLength: 3 }), (stories) => {
        wordsOfXml(wxr(...sixStories, ...stories));
      }),
      { numRuns: 20 },
    );
  });
});

it('writes a day in winter and in summer in the time of the site', () => {
  expect(wxrDate('2026-01-28T23:30:15Z', 'Europe/Paris')).toEqual({
    local: '2026-01-29 00:30:15',
    gmt: '2026-01-28 23:30:15',
    rss: 'Wed, 28 Jan 2026 23:30:15 +0000',
  });
  expect(wxrDate('2026-07-28T00:00:00+02:00', 'Africa/Cairo').local).toBe('2026-07-28 01:00:00');
});

it('gives logins in ASCII, one an author, and slugs as WordPress stores them', () => {
  const logins = wxrLogins(['Jo Carter', '李雷', 'أمينة', 'jo carter', 'Jo Carter']);
  expect([...logins.values()]).toEqual(['jo-carter', 'author', 'author-2', 'jo-carter-2']);
  expect(wxrSlug('Foreign News')).toBe('foreign-news');
  expect(wxrSlug('أخبار')).toBe('%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1');
});
