import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import { EXPORT_KINDS, type ExportKind } from '../../../shared/export/formats.ts';
import type { Story } from '../../../shared/story/story.ts';
import { visibleBody } from '../../../shared/story/visible-body.ts';
import { png } from '../../electron/library/pictures.ts';
import { bareWords, bodyWordsOf, lostWords, wordsOf } from '../../support/words.ts';
import { FIELD_PATHS, FILE, type FieldPaths, type JudgedKind, WORDS } from './field-paths.ts';
import { INTEROP_PICTURE, interopStory } from './interop-story.ts';
import { type Judges, loadJudges } from './judges.ts';
import { READERS } from './readers.ts';
import { runWell } from './run-program.ts';
import { judgeSites } from './sites/judge-sites.ts';
import { lostValues, STORY_VALUES, type StoryValue } from './story-values.ts';

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

const STORIES = 60;
const FIELDS = Object.keys(STORY_VALUES) as readonly StoryValue[];

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
  const isJudged = (kind: string): kind is JudgedKind => Object.hasOwn(FIELD_PATHS, kind);
  for (const kind of EXPORT_KINDS.filter(isJudged).filter(isAsked)) {
    const { row, wrong } = await judgeKind(kind, stories, { desk, folder, judges });
    say(`| ${[kind, ...row].join(' | ')} |`);
    complaints.push(...wrong.slice(0, 6).map((line) => `${kind}: ${line}`));
  }
  for (const kind of EXPORT_KINDS.filter((one) => !isJudged(one))) say(`${kind} has no judge here.`);
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
  for (const line of complaints) say(line);
  return complaints.length === 0;
}

async function judgeKind(
  kind: JudgedKind,
  stories: readonly Story[],
  { desk, folder, judges }: { readonly desk: string; readonly folder: string; readonly judges: Judges },
) {
  const out = path.join(folder, kind);
  const exported = await exportAll(desk, kind, out);
  const texts = new Map<string, string>();
  for (const { file } of exported.values()) texts.set(file, await readFile(file, 'utf8'));
  const reader = READERS[kind];
  const errors = await reader.errors([...texts.values()], judges);
  const wrong = [...errors];
  const lost = { words: 0, fields: 0 };
  for (const story of stories) {
    const file = texts.get(exported.get(story.id)?.file ?? '') ?? '';
    const words = await reader.words(file, story.slug, judges);
    const said = visibleBody(story.body).flatMap((block) => bodyWordsOf([block]));
    const missing = lostWords(bareWords(said), bareWords(words)).filter(
      (word) => !isAltInText(kind, story, word),
    );
    lost.words += missing.length;
    if (missing.length > 0) wrong.push(`${story.slug} lost the words ${missing.join(' ')}`);
    for (const field of FIELDS) {
      const found = pathsOf(kind, field).flatMap((one) => {
        if (one === WORDS) return [words.join(' ')];
        if (one === FILE) return [exported.get(story.id)?.file ?? ''];
        return reader.find(file, one, story.slug, judges);
      });
      if (fieldPath(kind, field) === null) continue;
      const gone = lostValues(
        field,
        story,
        found.map((value) => wordsOf(value).join(' ')),
      );
      lost.fields += gone.length;
      if (gone.length > 0) wrong.push(`${story.slug} lost ${field}: ${gone.join(', ')}`);
    }
  }
  const files = new Set([...exported.values()].flatMap((one) => one.files)).size;
  const notHeld = FIELDS.filter((field) => fieldPath(kind, field) === null);
  const valid = errors.length === 0 ? 'all' : `${errors.length} complaints`;
  return { row: [stories.length, files, valid, lost.words, lost.fields, notHeld.join(', ')], wrong };
}

function fieldPath(kind: JudgedKind, field: StoryValue) {
  const paths: FieldPaths = FIELD_PATHS[kind];
  return paths[field];
}

function pathsOf(kind: JudgedKind, field: StoryValue): readonly string[] {
  return fieldPath(kind, field)?.[0].split(' | ') ?? [];
}

/** Plain text has no pictures, and so nothing that stands for one. */
function isAltInText(kind: JudgedKind, { body }: Story, word: string): boolean {
  if (kind !== 'text') return false;
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
