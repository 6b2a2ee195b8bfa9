import type { Departure } from '../../shared/gate/departure.ts';
import { USUAL_REQUIREMENTS } from '../../shared/gate/desk-rules.ts';
import { createStory, type Story } from '../../shared/story/story.ts';
import { FINISHED_BODY, FINISHED_FIELDS } from './finished-story.ts';

export const DEPARTURE_NOW = Date.parse('2026-02-01T12:00:00Z');

/** A finished story on its way out, which nothing holds back but what is changed. */
export function departureOf(story: Partial<Story>, change: Partial<Departure> = {}): Departure {
  const finished = createStory(
    'story-0001',
    '2026-01-28T00:00:00Z',
    { ...FINISHED_FIELDS, status: 'ready' },
    FINISHED_BODY,
  );
  return {
    story: { ...finished, ...story },
    exit: { kind: 'markdown', carriesEmbargo: false },
    profile: 'publication',
    clock: { system: DEPARTURE_NOW, latest: DEPARTURE_NOW },
    requirements: USUAL_REQUIREMENTS,
    publicKeys: [],
    underEmbargo: [],
    pictures: [],
    related: [],
    linked: null,
    ...change,
  };
}
