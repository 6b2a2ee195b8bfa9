import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { IMPORT_FORMATS } from '../../shared/import/formats/import-formats.ts';
import type { OfferedUpdate } from '../../shared/library/import-report.ts';
import { DatelineError } from '../../shared/result.ts';
import { diskFileSystem } from '../library/disk/file-system.ts';
import { importAgain } from '../library/import/import-again.ts';
import { type ImportOutcome, outcomesOf } from '../library/import/import-files.ts';
import { AS_IT_SAYS } from '../library/import/read-as-stories.ts';
import type { Library } from '../library/library.ts';
import { contents, openOrCreateLibrary } from '../library/opening/create-library.ts';
import type { CliCommand } from './command.ts';
import type { Output } from './output.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibraryToWrite } from './with-library.ts';

const LABELS = Object.values(IMPORT_FORMATS).map(({ label }) => label);
/** As many as a line of a terminal holds. */
const A_LINE = 6;
const READ = LABELS.flatMap((_, at) =>
  at % A_LINE === 0 ? [`    ${LABELS.slice(at, at + A_LINE).join(', ')}`] : [],
);

export const importCommand: CliCommand = {
  name: 'import',
  usage: [
    'import FILE… --library DIR [--update] [--json]',
    '  Makes a new story of each that a FILE holds and prints its id, slug and headline. What a file is, its content',
    '  says. Read are:',
    ...READ,
    '  An item of the wire comes once: a newer version is told of, and with --update taken over into its story.',
    '  A library is made in DIR when that folder is missing or empty. One that is open elsewhere is not written to.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('import', words, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      update: { type: 'boolean' },
    });
    const folder = needed('import', 'library', values.library, 'DIR');
    if (positionals.length === 0)
      throw new UsageError('dateline import needs a FILE: see dateline import --help.');
    const isNew = (await contents(resolve(folder), diskFileSystem)) !== 'foreign';
    return withLibraryToWrite(openOrCreateLibrary(folder), output, async (library) => {
      if (isNew) output.problem(`A new library was made in ${library.folder}.`);
      let failed = 0;
      for (const file of positionals) {
        for (const outcome of await outcomesOf(library, file)) {
          if (outcome.ok) {
            tell(output, outcome, values.json === true);
          } else if (outcome.update && values.update === true) {
            await takeOver(library, file, outcome.update);
            output.result(`${outcome.update.id}\tupdated\t${outcome.update.headline}`);
          } else {
            // What is here already is no failure.
            if (outcome.error.code !== 'stale') failed++;
            output.problem(outcome.error.message);
          }
        }
      }
      return failed > 0 ? 1 : 0;
    });
  },
};

async function takeOver(library: Library, file: string, { id, place, part }: OfferedUpdate): Promise<void> {
  const request = {
    operation: randomUUID(),
    id,
    file,
    place,
    part,
    chosen: AS_IT_SAYS,
    how: 'update' as const,
  };
  const { outcome } = await importAgain(library, request);
  const [failure] = outcome.failed;
  if (failure) throw new DatelineError('internal', failure.message);
}

function tell(
  output: Output,
  { imported, file, warnings, said }: Extract<ImportOutcome, { ok: true }>,
  json: boolean,
): void {
  const { id, slug, headline } = imported;
  output.result(
    json ? JSON.stringify({ id, slug, headline, file, warnings }) : `${id}\t${slug}\t${headline}`,
  );
  for (const warning of warnings) {
    output.problem(`${file}: ${warning}`);
    const all = said.notices.find(({ sentence }) => sentence === warning)?.all ?? [];
    for (const one of all) output.problem(`  ${one}`);
  }
}
