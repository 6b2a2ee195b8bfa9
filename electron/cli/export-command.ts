import { resolve } from 'node:path';
import { EXPORT_KINDS, exportKindOf, formatOf } from '../../shared/export/formats.ts';
import { DatelineError } from '../../shared/result.ts';
import { exportStories } from '../exporting/export-stories.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { CliCommand } from './command.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary } from './with-library.ts';

const KINDS = EXPORT_KINDS.join('|');

export const exportCommand: CliCommand = {
  name: 'export',
  usage: [
    `export (ID|SLUG|--all) --to ${KINDS} --out DIR --library DIR [--single-file] [--json]`,
    '  Writes stories into DIR and prints each file; html with --single-file is html-file.',
    ...EXPORT_KINDS.map((kind) => `  ${kind}: ${formatOf(kind).writes}`),
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('export', words, {
      all: { type: 'boolean' },
      to: { type: 'string' },
      out: { type: 'string' },
      library: { type: 'string' },
      'single-file': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const to = needed('export', 'to', values.to, KINDS);
    const said = exportKindOf(to);
    if (said === null)
      throw new UsageError(`Dateline does not export "${to}": use ${listed(EXPORT_KINDS)} after --to.`);
    const kind = said === 'html' && values['single-file'] === true ? 'html-file' : said;
    const out = resolve(needed('export', 'out', values.out, 'DIR'));
    const folder = needed('export', 'library', values.library, 'DIR');
    if ((values.all === true) === positionals.length > 0) {
      throw new UsageError('dateline export needs an ID, a SLUG or --all: see dateline export --help.');
    }
    return withLibrary(openLibrary(folder), output, async (library) => {
      const ids = values.all
        ? await everyStory(library)
        : await Promise.all(positionals.map((name) => findStory(library, name)));
      let failed = 0;
      const printed = new Set<string>();
      await exportStories({ library, ids, kind, out }, (outcome) => {
        if (!outcome.ok) {
          failed++;
          output.problem(outcome.error.message);
          return;
        }
        const { main, files, warnings } = outcome.exported;
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

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
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
