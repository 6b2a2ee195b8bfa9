import { type HtmlNode, rawText } from '../html/html-tree.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { MimePart } from '../mime/mime-part.ts';

/** The parts of a mail that are its text, in their order. */
export interface ChosenBody {
  readonly pieces: readonly MimePart[];
  /** Those, and the others that say the same. */
  readonly used: ReadonlySet<MimePart>;
  readonly warnings: readonly string[];
}

/**
 * The text of a mail: of alternatives the HTML, unless it lacks what the plain text says (a note that a browser should
 * be opened, say); of related parts the first; the text of a signed one; and every further text that stands in
 * its place.
 */
export function chooseBody(root: MimePart): ChosenBody {
  const used = new Set<MimePart>();
  const warnings: string[] = [];
  const pieces = piecesOf(root, { used, warn: (sentence) => warnings.push(sentence) });
  return { pieces, used, warnings };
}

interface Choice {
  readonly used: Set<MimePart>;
  readonly warn: (sentence: string) => void;
}

function piecesOf(part: MimePart, choice: Choice): readonly MimePart[] {
  const { type, parts } = part;
  if (isText(part)) {
    choice.used.add(part);
    return [part];
  }
  if (type === 'multipart/alternative') return alternative(parts, choice);
  if (type === 'multipart/related' || type === 'multipart/signed') {
    const [first] = parts;
    return first ? piecesOf(first, choice) : [];
  }
  if (type === 'multipart/encrypted') return [];
  return parts.flatMap((child) => piecesOf(child, choice));
}

function isText({ type, isAttachment, filename }: MimePart): boolean {
  if (isAttachment || (filename !== null && filename !== '')) return false;
  return type === 'text/plain' || isHtml(type);
}

/** True for the types of a page. */
export function isHtml(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

/** A share of the plain text's words that HTML has which says the same. */
const SAME = 0.7;

function alternative(parts: readonly MimePart[], choice: Choice): readonly MimePart[] {
  const read = parts.map((part) => piecesOf(part, choice)).filter((pieces) => pieces.length > 0);
  // The last one is the richest (RFC 2046, 5.1.4).
  const rich = read.findLast((pieces) => pieces.some(({ type }) => isHtml(type)));
  const plain = read.find((pieces) => pieces.every(({ type }) => type === 'text/plain'));
  if (!rich || !plain) return rich ?? plain ?? [];
  const inPlain = wordsIn(plain);
  const inRich = wordsIn(rich);
  if (inPlain.size === 0) return rich;
  const shared = [...inPlain].filter((word) => inRich.has(word)).length;
  if (shared >= SAME * inPlain.size) return rich;
  if (inRich.size < inPlain.size) {
    choice.warn(
      'The mail says less as HTML than as plain text, which was read: look at the mail where a picture is missing.',
    );
    return plain;
  }
  choice.warn(
    'The mail says other words as plain text than as HTML, which was read: look at the mail where words are missing.',
  );
  return rich;
}

function wordsIn(pieces: readonly MimePart[]): ReadonlySet<string> {
  const text = pieces.map((part) => (isHtml(part.type) ? wordsOfHtml(part.text) : part.text)).join('\n');
  const bare = text.replace(/https?:\/\/\S+/g, ' ').toLowerCase();
  return new Set(
    bare.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]{2,}/gu) ?? [],
  );
}

/** Parted where any element ends: words of two cells are two. */
function wordsOfHtml(source: string): string {
  const texts: string[] = [];
  const visit = (node: HtmlNode) => {
    if ('childNodes' in node && !/^(?:script|style|title)$/.test(node.nodeName))
      node.childNodes.forEach(visit);
    else texts.push(rawText(node));
  };
  parseHtml(source).childNodes.forEach(visit);
  return texts.join(' ');
}
