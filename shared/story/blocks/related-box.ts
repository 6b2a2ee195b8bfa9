import { visibleLine } from '../visible-inlines.ts';
import { type BlockLine, wordsLine } from './block-line.ts';
import { joinLines } from './block-words.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { changed, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

/** Points to another story of the same library. */
export interface RelatedBox {
  readonly type: 'related';
  /** Id of the story, see STORY_ID. */
  readonly story: string;
  /** As it read when the box was made: shown where the story cannot be found. */
  readonly headline: string;
  /** Stands above the headline; empty where the page's own word does. */
  readonly label: string;
}

export const relatedBoxModel = {
  ...wordsOnly,
  name: 'related story',
  isProse: true,
  defaults: { headline: '', label: '' },
  canonical: (box: RelatedBox): RelatedBox => box,
  visible: (box: RelatedBox): readonly RelatedBox[] => [
    { ...box, headline: visibleLine(box.headline), label: visibleLine(box.label) },
  ],
  text: ({ label, headline }: RelatedBox): string => joinLines([label, headline]),
  mapTexts: (box: RelatedBox, visit: TextVisitor): RelatedBox =>
    changed(box, { label: visit.words(box.label) }),
  lines: ({ story, headline, label }: RelatedBox): readonly BlockLine[] => [
    { start: { role: 'label' }, inlines: wordsLine(label) },
    { start: { role: 'story', story }, inlines: wordsLine(headline) },
  ],
  /** The label and the headline, without a link: where the story lies is not known here. */
  fallback: ({ label, headline }: RelatedBox): readonly Paragraph[] => [
    ...paragraphOf(label),
    ...paragraphOf(headline),
  ],
  references: ({ story }: RelatedBox): readonly string[] => [`story ${story}`],
};
