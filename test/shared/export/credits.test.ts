import { describe, expect, it } from 'vitest';
import { pageToFragment } from '../../../shared/export/fragment/page-to-fragment.ts';
import { pageToGenerator } from '../../../shared/export/generator/page-to-generator.ts';
import { storyToNewsml } from '../../../shared/export/newsml-g2/story-to-newsml.ts';
import { storyToNinjs } from '../../../shared/export/ninjs/story-to-ninjs.ts';
import { storyToSuperdesk } from '../../../shared/export/ninjs-superdesk/story-to-superdesk.ts';
import { storyToNitf } from '../../../shared/export/nitf/story-to-nitf.ts';
import { NOT_HELD, notHeld } from '../../../shared/export/not-held.ts';
import { pageToText } from '../../../shared/export/text/page-to-text.ts';
import { createStory } from '../../../shared/story/story.ts';
import { publicationOf } from '../../support/cleared.ts';
import { fullBody, fullFields, pageInput } from '../../support/page-input.ts';

const fields = {
  ...fullFields,
  credits: [
    { role: 'reporting', name: 'Omar Haddad', place: 'Beirut' },
    { role: 'editing', name: 'Ana Ruiz', place: '' },
  ],
  corrections: [
    { kind: 'correction', text: 'The talks were on Tuesday.', when: '2026-01-29T08:00:00Z', who: '' },
  ],
} as const;
const page = { ...pageInput({ fields }), id: 'story-0001' };
const cleared = publicationOf(createStory('story-0001', '2026-01-28T00:00:00Z', fields, fullBody));
const files = { mediaPath: (media: string) => media, mediaType: () => 'image/png' };
const TAG_LINE = 'Reporting by Omar Haddad in Beirut; editing by Ana Ruiz.';
const CORRECTION = 'Correction (2026-01-29): The talks were on Tuesday.';

describe('who did what beside writing, and what was put right,', () => {
  it('stand below the text where a format has no place of its own for them', () => {
    const media = (name: string) => name;
    for (const text of [pageToText(page), pageToFragment(page, media)]) {
      expect(text).toContain(TAG_LINE);
      expect(text).toContain(CORRECTION);
    }
  });

  it.each(['hugo', 'jekyll', 'eleventy', 'astro'] as const)('stand in the front matter of %s', (kind) => {
    const text = pageToGenerator(kind, page, cleared, (media) => media);
    expect(text).toContain('  - role: editing\n    name: Ana Ruiz\n');
    expect(text).toContain(CORRECTION);
  });

  it('are said by the wire in the fields that it has', () => {
    expect(storyToNinjs(cleared, page, files).people).toEqual(
      expect.arrayContaining([
        { name: 'Omar Haddad', rel: 'reporter' },
        { name: 'Ana Ruiz', rel: 'editor' },
      ]),
    );
    expect(storyToSuperdesk(cleared, page, files).authors).toContainEqual({
      name: 'Ana Ruiz',
      role: 'editor',
    });
    expect(storyToNitf(cleared, page, files)).toContain(
      `<body.end><tagline>${TAG_LINE}</tagline></body.end>`,
    );
    const newsml = storyToNewsml(cleared, page, files);
    expect(newsml).toContain(
      '<contributor><name>Omar Haddad</name><note>Reporting, Beirut</note></contributor>',
    );
    expect(newsml).toContain('<contributor role="cpprole:contentEditor"><name>Ana Ruiz</name>');
  });
});

it('says in words what a kind has no place for', () => {
  expect(notHeld('wxr')).toEqual(['codes of topics', 'language', 'series']);
  expect(notHeld('markdown')).toEqual([]);
  expect(new Set(NOT_HELD.docx).size).toBe(NOT_HELD.docx.length);
});
