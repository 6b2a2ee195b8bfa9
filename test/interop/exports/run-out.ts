import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { EXPORT_KINDS, type ExportKind } from '../../../shared/export/formats.ts';
import { notHeld, type StoryPart } from '../../../shared/export/not-held.ts';
import { formatDate } from '../../../shared/page/format-date.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import type { Story } from '../../../shared/story/story.ts';
import { visibleBody } from '../../../shared/story/visible-body.ts';
import { png } from '../../electron/library/pictures.ts';
import { bareWords, bodyWordsOf, lostWords, wordsOf } from '../../support/words.ts';
import { DAY, FIELD_PATHS, FILE, type FieldPath, WORDS } from './field-paths.ts';
import { INTEROP_PICTURE, interopStory } from './interop-story.ts';
import { type Judges, loadJudges } from './judges.ts';
import type { Reader } from './reader.ts';
import { READERS } from './readers.ts';
import { isInstalled, runWell } from './run-program.ts';
import { judgeSites } from './sites/judge-sites.ts';
import { lostValues, STORY_VALUES } from './story-values.ts';
import { judgeWordpress } from './wordpress/judge-wordpress.ts';

/** Where the run may write, and where its judges are installed. */
export interface OutRun {
  readonly judges: InstalledJudges;
  readonly folder: string;
}

/** Folders of what npm installed; null for what could not be had. */
export interface InstalledJudges {
  readonly readers: string;
  readonly sites: string | null;
  readonly wordpress: string | null;
}

type Say = (line: string) => void;

/** `DATELINE_INTEROP` names what is judged, as a pattern of kinds; all where it is not set. */
const ASKED = new RegExp(process.env.DATELINE_INTEROP ?? '');
const isAsked = (kind: ExportKind) => ASKED.test(kind);

const STORIES = Number(process.env.DATELINE_INTEROP_STORIES ?? 60);
const FIELDS = Object.keys(STORY_VALUES) as readonly StoryPart[];

/**
 * Exports stories in three scripts as every kind by the command line, has what came out judged by programs of
 * others, and prints what was lost. True where all is valid and nothing was.
 */
export async function runOut({ judges: installed, folder }: OutRun, say: Say): Promise<boolean> {
  const judges = loadJudges(installed.readers);
  const desk = path.join(folder, 'desk');
  const stories = await makeStories(desk);
  say('| Kind | Stories | Files | Valid | Words lost | Fields lost | Not held |');
  say('| --- | --- | --- | --- | --- | --- | --- |');
  const complaints: string[] = [];
  for (const kind of EXPORT_KINDS.filter(isAsked)) {
    const missing = (READERS[kind].needs ?? []).filter(([program]) => !isInstalled(program));
    for (const [program, debian] of missing)
      say(`| ${kind} | ${program} is not installed: apt-get install ${debian} |`);
    if (missing.length > 0) continue;
    const { row, wrong } = await judgeKind(kind, stories, { desk, folder, judges });
    say(`| ${[kind, ...row].join(' | ')} |`);
    complaints.push(...wrong.slice(0, 6).map((line) => `${kind}: ${line}`));
  }
  if (installed.sites === null) say('Eleventy and Astro could not be installed, and built nothing.');
  say(
    '\n| Generator | Pages | Drafts held back | Words lost | Complaints |\n| --- | --- | --- | --- | --- |',
  );
  const exporting = (kind: ExportKind, out: string) => exportAll(desk, kind, out);
  await judgeSites({ stories, folder, judges: installed.sites, exportAll: exporting, isAsked }, (verdict) => {
    if ('missing' in verdict) say(`| ${verdict.kind} | ${verdict.missing} |`);
    else {
      const { kind, pages, heldBack, wordsLost, wrong } = verdict;
      say(`| ${[kind, pages, heldBack, wordsLost, wrong.length].join(' | ')} |`);
      complaints.push(...wrong.slice(0, 6).map((line) => `${kind} built: ${line}`));
    }
  });
  if (isAsked('wordpress')) complaints.push(...(await givePosts(desk, stories, { installed, folder }, say)));
  for (const line of complaints) say(line);
  return complaints.length === 0;
}

async function givePosts(
  desk: string,
  stories: readonly Story[],
  { installed, folder }: { readonly installed: InstalledJudges; readonly folder: string },
  say: Say,
): Promise<readonly string[]> {
  const exported = await exportAll(desk, 'wordpress', path.join(folder, 'wordpress-posts'));
  const filesOf = (id: string) => exported.get(id)?.files ?? [];
  const verdict = await judgeWordpress({ stories, filesOf, folder, judges: installed.wordpress });
  say('');
  if ('missing' in verdict) {
    say(`WordPress took nothing: ${verdict.missing}.`);
    return [];
  }
  const { posts, pictures, blocks, wordsLost, wrong } = verdict;
  say(
    `WordPress took ${posts} posts of ${blocks} blocks and ${pictures} pictures; ${wordsLost} words lost, ` +
      `${wrong.length} complaints.`,
  );
  return wrong.slice(0, 6).map((line) => `WordPress: ${line}`);
}

async function judgeKind(
  kind: ExportKind,
  stories: readonly Story[],
  { desk, folder, judges }: { readonly desk: string; readonly folder: string; readonly judges: Judges },
) {
  const out = path.join(folder, kind);
  const exported = await exportAll(desk, kind, out);
  const texts = new Map<string, string>();
  const reader = READERS[kind];
  const paths = [...new Set([...exported.values()].map(({ file }) => file))];
  const opened = await (reader.open?.(paths) ?? Promise.all(paths.map((file) => readFile(file, 'utf8'))));
  for (const [at, file] of paths.entries()) texts.set(file, opened[at] ?? '');
  const errors = await reader.errors([...texts.values()], judges);
  const wrong = [...errors];
  const lost = { words: 0, fields: 0 };
  for (const story of stories) {
    const file = texts.get(exported.get(story.id)?.file ?? '') ?? '';
    const words = await reader.words(file, story.slug, judges);
    const said = visibleBody(story.body).flatMap((block) => bodyWordsOf([block]));
    const missing = missingWords(bareWords(said), bareWords(words), reader).filter(
      (word) => !isUnseenAlt(kind, story, word),
    );
    lost.words += missing.length;
    if (missing.length > 0) wrong.push(`${story.slug} lost the words ${missing.join(' ')}`);
    for (const field of FIELDS) {
      const found = pathsOf(kind, field).flatMap((one) => {
        if (one === WORDS) return [words.join(' ')];
        if (one === DAY) return shownDays(story, words);
        if (one === FILE) return [exported.get(story.id)?.file ?? ''];
        return reader.find(file, one, story.slug, judges);
      });
      if (fieldPath(kind, field) === null) continue;
      const gone = reader.partsLetters
        ? STORY_VALUES[field](story).filter((value) => missingWords(wordsOf(value), found, reader).length > 0)
        : lostValues(field, story, found, spaced);
      lost.fields += gone.length;
      if (gone.length > 0) wrong.push(`${story.slug} lost ${field}: ${gone.join(', ')}`);
    }
  }
  const files = new Set([...exported.values()].flatMap((one) => one.files)).size;
  const valid = errors.length === 0 ? 'all' : `${errors.length} complaints`;
  return { row: [stories.length, files, valid, lost.words, lost.fields, notHeld(kind).join(', ')], wrong };
}

/** The days of a story that stand in the text as its language writes them, as its fields have them. */
function shownDays({ date, updated, language }: Story, words: readonly string[]): readonly string[] {
  const text = bareWords(words).join('');
  return [date, updated].flatMap((day) => {
    if (day === null) return [];
    const shown = formatDate(day, defaultSite(''), language).normalize('NFKC');
    const isShown = bareWords(wordsOf(shown)).every((word) => text.includes(word));
    return isShown ? [day.slice(0, 10)] : [];
  });
}

function fieldPath(kind: ExportKind, field: StoryPart) {
  const of: Readonly<Record<StoryPart, FieldPath | null>> = FIELD_PATHS[kind];
  return of[field];
}

function pathsOf(kind: ExportKind, field: StoryPart): readonly string[] {
  return fieldPath(kind, field)?.[0].split(' | ') ?? [];
}

const spaced = (value: string) => wordsOf(value).join(' ');

/** Those of `said` that `read` does not hold. */
function missingWords(
  said: readonly string[],
  read: readonly string[],
  { partsLetters }: Reader,
): readonly string[] {
  if (!partsLetters) return lostWords(said, read);
  const all = bareWords(read.flatMap(wordsOf)).join('');
  // Figures within words of another direction are told in an order of their own.
  const parts = (word: string) =>
    bareWords([word]).flatMap((one) => one.split(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/));
  return said.filter((word) => parts(word).some((part) => !all.includes(part)));
}

/** Plain text has no pictures, and so nothing that stands for one; on paper it is heard and not seen. */
function isUnseenAlt(kind: ExportKind, { body }: Story, word: string): boolean {
  if (kind !== 'text' && kind !== 'pdf') return false;
  const alts = body.flatMap((block) => {
    if (block.type === 'figure') return [block.alt];
    return block.type === 'gallery' ? block.figures.map(({ alt }) => alt) : [];
  });
  return bareWords(alts.flatMap(wordsOf)).includes(word);
}

interface Exported {
  readonly file: string;
  readonly files: readonly string[];
}

/** The answers of the command line, by story. */
async function exportAll(
  desk: string,
  kind: ExportKind,
  out: string,
): Promise<ReadonlyMap<string, Exported>> {
  const words = ['export', '--all', '--to', kind, '--out', out, '--library', desk, '--json'];
  const program = path.join(process.cwd(), 'electron', 'runtime', 'cli.mjs');
  const said = await runWell(process.execPath, [program, ...words]);
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return new Map(lines.map(({ id, file, files }) => [id, { file, files }]));
}

async function makeStories(desk: string): Promise<readonly Story[]> {
  const library = await createLibrary(desk);
  try {
    const site = await library.site();
    await library.saveSite({ ...site, name: 'The Interop Post', address: 'https://interop.example' });
    const ids = [];
    for (let number = 0; number < STORIES; number++) ids.push(await makeStory(library, number));
    return await Promise.all(ids.map((id) => library.read(id)));
  } finally {
    await library.close();
  }
}

async function makeStory(library: Library, number: number): Promise<string> {
  const { story } = await library.create();
  const media = [];
  for (const width of [40, 41, 42]) {
    media.push((await library.addMedia(story.id, INTEROP_PICTURE, png(width, 30))).media);
  }
  const { fields, body } = interopStory(number, media);
  await library.save({ id: story.id, base: 0, fields, splice: { from: 0, remove: 0, insert: body } });
  return story.id;
}
