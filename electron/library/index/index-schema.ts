/** Raised when the index gains or changes a meaning: one of another version is made anew. */
export const INDEX_VERSION = 13;

/**
 * Columns of the full-text table with what a word in each is worth. The first takes least room in the file,
 * by two bytes for each word of a story: it is the one with most words.
 */
export const WORD_COLUMNS = {
  body: 1,
  headline: 10,
  standfirst: 5,
  captions: 1,
  tags: 4,
  sections: 2,
  authors: 3,
  place: 3,
  slug: 3,
  kicker: 3,
  source: 1,
  assignee: 1,
  series: 3,
  collections: 2,
  notes: 1,
} as const;
export type WordColumn = keyof typeof WORD_COLUMNS;

/**
 * Stands between two names or paragraphs, so that no phrase reaches over; the index takes it for a word,
 * and nobody types it.
 */
export const BORDER = '‖';

/**
 * `state` counts the stories as they come and go, for a list says how many it holds with each of its parts.
 * Row ids rise with every write, so that the newest come first without sorting. The full-text table keeps
 * no text of its own and takes its words as they are (see `foldedWords`); `facts` holds what stories are
 * found, put in order and parted by, narrow, so that a look through all of them is quick; `stories_stamp`
 * tells what has changed on the disk without a look at the stories themselves; beginnings of one to three
 * letters have an index of their own, without which they would take seconds. `texts` are compressed.
 * `untidy` says that the file may hold words of what is not there any more, see `IndexDatabase.tidy`.
 */
export const SCHEMA: readonly string[] = [
  'CREATE TABLE state (closed INTEGER NOT NULL, boot INTEGER NOT NULL, stories INTEGER NOT NULL, ' +
    'untidy INTEGER NOT NULL)',
  'CREATE TABLE stories (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL, ' +
    'summary TEXT NOT NULL, excerpt TEXT NOT NULL, slug TEXT NOT NULL, ' +
    'wire TEXT NOT NULL)',
  'CREATE TABLE facts (row INTEGER PRIMARY KEY, id TEXT NOT NULL, changed TEXT NOT NULL, created ' +
    'TEXT NOT NULL, published TEXT, deadline TEXT, embargo TEXT, priority INTEGER, headline TEXT, ' +
    'words INTEGER NOT NULL, status TEXT NOT NULL, section TEXT NOT NULL, place TEXT NOT NULL, ' +
    'assignee TEXT NOT NULL, day TEXT NOT NULL, language TEXT NOT NULL, image INTEGER NOT NULL, tk INTEGER NOT NULL, ' +
    'corrected INTEGER NOT NULL)',
  'CREATE INDEX facts_changed ON facts (changed, id)',
  'CREATE INDEX stories_stamp ON stories (id, stamp)',
  'CREATE INDEX stories_slug ON stories (slug)',
  "CREATE INDEX stories_wire ON stories (wire) WHERE wire <> ''",
  'CREATE TABLE texts (row INTEGER PRIMARY KEY, passages BLOB NOT NULL)',
  'CREATE TABLE damaged (id TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE names (key TEXT NOT NULL, kind TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY ' +
    '(key, kind, row)) WITHOUT ROWID',
  'CREATE TABLE used (kind TEXT NOT NULL, name TEXT NOT NULL, stories INTEGER NOT NULL, PRIMARY ' +
    'KEY (kind, name)) WITHOUT ROWID',
  `CREATE VIRTUAL TABLE words USING fts5(${Object.keys(WORD_COLUMNS).join(', ')}, content='', ` +
    `contentless_delete=1, tokenize='ascii', prefix='1 2 3')`,
];
