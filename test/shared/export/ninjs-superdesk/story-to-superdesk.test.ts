import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyToSuperdesk } from '../../../../shared/export/ninjs-superdesk/story-to-superdesk.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { pageInput } from '../../../support/page-input.ts';
import { hasFixture, readFixture } from '../../../support/public-fixtures.ts';
import { WIRE_FILES, wireStory } from '../../../support/wire-story.ts';

const SCHEMA = 'wire/schemas/ninjs-schema_1.6.json';

/** What Superdesk's own files say beside the schema, which closes its objects. */
const DIALECT = new Set(['guid', 'authors', 'service', 'source', 'keywords']);

function withoutDialect(json: string): unknown {
  const strict = (key: string, value: unknown) => (DIALECT.has(key) ? undefined : value);
  return JSON.parse(json, strict);
}

const superdesk = (given: Story) =>
  storyToSuperdesk(publicationOf(given), pageInput({ fields: given, body: given.body }), WIRE_FILES);

describe('a story as ninjs for Superdesk', () => {
  it('says what its parser reads', () => {
    expect(superdesk({ ...wireStory, modified: '2026-01-28T09:00:42.500Z' })).toMatchObject({
      guid: 'tag:meridian-post.example,2026-01-28:story-0001',
      type: 'text',
      version: '43',
      firstcreated: '2026-01-28T09:00:00Z',
      versioncreated: '2026-01-28T09:00:42Z',
      pubstatus: 'usable',
      language: 'en',
      headline: 'Talks resume in Cairo',
      description_text: 'Lorries first, a truce second.',
      byline: 'Amina Bello and Jo Carter',
      authors: [
        { name: 'Amina Bello', role: 'writer' },
        { name: 'Jo Carter', role: 'writer' },
      ],
      located: 'Cairo',
      source: 'The Meridian Post',
      subject: [{ name: 'diplomacy', scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '20000597' }],
      place: [{ name: 'Sudan', code: 'iso3166:SD' }],
      person: [{ name: 'Amal Idris', rel: 'about' }],
      organisation: [{ name: 'UN', rel: 'about' }],
      service: [
        { name: 'Foreign News', code: 'Foreign News' },
        { name: 'News', code: 'News' },
      ],
    });
  });

  it('names a picture in the text by the key of its association', () => {
    const item = superdesk(wireStory);
    expect(String(item.body_html)).toContain(
      '<!-- EMBED START Image {id: "editor_0"} -->\n<figure><img src="talks-media/map.png"',
    );
    const original = { href: 'file:talks-media/map.png', mimetype: 'image/png', width: 800, height: 500 };
    const picture = { type: 'picture', description_text: 'The river.', renditions: { original } };
    expect(item.associations).toMatchObject({ editor_0: picture, featuremedia: picture });
  });

  it('keeps what the desk keeps to itself', () => {
    const said = JSON.stringify(superdesk({ ...wireStory, priority: 1 }));
    for (const word of ['driver', 'SUDAN-TALKS', 'urgency']) expect(said).not.toContain(word);
  });

  it.skipIf(!hasFixture(SCHEMA))(`is valid but for the dialect (${SCHEMA})`, () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFixture(SCHEMA)));
    const check = (given: Story) => {
      validate(withoutDialect(JSON.stringify(superdesk(given))));
      expect(validate.errors).toBeNull();
    };
    check(wireStory);
    fc.assert(fc.property(arbitraryStory, check), { numRuns: 40 });
  });
});
