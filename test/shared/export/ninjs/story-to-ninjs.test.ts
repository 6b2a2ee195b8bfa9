import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyToNinjs } from '../../../../shared/export/ninjs/story-to-ninjs.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { arbitraryStory } from '../../../support/arbitrary-story.ts';
import { publicationOf } from '../../../support/cleared.ts';
import { pageInput } from '../../../support/page-input.ts';
import { hasFixture, readFixture } from '../../../support/public-fixtures.ts';
import { wireStory as story, WIRE_FILES } from '../../../support/wire-story.ts';

const SCHEMA = 'wire/schemas/ninjs-schema_3.1.json';
const GEOJSON = 'wire/schemas/GeoJSON-schema.json';
const ninjs = (given: Story) =>
  storyToNinjs(publicationOf(given), pageInput({ fields: given, body: given.body }), WIRE_FILES);

describe('a story as ninjs', () => {
  it('names the story for good, and counts its versions', () => {
    const item = ninjs({ ...story, modified: '2026-01-28T09:00:42.500Z' });
    expect(item.uri).toBe('tag:meridian-post.example,2026-01-28:story-0001');
    expect(item.version).toBe('43');
    expect(item.versionCreated).toBe('2026-01-28T09:00:42Z');
    expect(ninjs({ ...story, slug: 'another' }).uri).toBe(item.uri);
  });

  it('tells where from, by whom and of what', () => {
    const item = ninjs(story);
    expect(item).toMatchObject({
      language: 'en',
      by: 'Amina Bello and Jo Carter',
      located: 'Cairo',
      pubStatus: 'usable',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Talks resume in Cairo' }],
      contentCreated: '2026-01-28T00:00:00Z',
    });
    expect(item.places).toEqual([
      { name: 'Cairo', rel: 'dateline', contactInfo: [{ address: { country: 'EG' } }] },
      { name: 'Sudan', rel: 'about', literal: 'iso3166:SD' },
    ]);
    expect(item.subjects).toEqual([
      { name: 'Foreign News', rel: 'section' },
      { name: 'News', rel: 'section' },
      { name: 'diplomacy', rel: 'about', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000597' },
    ]);
    expect(item.people).toContainEqual({ name: 'Amal Idris', rel: 'about' });
  });

  it('carries each picture as an association with its rendition', () => {
    expect(ninjs(story).associations).toEqual([
      expect.objectContaining({
        type: 'picture',
        by: 'Map: us',
        descriptions: [
          { role: 'caption', contentType: 'text/plain', value: 'The river.' },
          { role: 'alt', contentType: 'text/plain', value: 'Map of the Nile' },
        ],
        renditions: [
          {
            name: 'original',
            href: 'file:talks-media/map.png',
            contentType: 'image/png',
            width: 800,
            height: 500,
          },
        ],
      }),
    ]);
  });

  it('tells until when it is under embargo, where the desk lets it leave so', () => {
    const given = { ...story, embargo: '2026-02-01T06:00:00+01:00' };
    const page = pageInput({ fields: given, body: given.body });
    const told = (carriesEmbargo: boolean) =>
      storyToNinjs(publicationOf(given, { carriesEmbargo }), page, WIRE_FILES).embargoedUntil;
    expect([told(true), told(false)]).toEqual(['2026-02-01T06:00:00+01:00', undefined]);
  });

  it('keeps what the desk keeps to itself', () => {
    const said = JSON.stringify(ninjs(story));
    expect(said).not.toContain('driver');
    expect(said).not.toContain('SUDAN-TALKS');
  });

  it.skipIf(!hasFixture(SCHEMA))(`is valid by the schema of the IPTC (${SCHEMA})`, () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: [JSON.parse(readFixture(GEOJSON))] });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFixture(SCHEMA)));
    const check = (given: Story) => {
      validate(ninjs(given));
      expect(validate.errors).toBeNull();
    };
    check(story);
    fc.assert(fc.property(arbitraryStory, check), { numRuns: 40 });
  });
});
