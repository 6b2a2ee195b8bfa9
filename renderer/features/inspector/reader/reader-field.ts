/** What a story may tell its readers beside its text, and most stories do not, in the order in which it is offered. */
export const READER_FIELDS = [
  'kicker',
  'credits',
  'editorsNote',
  'source',
  'copyright',
  'usageTerms',
  'translationOf',
] as const;
export type ReaderField = (typeof READER_FIELDS)[number];
