import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { norm } from '../../../../shared/export/nitf/nitf-head.ts';
import { storyToNitf } from '../../../../shared/export/nitf/story-to-nitf.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { BLOCKS } from '../../../support/full-blocks.ts';
import { pageInput } from '../../../support/page-input.ts';
import { hasFixture } from '../../../support/public-fixtures.ts';
import { sixStories } from '../../../support/six-stories.ts';
import { schemaErrors } from '../../../support/validate-xml.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';

const SCHEMA = 'nitf-3-6.xsd';

const nitf = (given: Story) =>
  storyToNitf(publicationOf(given), pageInput({ fields: given, body: given.body }), WIRE_FILES);

describe('a story as NITF', () => {
  it('tells in its head what it is about', () => {
    const xml = nitf({ ...wireStory, modified: '2026-01-28T09:00:42.500Z' });
    for (const part of [
      '<title>Talks resume in Cairo</title>',
      '<tobject.subject tobject.subject.ipr="IPTC" tobject.subject.refnum="20000597"',
      '<doc-id id-string="tag:meridian-post.example,2026-01-28:story-0001" regsrc="The Meridian Post"/>',
      '<date.issue norm="20260128T090042Z"/>',
      '<du-key key="talks-resume-in-cairo" version="43"/>',
      '<location code-source="iso3166" location-code="SD">Sudan</location>',
      '<person>Amal Idris</person>',
      '<org>UN</org>',
      '<classifier type="section" value="Foreign News">Foreign News</classifier>',
      'position.section="Foreign News"',
    ])
      expect(xml).toContain(part);
  });

  it('names who wrote it, where and when', () => {
    const xml = nitf(wireStory);
    expect(xml).toContain('<hedline><hl1>Talks resume in Cairo</hl1></hedline>');
    expect(xml).toContain('<byline>By <person>Amina Bello</person> and <person>Jo Carter</person></byline>');
    expect(xml).toContain(
      '<dateline><location><city>Cairo</city><country iso-cc="EG"/></location>, ' +
        '<story.date norm="20260128">Jan. 28</story.date></dateline>',
    );
    expect(xml).toContain('<abstract><p>Lorries first, a truce second.</p></abstract>');
  });

  it('says each block in an element of its own', () => {
    const xml = nitf({ ...wireStory, body: Object.values(BLOCKS) });
    for (const part of [
      '<p>One<em id="note-mark-1" class="superscript"><a href="#note-1">1</a></em> two</p>',
      '<hl2 class="h3">Head',
      '<ol seqnum="4"><li>first',
      '<ul><li>inner</li></ul></li>',
      '<bq><block><p>We agreed</p><ul><li>to this</li></ul></block><credit>An aide',
      '<bq class="pullquote"><block><p>Stays</p></block></bq>',
      '<media-reference source="talks-media/ferry.png" mime-type="image/png" alternate-text="A ferry at dawn"',
      '<media-caption><p>The first ferry</p></media-caption><media-producer>Elena Marsh</media-producer>',
      '<media-metadata name="usageterms" value="CC BY 4.0"/>',
      '<hr/>',
      '<table><caption>Prices',
      '<th colspan="2">Bread</th>',
      '<fn id="note-1"><body.content><p>A note</p></body.content></fn>',
    ])
      expect(xml).toContain(part);
  });

  it('keeps what the desk keeps to itself', () => {
    expect(nitf(wireStory)).not.toMatch(/driver|SUDAN-TALKS/);
  });

  it.each([
    ['2026-01-28T09:00:42Z', '20260128T090042Z'],
    ['2026-01-28T09:00:42+05:30', '20260128T090042+0530'],
    ['2026-01-28T09:00:42-05:00', '20260128T090042-0500'],
  ])('writes %s as %s', (instant, written) => expect(norm(instant)).toBe(written));

  it.skipIf(!hasFixture(`wire/schemas/${SCHEMA}`))(
    `is valid by the schema of the IPTC (${SCHEMA})`,
    async () => {
      const stories = [...sixStories, ...fc.sample(arbitraryStory, 40)];
      expect(await schemaErrors(stories.map(nitf), SCHEMA, ['nitf-3-6-ruby-include.xsd', 'xml.xsd'])).toEqual(
        [],
      );
    },
  );
});
