import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { textBlocks, textParagraphs } from '../text/text-blocks.ts';
import { placeInText } from '../wire/place-of-dateline.ts';
import { NO_FACTS, type WireFacts } from '../wire/wire-facts.ts';
import { wireStory } from '../wire/wire-story.ts';
import { type MessageParts, messagesIn } from './message-parts.ts';
import { transmissionDate } from './transmission-date.ts';

/** The stories in messages of IPTC 7901, the text format of agencies that comes without markup. */
export function iptc7901ToStories(source: string, options: ImportOptions = {}): readonly ImportedStory[] {
  return messagesIn(source).map((message) => storyOf(message, options));
}

function storyOf({ header, text, end }: MessageParts, options: ImportOptions): ImportedStory {
  const { head, body } = headlineAnd(text);
  const { published, forDesk } = partedNotebook(body);
  const { headline, byline, labels } = headOf(head);
  const sent = transmissionDate(end);
  const facts: WireFacts = {
    ...NO_FACTS,
    ...headerFacts(header),
    headline,
    byline,
    date: sent,
    place: placeInText(published),
    advice: [...labels, forDesk],
  };
  const identity = {
    ...facts.identity,
    issued: sent || null,
    signal: labels.some((label) => /\b(?:kill|annul)/i.test(label)) ? ('kill' as const) : ('usable' as const),
  };
  const warnings =
    forDesk === ''
      ? []
      : [
          'What the agency says is not for publication went to the desk’s private note: contacts, links, notes.',
        ];
  const blocks = textBlocks(textParagraphs(withParagraphs(published)));
  return wireStory({ ...facts, identity }, { body: blocks, pictures: [], warnings }, options);
}

/** `eca062 4 i 211 ccccb   dpa 061` and below it what the message is about. */
function headerFacts(header: string): Pick<WireFacts, 'slugline' | 'urgency' | 'source' | 'identity'> {
  const [first = '', ...rest] = header.split('\n');
  const parts = /^\s*([a-z]*)(\d*)\s+(\d)\s+(\S+)\s+(\d+)\s*(.*)$/i.exec(first);
  const slugline = rest
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/\/+$/, '');
  const source = /([a-z][a-z-]*)\s+\d+\s*$/i.exec(parts?.[6] ?? '')?.[1] ?? '';
  return { slugline, urgency: parts?.[3] ?? '', source, identity: {} };
}

/** The lines up to the sign `=` are the head; a text without one has a head where its first paragraph is short. */
function headlineAnd(text: string): { readonly head: readonly string[]; readonly body: string } {
  const end = /^(?:[^\n]*\n){0,8}?[^\n]*=[ \t]*(?:\n|$)/.exec(text)?.[0];
  if (end !== undefined) return { head: end.replace(/=\s*$/, '').split('\n'), body: text.slice(end.length) };
  const [first = '', rest] = text.trimStart().split(/\n\s*\n(.*)/s);
  if (rest === undefined || first.length > 200) return { head: [], body: text };
  return { head: first.split('\n'), body: rest };
}

/** Lines of capitals, numbers and brackets alone say what the message is: `1ST LEAD`, `REFILE`, `(Achtung)`. */
const LABEL = /^(?:\([^)]*\)|[^\p{Ll}]{2,40})$/u;
const BYLINE = /^(?:By|Von|Par|Por|Di)\s+\p{L}/u;

function headOf(head: readonly string[]): {
  readonly headline: string;
  readonly byline: string;
  readonly labels: readonly string[];
} {
  const lines = head.map((line) => line.trim()).filter((line) => line !== '');
  const byline = lines.length > 1 && BYLINE.test(lines.at(-1) ?? '') ? (lines.pop() ?? '') : '';
  const from = lines.findIndex((line) => !LABEL.test(line));
  const at = from < 0 ? Math.max(0, lines.length - 1) : from;
  return { headline: lines.slice(at).join(' '), byline, labels: lines.slice(0, at) };
}

/** dpa puts contacts and links for editors behind a line of its own. */
function partedNotebook(body: string): { readonly published: string; readonly forDesk: string } {
  const at = body.search(/^#{1,2} .*(?:notebook|notizblock)|^\* \* \* \*\s*$/im);
  return at < 0
    ? { published: body, forDesk: '' }
    : {
        published: body.slice(0, at),
        forDesk: body
          .slice(at)
          .replace(/\n{2,}/g, '\n')
          .trim(),
      };
}

/** A line that begins with spaces behind one that does not begins a paragraph. */
function withParagraphs(text: string): string {
  return text.replace(/\n(?=(?: {2,}|\t)\S)/g, '\n\n');
}
