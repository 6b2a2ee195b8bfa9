import { createStory, type Story } from '../../shared/story/story.ts';
import { fullBody, fullFields } from './page-input.ts';

/** Where the pictures of a story lie that goes to the wire. */
export const WIRE_FILES = {
  mediaPath: (media: string) => `talks-media/${media}`,
  mediaType: () => 'image/png',
};

/** A story with all that formats of the wire say of one, and with what they keep to themselves. */
export const wireStory: Story = createStory(
  'story-0001',
  '2026-01-28T09:00:00.000Z',
  {
    ...fullFields,
    tags: [
      { name: 'Sudan', kind: 'place', code: 'iso3166:SD' },
      { name: 'diplomacy', kind: 'topic', code: 'medtop:20000597' },
      { name: 'Amal Idris', kind: 'person' },
      { name: 'UN', kind: 'organisation' },
    ],
    note: 'The source is a driver',
    slugline: 'SUDAN-TALKS',
  },
  fullBody,
);
