import type { Parents, PhrasingContent } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import './markdown-nodes.ts';

interface Sign {
  readonly marker: string;
  readonly open: string;
  readonly close: string;
}

type Marked = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const SIGNS: Readonly<Record<Marked['type'], Sign>> = {
  strong: { marker: '**', open: '<strong>', close: '</strong>' },
  emphasis: { marker: '*', open: '<em>', close: '</em>' },
  delete: { marker: '~~', open: '<del>', close: '</del>' },
};

/** Bold and italic over the same words. */
const BOTH: Sign = { marker: '***', open: '<strong><em>', close: '</em></strong>' };

const space = /[\s\p{Zs}]/u;
const punctuation = /[\p{P}\p{S}]/u;
/** Half of an emoji or of a rare letter, which readers of Markdown class differently. */
const half = /\p{Cs}/u;

/**
 * Prints bold, italic and strike by their signs where every reader of Markdown takes them as such, and as
 * HTML elements elsewhere: signs hold only on the right side of spaces, punctuation and one another
 * (CommonMark 0.31, 6.2), which text of Chinese or a half-marked word breaks.
 */
export const attention: Handle = (node: Marked, _parent: Parents | undefined, state: State, info: Info) => {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const both = node.type === 'strong' && only?.type === 'emphasis';
  const inner = both ? only : node;
  const sign = both ? BOTH : SIGNS[node.type];
  const edge = sign.marker.charAt(0);
  const exit = state.enter(inner.type === 'delete' ? 'emphasis' : inner.type);
  const signed = state.containerPhrasing(inner, { ...info, before: edge, after: edge });
  const holds =
    sideHolds(edge, info.before.slice(-1), signed.charAt(0)) &&
    sideHolds(edge, info.after.charAt(0), signed.slice(-1));
  const value = holds
    ? sign.marker + signed + sign.marker
    : sign.open + state.containerPhrasing(inner, { ...info, before: '>', after: '<' }) + sign.close;
  exit();
  return value;
};

function sideHolds(marker: string, outside: string, inside: string): boolean {
  if (inside === '' || space.test(inside) || inside === marker || outside === marker) return false;
  return (
    (!punctuation.test(inside) && !half.test(inside)) ||
    outside === '' ||
    space.test(outside) ||
    punctuation.test(outside)
  );
}

/** `attention` with the character that a neighbour sees before the node is printed. */
export function attentionHandler(marker: string): Handle {
  return Object.assign(((...parameters) => attention(...parameters)) as Handle, { peek: () => marker });
}
