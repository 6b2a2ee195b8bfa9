import { defineExtension } from 'lexical';
import { PhraseNode } from './PhraseNode.ts';

export const PhraseExtension = defineExtension({
  name: 'dateline/phrase',
  nodes: () => [PhraseNode],
});
