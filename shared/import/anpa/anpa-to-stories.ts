import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { type MessageParts, messagesIn } from '../iptc7901/message-parts.ts';
import { transmissionDate } from '../iptc7901/transmission-date.ts';
import { textBlocks, textParagraphs } from '../text/text-blocks.ts';
import { placeInText } from '../wire/place-of-dateline.ts';
import { NO_FACTS, type WireFacts } from '../wire/wire-facts.ts';
import { wireStory } from '../wire/wire-story.ts';

/** Priorities of ANPA 1312 as the IPTC counts urgency. */
const URGENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ f: '1', b: '2', u: '3', r: '4', d: '5', a: '6', s: '6' }),
);

/** The stories in messages of ANPA 1312, as American agencies send them over a line. */
export function anpaToStories(source: string, options: ImportOptions = {}): readonly ImportedStory[] {
  return messagesIn(source).map((message) => storyOf(message, options));
}

function storyOf({ header, text, end }: MessageParts, options: ImportOptions): ImportedStory {
  const { head, body } = partedHead(text);
  const sent = transmissionDate(end);
  const about = headOf(head);
  const service = /^\s*(\S+)/.exec(header)?.[1] ?? '';
  const [, priority = ''] = /\n\s*([a-z])\s/i.exec(header) ?? [];
  const said = typographic(body);
  const facts: WireFacts = {
    ...NO_FACTS,
    ...about,
    slugline: about.slugline || keywordOf(header),
    headline: about.headline || about.slugline || keywordOf(header),
    urgency: URGENCIES.get(priority.toLowerCase()) ?? '',
    date: sent,
    source: sourceIn(said, about.advice),
    place: placeInText(said),
    identity: {
      version: service,
      issued: sent || null,
      signal: /\bkill\b/i.test(about.slugline) ? 'kill' : 'usable',
    },
  };
  const blocks = textBlocks(textParagraphs(withParagraphs(said)));
  return wireStory(facts, { body: blocks, pictures: [], warnings: [] }, options);
}

/** `r a BC-US--Ethanol-LosingGra 1stLd-Writethru   11-13 1693` */
function keywordOf(header: string): string {
  const line = header.split('\n').find((one) => /\d{2}-\d{2}\s+\d{4}/.test(one)) ?? '';
  return line
    .replace(/\s+\d{2}-\d{2}\s+\d{4}.*$/, '')
    .replace(/^\s*\S\s+\S\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lines between a caret and a sign of their end, up to the first that is none. */
function partedHead(text: string): { readonly head: readonly string[]; readonly body: string } {
  const lines = text.replace(/(\S[<=]) +(?=\^)/g, '$1\n').split('\n');
  const from = lines.findIndex((line) => line.trim() !== '' && !/^\s*[\^*].*[<=]\s*$/.test(line));
  const at = from < 0 ? lines.length : from;
  const rest = lines.slice(at).map((line) => line.replace(/^\s*\^/, '\n').replace(/\s*<\s*$/, ''));
  return {
    head: lines
      .slice(0, at)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    body: rest.join('\n'),
  };
}

type Head = Pick<WireFacts, 'slugline' | 'headline' | 'byline' | 'advice'>;

/** The slug line, the headline, who wrote it, and what the agency tells editors. */
function headOf(head: readonly string[]): Head {
  const bylines: string[] = [];
  const lines: string[] = [];
  const advice: string[] = [];
  for (const line of head) {
    const words = typographic(line.replace(/^\^|\s*[<=]\s*$/g, '')).trim();
    if (words === '' || /^\*\d+$/.test(words)) continue;
    if (/=\s*$/.test(line)) bylines.push(words);
    else if (/^(?:AP Photos?|Eds?:|EDITOR.?S NOTE|With |AP Video|AP Graphics?|Adds |Moving )/i.test(words))
      advice.push(words);
    else lines.push(words);
  }
  const [first = '', headline = '', ...more] = lines;
  const [byline = '', ...titles] = bylines;
  return {
    slugline: first.replace(/,\s*\d*$/, ''),
    headline,
    byline,
    advice: [...advice, ...more, ...titles.map((title) => `Byline: ${title}`)],
  };
}

/** Quotation marks and dashes, which ASCII has none of. */
function typographic(text: string): string {
  return text
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(\s)_(?=\s)/g, '$1—');
}

function withParagraphs(text: string): string {
  return text.replace(/\n(?=[ \t]{2,}\S|\t)/g, '\n\n').replace(/^[ \t]+/gm, '');
}

/** `BUENOS AIRES, Argentina (AP) — `, and else whoever tells the editors about pictures. */
function sourceIn(body: string, advice: readonly string[]): string {
  const agency = /^.{2,80}?\(([A-Z][A-Za-z ]{1,20})\)\s+—/.exec(body.trimStart())?.[1];
  return agency ?? (advice.some((line) => /^AP /.test(line)) ? 'AP' : '');
}
