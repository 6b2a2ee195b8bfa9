import type { Element } from 'xast';
import { x } from 'xastscript';
import type { WireItem } from '../wire/wire-item.ts';

/** What NewsML-G2 2.35 has on the root of each item (NewsML-G2 specification, "Any Item"). */
export function itemAttributes(guid: string, { version }: WireItem, language: string) {
  return {
    guid,
    version: String(version),
    standard: 'NewsML-G2',
    standardversion: '2.35',
    conformance: 'power',
    'xml:lang': language,
  };
}

/** Where the aliases of the codes in an item are told: IPTC's own catalog. */
export function catalog(): Element {
  return x('catalogRef', { href: 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml' });
}

/** What an item says of itself; `more` comes at its end. `nature` is a value of `ninat`, IPTC's news item nature. */
export function itemMeta(
  item: WireItem,
  nature: 'text' | 'picture' | 'composite',
  more: readonly Element[] = [],
): Element {
  const { created, modified, embargo, retracted } = item;
  return x('itemMeta', [
    x('itemClass', { qcode: `ninat:${nature}` }),
    provider(item),
    x('versionCreated', modified),
    x('firstCreated', created),
    ...(embargo === null ? [] : [x('embargoed', embargo)]),
    pubStatus(retracted),
    ...more,
  ]);
}

/** The desk's name; its site says who that is. */
export function provider({ provider: name, site }: WireItem): Element {
  return x('provider', { uri: site ?? undefined }, [...(name === '' ? [] : [x('name', name)])]);
}

export function pubStatus(retracted: boolean): Element {
  return x('pubStatus', { qcode: retracted ? 'stat:canceled' : 'stat:usable' });
}

/** Who holds the rights, as it is printed, and on what terms others may use the item, as far as it is known. */
export function rightsInfo(holder: string, notice: string, terms: string): readonly Element[] {
  const parts = [
    ...(holder === '' ? [] : [x('copyrightHolder', [x('name', holder)])]),
    ...(notice === '' ? [] : [x('copyrightNotice', notice)]),
    ...(terms === '' ? [] : [x('usageTerms', terms)]),
  ];
  return parts.length === 0 ? [] : [x('rightsInfo', parts)];
}
