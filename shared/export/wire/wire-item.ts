import type { Cleared } from '../../gate/cleared.ts';
import { pageLabels } from '../../page/labels.ts';
import { pageAddress } from '../../page/page-address.ts';
import type { PageContent } from '../../page/page-content.ts';
import { CITIES } from '../../places/cities.ts';
import { fold } from '../../places/fold.ts';
import type { Block } from '../../story/block.ts';
import type { Figure } from '../../story/blocks/figure.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import { figuresOf } from '../../story/figures.ts';
import { visibleBody } from '../../story/visible-body.ts';
import { correctionWords } from '../article/article-frame.ts';
import { wireInstant } from './wire-instant.ts';

/** What every format of the wire says of a story, found once. */
export interface WireItem {
  /** A tag URI (RFC 4151) that names the story for good, whatever becomes of its slug. */
  readonly uri: string;
  /** Grows with every change of the story, from 1 on: the seconds since it was begun. */
  readonly version: number;
  /** ISO 8601 instants in UTC, to the second. */
  readonly created: string;
  readonly modified: string;
  /** When it was published, an ISO 8601 instant with the site's offset, or null. */
  readonly published: string | null;
  /** Not to be published before this instant, with its offset, or null. */
  readonly embargo: string | null;
  /** The story's address on the site, or null. */
  readonly address: string | null;
  /** Taken back as a whole: nobody is to publish it any more. */
  readonly retracted: boolean;
  /** For the editors who receive it: what was put right, the oldest first, and what readers are told; lines. */
  readonly advice: readonly string[];
  /** The name of the site, and its address, or null where it has none. */
  readonly provider: string;
  readonly site: string | null;
  readonly place: WirePlace | null;
  /** The day of the dateline, `YYYY-MM-DD`, or null. */
  readonly datelineDay: string | null;
  /** Names joined as the story's language joins them, without `By`; empty for none. */
  readonly byline: string;
  /** Pictures that readers see, each once, in reading order. */
  readonly pictures: readonly Figure[];
  readonly body: readonly Block[];
}

export interface WirePlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2, where the place is known for one country alone. */
  readonly country: string | null;
}

/** The facts of a story that goes to the wire. */
export function wireItem(cleared: Cleared, { site }: Pick<PageContent, 'site'>): WireItem {
  const { story } = cleared;
  const embargo = cleared.profile === 'publication' ? cleared.embargo : cleared.story.embargo;
  const body = visibleBody(story.body);
  const pictures = new Map(figuresOf(body).map((figure) => [figure.media, figure]));
  const { place, date } = story.dateline;
  return {
    uri: tagUri(story, site.address),
    version: Math.max(1, Math.floor((Date.parse(story.modified) - Date.parse(story.created)) / 1000) + 1),
    created: toTheSecond(story.created),
    modified: toTheSecond(story.modified),
    published: story.date === null ? null : wireInstant(story.date, site.timeZone),
    embargo: embargo === null ? null : wireInstant(embargo, site.timeZone),
    address: pageAddress(story, site),
    retracted: story.corrections.some(({ kind }) => kind === 'retraction'),
    advice: [
      ...story.corrections.map((one) => correctionWords(one, pageLabels(story.language))),
      ...(story.editorsNote === '' ? [] : [story.editorsNote]),
    ],
    provider: site.name,
    site: site.address || null,
    place: place === '' ? null : { name: place, country: countryOf(place) },
    datelineDay: date,
    byline: new Intl.ListFormat(story.language, { type: 'conjunction' }).format(story.authors),
    pictures: [...pictures.values()],
    body,
  };
}

/** Where the desk has no address the story's own id makes the URI one of a kind. */
function tagUri({ id, created }: Pick<PublicStory, 'id' | 'created'>, address: string): string {
  const authority = /^https?:\/\/([a-z0-9.-]+)/i.exec(address)?.[1]?.toLowerCase() ?? 'dateline.invalid';
  return `tag:${authority},${created.slice(0, 10)}:${id}`;
}

function toTheSecond(instant: string): string {
  return `${instant.slice(0, 19)}Z`;
}

/** Folded once, not for every story of a run. */
const KEYED_CITIES = CITIES.map(({ name, country }) => ({ key: fold(name), country }));

function countryOf(place: string): string | null {
  const key = fold(place);
  const countries = new Set(KEYED_CITIES.filter((city) => city.key === key).map(({ country }) => country));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
