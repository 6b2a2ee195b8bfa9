import { pageLabels } from '../../page/labels.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import type { Json } from '../../story/story.ts';
import { correctionWords } from '../article/article-frame.ts';

/** Keys that no generator knows and a template may show: what stands around the text. */
export function frameKeys({
  kicker,
  editorsNote,
  source,
  copyright,
  usageTerms,
  credits,
  corrections,
  language,
}: PublicStory): readonly (readonly [key: string, value: Json | null])[] {
  return [
    ['kicker', kicker || null],
    ['editors_note', editorsNote || null],
    ['source', source || null],
    ['copyright', copyright || null],
    ['usage_terms', usageTerms || null],
    [
      'credits',
      credits.length === 0 ? null : credits.map(({ role, name, place }) => ({ role, name, place })),
    ],
    [
      'corrections',
      corrections.length === 0 ? null : corrections.map((one) => correctionWords(one, pageLabels(language))),
    ],
  ];
}
