import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { formatDatelineDay } from '../../page/format-dateline-day.ts';
import type { PageLabels } from '../../page/labels.ts';
import type { PublicStory } from '../../story/field-audience.ts';
import type { WireItem } from '../wire/wire-item.ts';
import { lineByLine } from '../xml/line-by-line.ts';

/** What stands above the text: headline, byline, who distributes it, dateline, standfirst. */
export function nitfBodyHead(story: PublicStory, item: WireItem, labels: PageLabels): Element {
  const { standfirst } = story;
  return x(
    'body.head',
    lineByLine([
      ...hedline(story),
      ...editorsNote(story),
      ...rights(story),
      ...byline(story, labels),
      ...(item.provider === '' ? [] : [x('distributor', [x('org', item.provider)])]),
      ...dateline(story, item, labels),
      ...(standfirst === '' ? [] : [x('abstract', [x('p', standfirst)])]),
    ]),
  );
}

/** The kicker comes after the headline, as the schema has it; its class says what it is. */
function hedline({ headline, kicker }: PublicStory): readonly Element[] {
  if (headline === '' && kicker === '') return [];
  const above = kicker === '' ? [] : [x('hl2', { class: 'kicker' }, kicker)];
  return [x('hedline', [x('hl1', headline), ...above])];
}

function editorsNote({ editorsNote }: PublicStory): readonly Element[] {
  if (editorsNote === '') return [];
  const lines = editorsNote.split('\n').map((line) => x('p', line));
  return [x('note', { noteclass: 'editorsnote' }, [x('body.content', lines)])];
}

function rights({ copyright, usageTerms }: PublicStory): readonly Element[] {
  if (copyright === '' && usageTerms === '') return [];
  const said = [
    ...(copyright === '' ? [] : [x('rights.owner', copyright)]),
    ...(usageTerms === '' ? [] : [x('rights.limitations', usageTerms)]),
  ];
  return [x('rights', said)];
}

function byline({ authors, language }: PublicStory, { by }: PageLabels): readonly Element[] {
  if (authors.length === 0) return [];
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(authors);
  const names = parts.map(({ type, value }) => (type === 'element' ? x('person', value) : value));
  return [x('byline', [`${by} `, ...names])];
}

/** The country is in a code alone: the words are those that the page has. */
function dateline(
  { language }: PublicStory,
  { place, datelineDay }: WireItem,
  { comma }: PageLabels,
): readonly Element[] {
  const parts: (readonly (ElementContent | string)[])[] = [];
  if (place !== null) {
    const country = place.country === null ? [] : [x('country', { 'iso-cc': place.country })];
    parts.push([x('location', [x('city', place.name), ...country])]);
  }
  if (datelineDay !== null) {
    const day = { norm: datelineDay.replaceAll('-', '') };
    parts.push([x('story.date', day, formatDatelineDay(datelineDay, language))]);
  }
  if (parts.length === 0) return [];
  return [
    x(
      'dateline',
      parts.flatMap((part, at) => (at === 0 ? part : [comma, ...part])),
    ),
  ];
}
