import { uptime } from 'node:os';
import type { Database, SQLiteValue, Statement } from 'node-sqlite3-wasm';
import type { DamagedStory } from '../../../shared/library/summary.ts';
import type { IndexedCard } from '../ports/story-index.ts';
import { factsOf } from './facts.ts';
import type { IndexRow } from './index-row.ts';
import { INDEX_VERSION, SCHEMA, WORD_COLUMNS } from './index-schema.ts';
import { loadSqlite } from './load-sqlite.ts';
import { packed } from './packed-passages.ts';
import { parseSummary } from './summary-schema.ts';
import { nameKey, usedNames } from './used-names.ts';

export type Row = Record<string, SQLiteValue>;

/** One story, or why it cannot be read, as it is now. */
export type StoryLook =
  | { readonly id: string; readonly stamp: string; readonly row: IndexRow }
  | { readonly id: string; readonly damaged: string }
  | { readonly id: string; readonly gone: true };

/** The index file: everything that is SQL is said here and in `search-sql.ts`. */
export class IndexDatabase {
  readonly #db: Database;
  readonly #prepared = new Map<string, Statement>();
  #merging: 'no' | 'begun' | 'done' = 'no';
  #hasRemoved = false;
  readonly #cards = new Map<number, IndexedCard>();

  /** Opens the file, or makes it; what is not exactly an index of this version is emptied first. */
  constructor(file: string) {
    const { Database } = loadSqlite();
    this.#db = new Database(file);
    // Two texts in three would leave a third of their page empty if it were smaller.
    this.#db.exec('PRAGMA page_size=16384; PRAGMA auto_vacuum=INCREMENTAL');
    // What is deleted is overwritten: a note that named a source must not be left in a free page.
    this.#db.exec('PRAGMA secure_delete=ON');
    // What the file itself says is not to be run: anybody may have written it.
    this.#db.exec('PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA cache_size=-48000');
    // A program that is killed leaves everything with the system. What a power cut may have torn is told by
    // `state`, and made again. Locking anew for every step would take longer than the step, and there is
    // one owner.
    this.#db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=OFF; PRAGMA journal_mode=TRUNCATE');
    if (!this.#isOurs()) this.#make();
    else if (!this.#isWhole()) throw new Error('The computer went down while the index was written');
    this.#db.run('UPDATE state SET closed = 0, boot = ?', [bootTime()]);
  }

  #make(): void {
    if (this.#tables().length > 0) throw new Error('The file is no index of this version');
    this.transaction(() => {
      for (const sql of SCHEMA) this.#db.exec(sql);
      this.#db.run('INSERT INTO state (closed, boot, stories, untidy) VALUES (0, 0, 0, 1)');
    });
    this.#db.exec(`PRAGMA user_version=${INDEX_VERSION}`);
  }

  #isWhole(): boolean {
    const state = this.#db.get('SELECT closed, boot FROM state');
    return state?.closed === 1 || Math.abs(Number(state?.boot) - bootTime()) < BOOT_TOLERANCE;
  }

  #isOurs(): boolean {
    if (Number(this.#db.get('PRAGMA user_version')?.user_version) !== INDEX_VERSION) return false;
    const own = this.#tables().filter((sql) => !/^CREATE TABLE 'words_/.test(sql));
    return own.length === SCHEMA.length && own.every((sql) => SCHEMA.includes(sql));
  }

  #tables(): readonly string[] {
    return this.#db.all('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').map(({ sql }) => String(sql));
  }

  rows(sql: string, values: readonly SQLiteValue[] = []): readonly Row[] {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      // What a person searches for makes new statements for ever.
      if (this.#prepared.size < 200) this.#prepared.set(sql, statement);
    }
    try {
      return statement.all([...values]) as Row[];
    } finally {
      if (!this.#prepared.has(sql)) statement.finalize();
    }
  }

  transaction(work: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** What the files of those of these stories that are known were when they were last read. */
  stampsOf(ids: readonly string[]): ReadonlyMap<string, string> {
    const rows = this.rows('SELECT id, stamp FROM stories WHERE id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(ids),
    ]);
    return new Map(rows.map(({ id, stamp }) => [String(id), String(stamp)]));
  }

  /** So many ids of stories as follow on this one. */
  idsAfter(id: string, count: number): readonly string[] {
    const rows = this.rows('SELECT id FROM stories WHERE id > ? ORDER BY id LIMIT ?', [id, count]);
    return rows.map((row) => String(row.id));
  }

  /**
   * What a card tells of the story in this row. An export asks for the same few hundred for every story, and
   * reading them again took as long as writing the pages: the last ones are remembered. This is the index's
   * one owner, so that nothing else changes a row.
   */
  card(row: number): IndexedCard | null {
    const remembered = this.#cards.get(row);
    if (remembered) return remembered;
    const found = this.rows('SELECT summary, excerpt FROM stories WHERE row = ?', [row])[0];
    if (!found) return null;
    const card = { summary: parseSummary(String(found.summary)), excerpt: String(found.excerpt) };
    if (this.#cards.size >= REMEMBERED_CARDS) this.#cards.clear();
    this.#cards.set(row, card);
    return card;
  }

  /** How many stories there are, without counting them. */
  total(): number {
    return Number(this.rows('SELECT stories FROM state')[0]?.stories);
  }

  damaged(): readonly DamagedStory[] {
    return this.rows('SELECT id, reason FROM damaged ORDER BY id').map(({ id, reason }) => ({
      id: String(id),
      reason: String(reason),
    }));
  }

  /** Takes down what was found, in one step. */
  write(findings: readonly StoryLook[]): void {
    this.transaction(() => {
      let more = 0;
      for (const finding of findings) {
        if (this.#remove(finding.id)) more--;
        if ('row' in finding) {
          this.#put(finding.id, finding.stamp, finding.row);
          more++;
        } else if ('damaged' in finding) {
          this.rows('INSERT INTO damaged (id, reason) VALUES (?, ?)', [finding.id, finding.damaged]);
        }
      }
      this.rows('UPDATE state SET stories = stories + ?', [more]);
    });
  }

  /** Words of stories that were changed or removed may still be in the file, or room that nobody needs. */
  get isUntidy(): boolean {
    return this.rows('SELECT untidy FROM state')[0]?.untidy !== 0;
  }

  /** Such words came into it since it was opened. */
  get hasRemoved(): boolean {
    return this.#hasRemoved;
  }

  /**
   * Goes on for some milliseconds with what takes those words out of the file, until `isUntidy` says that it
   * is done: the full-text table keeps them until the parts that they are in become one. An index in one
   * part is also smaller and quicker.
   */
  tidy(): void {
    if (this.#merging === 'done') {
      this.#db.exec(`PRAGMA incremental_vacuum(${FREED_PAGES})`);
      const isFree = Number(this.rows('PRAGMA freelist_count')[0]?.freelist_count) > 0;
      if (isFree) return;
      this.rows('UPDATE state SET untidy = 0');
      this.#merging = 'no';
      this.#hasRemoved = false;
      return;
    }
    this.transaction(() => {
      const before = this.#changes();
      const pages = this.#merging === 'begun' ? MERGED_PAGES : -MERGED_PAGES;
      this.rows("INSERT INTO words (words, rank) VALUES ('merge', ?)", [pages]);
      // As SQLite's documentation tells that there was nothing left to merge.
      this.#merging = this.#changes() - before < 2 ? 'done' : 'begun';
    });
  }

  #changes(): number {
    return Number(this.rows('SELECT total_changes() AS changes')[0]?.changes);
  }

  #put(id: string, stamp: string, { summary, excerpt, passages, words, image, tk, wire }: IndexRow): void {
    this.rows(`INSERT INTO stories (id, stamp, summary, excerpt, slug, wire) VALUES (${marks(6)})`, [
      id,
      stamp,
      JSON.stringify(summary),
      excerpt,
      summary.slug,
      wire,
    ]);
    const row = this.rows('SELECT last_insert_rowid() AS row')[0]?.row ?? null;
    this.rows('INSERT INTO texts (row, passages) VALUES (?, ?)', [row, packed(passages)]);
    const columns = Object.keys(WORD_COLUMNS) as (keyof typeof WORD_COLUMNS)[];
    this.rows(`INSERT INTO words (rowid, ${columns.join(', ')}) VALUES (${marks(columns.length + 1)})`, [
      row,
      ...columns.map((column) => words[column]),
    ]);
    const facts = factsOf(summary, { headline: words.headline, image, tk });
    this.rows(
      `INSERT INTO facts (row, ${Object.keys(facts).join(', ')}) VALUES (${marks(Object.keys(facts).length + 1)})`,
      [row, ...Object.values(facts)],
    );
    for (const used of usedNames(summary)) {
      this.rows('INSERT OR IGNORE INTO names (key, kind, row) VALUES (?, ?, ?)', [
        nameKey(used),
        used.kind,
        row,
      ]);
      this.rows(
        'INSERT INTO used (kind, name, stories) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET stories = stories + 1',
        [used.kind, used.name],
      );
    }
  }

  /** False where it was not there. */
  #remove(id: string): boolean {
    this.rows('DELETE FROM damaged WHERE id = ?', [id]);
    const found = this.rows('SELECT row, summary FROM stories WHERE id = ?', [id])[0];
    if (!found) return false;
    const { row = null } = found;
    for (const used of usedNames(parseSummary(String(found.summary)))) {
      this.rows('DELETE FROM names WHERE key = ? AND kind = ? AND row = ?', [nameKey(used), used.kind, row]);
      this.rows('UPDATE used SET stories = stories - 1 WHERE kind = ? AND name = ?', [used.kind, used.name]);
      this.rows('DELETE FROM used WHERE kind = ? AND name = ? AND stories < 1', [used.kind, used.name]);
    }
    this.rows('DELETE FROM words WHERE rowid = ?', [row]);
    this.rows('UPDATE state SET untidy = 1');
    this.#merging = 'no';
    this.#hasRemoved = true;
    this.rows('DELETE FROM texts WHERE row = ?', [row]);
    this.rows('DELETE FROM facts WHERE row = ?', [row]);
    this.rows('DELETE FROM stories WHERE row = ?', [row]);
    this.#cards.delete(Number(row));
    return true;
  }

  close(): void {
    for (const statement of this.#prepared.values()) statement.finalize();
    this.#prepared.clear();
    // Flushes the whole file with it.
    this.#db.exec('PRAGMA synchronous=FULL; UPDATE state SET closed = 1');
    this.#db.close();
  }
}

/** Of 4 kB in the full-text table; so many are rewritten in about ten milliseconds. */
const MERGED_PAGES = 100;
/** About 2 kB each. */
const REMEMBERED_CARDS = 2000;
/** Of the file. */
const FREED_PAGES = 32;

/** Seconds; clocks are set a little now and then. */
const BOOT_TOLERANCE = 60;

function bootTime(): number {
  return Math.round(Date.now() / 1000 - uptime());
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
