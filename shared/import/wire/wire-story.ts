import type { Block } from '../../story/block.ts';
import { blockText } from '../../story/block-text.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import { PRIORITIES } from '../../story/priority.ts';
import { emptyFields, type Json, type StoryFields } from '../../story/story.ts';
import type { Tag } from '../../story/tag.ts';
import { tagKey } from '../../tags/described-tag.ts';
import {
  addressValue,
  languageValue,
  linesValue,
  lineValue,
  maybeNameValue,
  nameValue,
  nameValues,
  slugValue,
} from '../field-values.ts';
import { authorNamesIn } from '../html/page/author-names.ts';
import { occursIn } from '../html/page/page-text.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { TOP_TOPICS } from './top-topics.ts';
import type { WireFacts, WireIdentity } from './wire-facts.ts';
import { wireDate, wireMoment } from './wire-instant-of.ts';
import { WIRE_SUBJECTS_KEY } from './wire-keys.ts';

/** The text of an item, and what is to be said of reading it. */
export interface WireText {
  readonly body: readonly Block[];
  readonly pictures: ImportedStory['pictures'];
  readonly warnings: readonly string[];
}

/** The story of an item of the wire. What a field cannot hold stays in the desk's own note: nothing goes missing. */
export function wireStory(facts: WireFacts, text: WireText, options: ImportOptions): ImportedStory {
  const told = new Set(text.warnings);
  const kept: string[] = [];
  const line = (label: string, said: string) => {
    const bare = said.replace(/\s+/g, ' ').trim();
    const value = lineValue(bare);
    if (value !== null) return value;
    kept.push(`${label}: ${bare}`);
    told.add(`The ${label} is too long for its field and went to the desk's private note.`);
    return '';
  };
  const day = (label: string, said: string, read: (said: string) => string | null) => {
    if (said.trim() === '') return null;
    const value = read(said);
    if (value === null) {
      kept.push(`${label}: ${said.trim()}`);
      told.add(`The ${label} “${said.trim().slice(0, 60)}” is no date and went to the desk's private note.`);
    }
    return value;
  };
  const language = languageValue(
    /^[A-Z]{2}$/.test(facts.language) ? facts.language.toLowerCase() : facts.language,
  );
  const identity = identityOf(facts);
  const headline = line('headline', facts.headline);
  const standfirst = line('standfirst', facts.standfirst);
  const words = text.body.map(blockText).join('\n');
  const copyright = line('copyright', facts.copyright);
  const usageTerms = line('usage terms', facts.usageTerms);
  const embargo = day('embargo', facts.embargo, wireMoment);
  const date = day('date', facts.date, wireDate);
  const updated = wireDate(facts.updated);
  const fields: StoryFields = {
    ...emptyFields(language ?? options.language ?? 'en'),
    headline,
    kicker: maybeNameValue(facts.kicker) ?? '',
    standfirst: standfirst === headline || occursIn(standfirst, words) ? '' : standfirst,
    slug: slugValue(facts.slug) ?? '',
    slugline: maybeNameValue(facts.slugline.replace(/\s+/g, ' ')) ?? '',
    authors: authorsOf(facts),
    dateline: {
      place: line('dateline', facts.place),
      date: day('day of the dateline', facts.datelineDay, wireDate)?.slice(0, 10) ?? null,
    },
    date,
    updated: updated !== null && date !== null && Date.parse(updated) > Date.parse(date) ? updated : null,
    embargo,
    tags: distinct([...facts.tags, ...topTopics(facts)]),
    sections: nameValues(facts.sections),
    series: maybeNameValue(facts.series) ?? '',
    priority: priorityOf(facts.urgency),
    source: line('source', facts.source),
    copyright,
    usageTerms,
    canonical: addressValue(facts.canonical),
    corrections: facts.corrections.flatMap((said) => {
      const correction = lineValue(said.replace(/\s+/g, ' ').trim());
      if (!correction) return [];
      return [{ kind: 'correction' as const, text: correction, when: identity.issued ?? UNKNOWN, who: '' }];
    }),
    editorsNote: linesValue(linesOf(facts.editorsNote)) ?? '',
    extra: extraOf(facts),
  };
  if (identity.signal === 'kill') told.add(TAKEN_BACK);
  const killed = identity.signal === 'kill' ? [TAKEN_BACK] : [];
  const note = linesValue(linesOf([...killed, ...facts.advice, ...kept])) ?? '';
  return {
    fields: { ...fields, note },
    body: canonicalBody(text.body),
    pictures: text.pictures,
    warnings: [...told],
    languageUnsaid: language === null,
    ...(identity.id !== '' && { wire: identity }),
  };
}

const TAKEN_BACK = 'The wire has taken this item back: do not publish it.';

/** A correction has an instant; one whose item says none was made at no known time. */
const UNKNOWN = '1970-01-01T00:00:00Z';

function identityOf({ identity }: WireFacts): WireIdentity {
  const { id = '', version = '', issued = null, signal = 'usable' } = identity;
  return { id: id.trim(), version: version.trim(), issued: wireMoment(issued ?? ''), signal };
}

function authorsOf({ authors, byline }: WireFacts): readonly string[] {
  if (authors.length > 0) return nameValues(authors);
  const said = byline.replace(/\s+/g, ' ').trim();
  if (said === '') return [];
  const names = nameValues(authorNamesIn(said));
  const whole = nameValue(said);
  return names.length > 0 ? names : whole === null ? [] : [whole];
}

function linesOf(lines: readonly string[]): string {
  return lines
    .map((said) => said.trim())
    .filter((said, at, all) => said !== '' && all.indexOf(said) === at)
    .join('\n');
}

/** The desk counts to 6 as the IPTC does to 8. */
function priorityOf(urgency: string): StoryFields['priority'] {
  const said = /^\s*([1-8])\s*$/.exec(urgency)?.[1];
  const most = PRIORITIES.at(-1) ?? 6;
  return PRIORITIES.find((one) => one === Math.min(Number(said), most)) ?? null;
}

/** Subjects at the top of Media Topics have a name, whether the item says it or not. */
function topTopics({ tags, unnamed }: WireFacts): readonly Tag[] {
  const known = new Set(tags.map(({ code }) => code));
  return unnamed.flatMap((code): Tag[] => {
    const name = TOP_TOPICS.get(code);
    return name === undefined || known.has(code) ? [] : [{ name, kind: 'topic', code }];
  });
}

/** Of tags of one name and kind the one with a code. */
function distinct(tags: readonly Tag[]): readonly Tag[] {
  const known = new Map<string, Tag>();
  for (const tag of tags) {
    const name = nameValue(tag.name.replace(/\s+/g, ' '));
    if (name === null) continue;
    const key = tagKey({ ...tag, name });
    const before = known.get(key);
    if (!before || (before.code === undefined && tag.code !== undefined)) known.set(key, { ...tag, name });
  }
  return [...known.values()];
}

function extraOf({ unnamed }: WireFacts): StoryFields['extra'] {
  const codes: readonly Json[] = [...new Set(unnamed)].filter((code) => !TOP_TOPICS.has(code));
  return codes.length === 0 ? {} : { [WIRE_SUBJECTS_KEY]: codes };
}
