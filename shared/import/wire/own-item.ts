import type { WireFacts } from './wire-facts.ts';

/** The names that Dateline's own exports give items: a tag URI that ends with the id of a story (see `wireItem`). */
const OWN = /^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[a-z0-9][a-z0-9-]{6,38}[a-z0-9]$/;

interface OwnItem extends Pick<WireFacts, 'source'> {
  /** The item is written as our own exports are, and hardly any other: its name stands there twice. */
  readonly isMarked: boolean;
  readonly published: string;
}

/**
 * What an item of our own says of a story, where that is less than what others mean by the same: only a story that was
 * published has a date, its slug line is its slug, and its provider is no source.
 */
export function ownFacts(facts: WireFacts, { isMarked, published, source }: OwnItem): WireFacts {
  if (!isMarked || !OWN.test(facts.identity.id ?? '')) return facts;
  const said = facts.editorsNote.some((line) => line !== '') || facts.corrections.length > 0;
  return {
    ...facts,
    date: published,
    updated: '',
    slug: facts.slugline,
    slugline: '',
    source,
    editorsNote: said ? facts.editorsNote : facts.advice,
    advice: [],
  };
}
