import { resolve } from 'node:path';
import {
  DESK_COPY_KINDS,
  EXPORT_KINDS,
  type ExportKind,
  exportKindOf,
  formatOf,
} from '../../shared/export/formats.ts';
import { PAPER_SIZES, type PaperSize } from '../../shared/export/paper.ts';
import { tidyReason } from '../../shared/gate/reason.ts';
import type { RowId } from '../../shared/gate/row.ts';
import { listedWords } from '../../shared/listed-words.ts';
import { DatelineError } from '../../shared/result.ts';
import { exportStories } from '../exporting/export-stories.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { CliCommand } from './command.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary } from './with-library.ts';

/** The kinds that are made for a size of paper. */
const ON_PAPER = EXPORT_KINDS.filter((kind) => formatOf(kind).hasPaper);

const KINDS = EXPORT_KINDS.join('|');
const COPIES = listedWords(DESK_COPY_KINDS, 'or');

export const exportCommand: CliCommand = {
  name: 'export',
  usage: [
    `export (ID|SLUG|--all) --to ${KINDS} --out DIR --library DIR [--single-file]`,
    '  [--paper a4|letter] [--desk-copy] [--override REASON] [--confirm-clock] [--json]',
    '  Writes stories into DIR and prints each file; html with --single-file is html-file.',
    '  A story under embargo, or a damaged one, is not written; what the desk’s rules ask for needs a REASON.',
    `  --desk-copy writes all fields of the desk, not for publication; it can be ${COPIES}.`,
    `  --paper is for ${listedWords(ON_PAPER, 'or')}; without it the paper of the site’s region.`,
    '  --confirm-clock says that this computer’s clock is right, where it is far ahead of the library’s.',
    ...EXPORT_KINDS.map((kind) => `  ${kind}: ${formatOf(kind).writes}`),
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('export', words, {
      all: { type: 'boolean' },
      to: { type: 'string' },
      out: { type: 'string' },
      library: { type: 'string' },
      'single-file': { type: 'boolean' },
      'desk-copy': { type: 'boolean' },
      paper: { type: 'string' },
      override: { type: 'string' },
      'confirm-clock': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const to = needed('export', 'to', values.to, KINDS);
    const said = exportKindOf(to);
    if (said === null)
      throw new UsageError(
        `Dateline does not export "${to}": use ${listedWords(EXPORT_KINDS, 'or')} after --to.`,
      );
    const kind = said === 'html' && values['single-file'] === true ? 'html-file' : said;
    const profile = values['desk-copy'] === true ? 'desk-copy' : 'publication';
    if (profile === 'desk-copy' && !formatOf(kind).deskCopy)
      throw new UsageError(`A desk copy cannot be ${kind}: use ${COPIES} after --to.`);
    const paper = paperSaid(values.paper, kind);
    const reason = reasonOf(values.override);
    const out = resolve(needed('export', 'out', values.out, 'DIR'));
    const folder = needed('export', 'library', values.library, 'DIR');
    if ((values.all === true) === positionals.length > 0) {
      throw new UsageError('dateline export needs an ID, a SLUG or --all: see dateline export --help.');
    }
    return withLibrary(openLibrary(folder), output, async (library) => {
      // What left is noted where nobody else has the library open.
      await library.acquire({ recovery: null, watch: false });
      const ids = values.all
        ? await everyStory(library)
        : await Promise.all(positionals.map((name) => findStory(library, name)));
      let failed = 0;
      const printed = new Set<string>();
      if (values['confirm-clock']) await library.clock.confirm();
      for (const id of await library.publishDue()) {
        const { headline } = await library.read(id);
        output.problem(`“${headline || id}” was scheduled, and is published now that its time has come.`);
      }
      await exportStories({ library, ids, kind, profile, out, reason, paper }, (outcome) => {
        if (!outcome.ok) {
          failed++;
          for (const line of outcome.lines) output.problem(line);
          return;
        }
        const { main, files, told } = outcome.exported;
        const warnings = [
          ...told.filter(({ id }) => TOLD.has(id)).map(({ message }) => message),
          ...outcome.exported.warnings,
        ];
        for (const warning of warnings) output.problem(warning);
        if (values.json) output.result(JSON.stringify({ id: outcome.id, file: main, files, warnings }));
        else
          for (const file of files) {
            if (!printed.has(file)) output.result(file);
            printed.add(file);
          }
      });
      return failed > 0 ? 1 : 0;
    });
  },
};

/** What nobody sees who looks at the story itself. */
const TOLD: ReadonlySet<RowId> = new Set(['picture-undecided', 'box-missing', 'box-unpublished']);

function paperSaid(said: string | undefined, kind: ExportKind): PaperSize | null {
  if (said === undefined) return null;
  if (!formatOf(kind).hasPaper)
    throw new UsageError(`--paper says nothing about ${kind}: it is for ${listedWords(ON_PAPER, 'or')}.`);
  const paper = PAPER_SIZES.find((size) => size === said.toLowerCase());
  if (!paper)
    throw new UsageError(`Dateline knows no paper "${said}": use ${listedWords(PAPER_SIZES, 'or')}.`);
  return paper;
}

function reasonOf(said: string | undefined): string {
  if (said === undefined) return '';
  const reason = tidyReason(said);
  if (reason === '')
    throw new UsageError('--override needs a REASON in words: it stays in the story’s trail.');
  return reason;
}

/** Damaged ones among them: that they were not exported has to be told. */
async function everyStory(library: Library): Promise<readonly string[]> {
  const { stories, damaged } = await library.list();
  return [...stories, ...damaged].map(({ id }) => id);
}

async function findStory(library: Library, name: string): Promise<string> {
  const { stories, damaged } = await library.list();
  if ([...stories, ...damaged].some(({ id }) => id === name)) return name;
  const bySlug = stories.filter(({ slug }) => slug === name).map(({ id }) => id);
  const [id] = bySlug;
  if (bySlug.length > 1) {
    const message =
      `The slug ${name} belongs to ${bySlug.length} stories in ${library.folder}: name one by its id ` +
      `(${bySlug.join(', ')}).`;
    throw new DatelineError('invalid-argument', message);
  }
  if (id !== undefined) return id;
  const message =
    `There is no story with the id or slug ${name} in ${library.folder}: dateline list shows what ` +
    'there is.';
  throw new DatelineError('not-found', message);
}
