import { createCommand, type LexicalCommand } from 'lexical';
import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import { $insertAndGoOn } from '../insert-block.ts';
import { $createRelatedNode } from './RelatedNode.tsx';

/** Asks for the story of a box to be put in at the caret. */
export const ASK_RELATED_COMMAND: LexicalCommand<void> = createCommand('ASK_RELATED');

export function $insertRelated({ story, headline }: Pick<RelatedBox, 'story' | 'headline'>): void {
  $insertAndGoOn($createRelatedNode({ type: 'related', story, headline, label: '' }));
}
