import type { StorySummary } from '../../shared/library/summary.ts';
import { foldText } from '../../shared/search/fold-text.ts';
import { STATUSES, type Status } from '../../shared/story/status.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { CliCommand } from './command.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary } from './with-library.ts';

const HITS_AT_A_TIME = 500;

interface Filters {
  readonly search?: string | undefined;
  readonly section?: string | undefined;
  readonly tag?: string | undefined;
  readonly status?: Status | undefined;
}

export const listCommand: CliCommand = {
  name: 'list',
  usage: [
    'list --library DIR [--json] [--search TEXT] [--section S] [--tag T] [--status S]',
    '  Prints a line a story, newest first: id, status, day of the last change, words, slug, headline.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('list', words, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      search: { type: 'string' },
      section: { type: 'string' },
      tag: { type: 'string' },
      status: { type: 'string' },
    });
    if (positionals.length > 0)
      throw new UsageError(`dateline list does not know what to do with "${positionals[0]}".`);
    const folder = needed('list', 'library', values.library, 'DIR');
    const { search, section, tag } = values;
    const filters: Filters = { search, section, tag, status: statusOf(values.status) };
    return withLibrary(openLibrary(folder), output, async (library) => {
      for (const story of await filtered(library, filters)) {
        output.result(values.json ? JSON.stringify(story) : row(story));
      }
      if (Object.values(filters).every((filter) => filter === undefined)) {
        for (const { id, reason } of (await library.list()).damaged) {
          output.result(
            values.json ? JSON.stringify({ id, damaged: reason }) : `${id}\tdamaged\t\t\t\t${reason}`,
          );
        }
      }
      return 0;
    });
  },
};

function row({ id, status, modified, words, slug, headline }: StorySummary): string {
  return [id, status, modified.slice(0, 10), String(words), slug, headline].join('\t');
}

async function filtered(
  library: Library,
  { search, section, tag, status }: Filters,
): Promise<readonly StorySummary[]> {
  const found = search === undefined ? (await library.list()).stories : await searched(library, search);
  return found.filter(
    (story) =>
      (status === undefined || story.status === status) &&
      (section === undefined || story.sections.some((name) => same(name, section))) &&
      (tag === undefined || story.tags.some(({ name }) => same(name, tag))),
  );
}

/** In the order of the search: best first. */
async function searched(library: Library, text: string): Promise<readonly StorySummary[]> {
  const found: StorySummary[] = [];
  for (;;) {
    const { problem, hits } = await library.search({ text, from: found.length, count: HITS_AT_A_TIME });
    if (problem) throw new UsageError(`${problem.message} (character ${problem.start + 1} of "${text}").`);
    found.push(...hits.map(({ story }) => story));
    if (hits.length < HITS_AT_A_TIME) return found;
  }
}

function same(a: string, b: string): boolean {
  return foldText(a).trim() === foldText(b).trim();
}

function statusOf(value: string | undefined): Status | undefined {
  if (value === undefined) return undefined;
  const status = STATUSES.find((known) => known === value.toLowerCase().trim().replace(/\s+/g, '-'));
  if (status) return status;
  throw new UsageError(`There is no status "${value}": use ${STATUSES.join(', ')}.`);
}
