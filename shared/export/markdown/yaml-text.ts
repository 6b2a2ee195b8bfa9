import { Document, Scalar, visit } from 'yaml';
import type { Json } from '../../story/story.ts';

/** What older YAML readers (1.1) would take for a truth value. */
const TRUTH_WORD = /^(?:y|n|yes|no|on|off)$/i;

/** These keys with their values as YAML 1.2 that readers of 1.1 read alike, one key a line and in this order. */
export function yamlText(entries: readonly (readonly [key: string, value: Json | null])[]): string {
  const document = new Document(new Map(entries));
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && TRUTH_WORD.test(scalar.value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // A text of several lines stands on one: set over several, lines of nothing but spaces do not all come back.
  return document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedAsJSON: true });
}
