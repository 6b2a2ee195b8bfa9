import type { PublicStory } from '../../story/field-audience.ts';

/** Keys that no generator knows and a template may show: what stands around the text. */
export function frameKeys({
  kicker,
  editorsNote,
  source,
  copyright,
  usageTerms,
}: PublicStory): readonly (readonly [key: string, value: string | null])[] {
  return [
    ['kicker', kicker || null],
    ['editors_note', editorsNote || null],
    ['source', source || null],
    ['copyright', copyright || null],
    ['usage_terms', usageTerms || null],
  ];
}
