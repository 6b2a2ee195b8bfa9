import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { docxPicture } from '../../../electron/exporting/docx/docx-pictures.ts';
import { storyToDocx } from '../../../electron/exporting/docx/story-to-docx.ts';
import { readDocx } from '../../../electron/library/import/docx/read-docx.ts';
import { readOdt } from '../../../electron/library/import/odt/read-odt.ts';
import { readRtfFile } from '../../../electron/library/import/rtf/read-rtf-file.ts';
import type { ImportedStory, ImportOptions } from '../../../shared/import/imported-story.ts';
import { NO_THREAD } from '../../../shared/page/story-thread.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import { png } from '../../electron/library/pictures.ts';
import { sequenceAgreement, sequenceOfBody } from '../../support/block-sequence.ts';
import { bareWords, bodyWordsOf, lostWords } from '../../support/words.ts';
import { interopStory } from '../exports/interop-story.ts';

/** Where the run may write. */
export interface InRun {
  readonly folder: string;
}

type Say = (line: string) => void;
type Read = (bytes: Uint8Array, options: ImportOptions) => ImportedStory;

const STORIES = 30;
/** The share of a text's blocks that has to stand where it stood. */
const WANTED = 0.98;

const READERS: Readonly<Record<'odt' | 'rtf', Read>> = { odt: readOdt, rtf: readRtfFile };

/**
 * Lets LibreOffice make documents of Word files that hold every block in three scripts, reads them, and compares them
 * with what is read of the Word files. True where no word is lost and the blocks stand as they stood.
 */
export async function runIn({ folder }: InRun, say: Say): Promise<boolean> {
  const program = await libreOffice();
  if (program === null) {
    say('LibreOffice is not here: .odt and .rtf have no judge. Install it (libreoffice-writer-nogui).');
    return false;
  }
  const words = path.join(folder, 'docx');
  await mkdir(words);
  const documents = Array.from({ length: STORIES }, (_, number) => `story-${number}.docx`);
  for (const [number, name] of documents.entries())
    await writeFile(path.join(words, name), await wordFile(number));
  say('| Kind | Stories | Words lost | Blocks in their places | Marks lost |');
  say('| --- | --- | --- | --- | --- |');
  const complaints: string[] = [];
  for (const kind of ['odt', 'rtf'] as const) {
    const out = path.join(folder, kind);
    await mkdir(out);
    const all = documents.map((name) => path.join(words, name));
    await run(program, [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      kind,
      '--outdir',
      out,
      ...all,
    ]);
    complaints.push(...(await judge(kind, { documents, words, out }, say)));
  }
  for (const line of complaints) say(line);
  return complaints.length === 0;
}

const run = promisify(execFile);

/** A story as our own export writes it for Word. */
async function wordFile(number: number): Promise<Uint8Array> {
  const names = ['harbour.png', 'quay.png', 'ferry.png'];
  const site = defaultSite('The Interop Post');
  const { fields, body } = interopStory(number, names);
  const pictures = new Map<string, NonNullable<Awaited<ReturnType<typeof docxPicture>>>>();
  for (const [at, name] of names.entries()) {
    const picture = await docxPicture(png(40 + at, 30), site.pictures);
    if (picture) pictures.set(name, picture);
  }
  const around = { site, theme: { css: '', fonts: [] }, related: [], linked: [], thread: NO_THREAD };
  return storyToDocx({ fields, body, ...around }, pictures, 'a4');
}

async function libreOffice(): Promise<string | null> {
  for (const program of ['soffice', 'libreoffice']) {
    const found = await run(program, ['--version']).catch(() => null);
    if (found) return program;
  }
  return null;
}

async function judge(
  kind: 'odt' | 'rtf',
  {
    documents,
    words,
    out,
  }: { readonly documents: readonly string[]; readonly words: string; readonly out: string },
  say: Say,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  const sum = { lost: 0, agreement: 0, marks: 0 };
  for (const name of documents) {
    const wanted = readDocx(await readFile(path.join(words, name)), {});
    const found = READERS[kind](await readFile(path.join(out, name.replace(/docx$/, kind))), {});
    const said = (story: ImportedStory) =>
      bareWords([
        ...bodyWordsOf(story.body),
        ...story.fields.headline.split(' '),
        ...story.fields.standfirst.split(' '),
      ]);
    const missing = lostWords(said(wanted), said(found));
    const agreement = sequenceAgreement(sequenceOfBody(wanted.body), sequenceOfBody(found.body));
    const marks = lostWords(markedWords(wanted), markedWords(found));
    sum.lost += missing.length;
    sum.agreement += agreement;
    sum.marks += marks.length;
    if (missing.length > 0) complaints.push(`${kind}: ${name} lost the words ${missing.join(' ')}`);
    if (agreement < WANTED)
      complaints.push(`${kind}: ${name} has ${percent(agreement)} of its blocks in their places`);
    if (found.pictures.length < wanted.pictures.length) complaints.push(`${kind}: ${name} lost pictures`);
  }
  say(
    `| ${[kind, documents.length, sum.lost, percent(sum.agreement / documents.length), sum.marks].join(' | ')} |`,
  );
  return complaints.slice(0, 12);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Words with what marks and links them. */
function markedWords({ body }: ImportedStory): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, href: string) => {
    if (Array.isArray(value)) for (const one of value) visit(one, href);
    else if (typeof value === 'object' && value !== null) {
      const node = value as {
        readonly text?: unknown;
        readonly marks?: readonly string[];
        readonly href?: unknown;
      };
      if (typeof node.text === 'string' && (node.marks || href))
        found.push(`${node.text.trim()} ${node.marks?.join() ?? ''} ${href}`);
      for (const one of Object.values(value)) visit(one, typeof node.href === 'string' ? node.href : href);
    }
  };
  visit(body, '');
  return found;
}
