import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyToNewsml } from '../../../../shared/export/newsml-g2/story-to-newsml.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { pageInput } from '../../../support/page-input.ts';
import { hasFixture } from '../../../support/public-fixtures.ts';
import { sixStories } from '../../../support/six-stories.ts';
import { schemaErrors } from '../../../support/validate-xml.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';

const SCHEMA = 'NewsML-G2_2.35-spec-All-Power.xsd';
const URI = 'tag:meridian-post.example,2026-01-28:story-0001';

const newsml = (given: Story, carriesEmbargo = false) =>
  storyToNewsml(
    publicationOf(given, { carriesEmbargo }),
    pageInput({ fields: given, body: given.body }),
    WIRE_FILES,
  );

describe('a story as NewsML-G2', () => {
  it('is one item where it has no pictures', () => {
    const xml = newsml({
      ...wireStory,
      body: wireStory.body.slice(0, 2),
      modified: '2026-01-28T09:00:42.500Z',
    });
    const root = xml.split('\n')[1];
    expect(root).toContain('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"');
    expect(root).toContain(`guid="${URI}" version="43" standard="NewsML-G2" standardversion="2.35"`);
    for (const part of [
      '<itemClass qcode="ninat:text"/>',
      '<provider uri="https://meridian-post.example"><name>The Meridian Post</name></provider>',
      '<versionCreated>2026-01-28T09:00:42Z</versionCreated>',
      '<pubStatus qcode="stat:usable"/>',
      '<located type="cpnat:geoArea"><name>Cairo</name><broader qcode="iso3166-1a2:EG"/></located>',
      '<creator><name>Jo Carter</name></creator>',
      '<language tag="en"/>',
      '<subject type="cpnat:abstract" qcode="medtop:20000597"><name>diplomacy</name></subject>',
      '<subject type="cpnat:geoArea" qcode="iso3166-1a2:SD"><name>Sudan</name></subject>',
      '<headline>Talks resume in Cairo</headline>',
      '<dateline>Cairo, Jan. 28</dateline>',
      '<by>By Amina Bello and Jo Carter</by>',
      '<description role="drol:summary">Lorries first, a truce second.</description>',
      '<inlineXML contenttype="application/nitf+xml"><nitf ',
    ])
      expect(xml).toContain(part);
  });

  it('is a message of a package, the text and the pictures where it has some', () => {
    const xml = newsml(wireStory);
    expect(xml.split('\n')[1]).toBe('<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">');
    expect(xml).toContain(`<itemRef residref="${URI}" version="1"`);
    expect(xml).toContain(`<itemRef residref="${URI}/map.png" version="1"`);
    expect(xml).toContain(
      '<remoteContent href="file:talks-media/map.png" rendition="rnd:highRes" contenttype="image/png" ' +
        'width="800" widthunit="dimensionunit:pixels" height="500" heightunit="dimensionunit:pixels"/>',
    );
    expect(xml).toContain('<creditline>Map: us</creditline>');
  });

  it('says the rights, the source and the embargo in fields of their own', () => {
    const xml = newsml(
      {
        ...wireStory,
        embargo: '2026-02-01T06:00:00+01:00',
        copyright: '© 2026 The Meridian Post',
        usageTerms: 'Not for sale',
        source: 'AP',
        editorsNote: 'Names were changed.',
      },
      true,
    );
    for (const part of [
      '<embargoed>2026-02-01T06:00:00+01:00</embargoed>',
      '<copyrightNotice>© 2026 The Meridian Post</copyrightNotice>',
      '<usageTerms>Not for sale</usageTerms>',
      '<infoSource><name>AP</name></infoSource>',
      '<edNote>Names were changed.</edNote>',
      '<docdata management-status="embargoed">',
      '<date.release norm="20260201T060000+0100"/>',
      '<note noteclass="editorsnote"><body.content><p>Names were changed.</p></body.content></note>',
    ])
      expect(xml).toContain(part);
  });

  it('signals what was put right and what was taken back, here and in its NITF', () => {
    const when = '2026-01-29T10:00:00Z';
    const xml = newsml({
      ...wireStory,
      corrections: [
        { kind: 'correction', text: 'It was Monday.', when, who: 'Desk' },
        { kind: 'retraction', text: 'It was never so.', when, who: 'Desk' },
      ],
    });
    for (const part of [
      '<pubStatus qcode="stat:canceled"/>',
      '<edNote>Correction (2026-01-29): It was Monday.</edNote>',
      '<signal qcode="sig:correction"/>',
      '<docdata management-status="canceled">',
      `<correction info="It was Monday." id-string="${URI}"/>`,
    ])
      expect(xml).toContain(part);
    expect(xml).not.toContain('Desk');
  });

  it('keeps what the desk keeps to itself', () => {
    expect(newsml({ ...wireStory, embargo: '2026-02-01T06:00:00Z' })).not.toMatch(
      /driver|SUDAN-TALKS|embargo/,
    );
  });

  it.skipIf(!hasFixture(`wire/schemas/${SCHEMA}`))(
    `is valid by the schema of the IPTC (${SCHEMA})`,
    async () => {
      const stories = [...sixStories, ...fc.sample(arbitraryStory, 30)];
      const documents = stories.map((story) => newsml(story, true));
      expect(await schemaErrors(documents, SCHEMA, ['xml.xsd'])).toEqual([]);
    },
  );
});
