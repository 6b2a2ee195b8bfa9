import type { BinnedStory } from '../../shared/library/binned-story.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { CliCommand } from './command.ts';
import type { Output } from './output.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary, withLibraryToWrite } from './with-library.ts';

export const binCommand: CliCommand = {
  name: 'bin',
  usage: [
    'bin list|restore NAME…|delete NAME…|empty --library DIR [--json]',
    '  Prints what lies in the bin (name, when it was binned, words, headline), brings stories back, ' +
      'or deletes them for ever.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('bin', words, {
      library: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [action, ...names] = positionals;
    const takesNames = action === 'restore' || action === 'delete';
    if (!takesNames && action !== 'list' && action !== 'empty') {
      throw new UsageError('dateline bin needs list, restore, delete or empty: see dateline bin --help.');
    }
    if (takesNames !== names.length > 0) {
      throw new UsageError(
        takesNames
          ? `dateline bin ${action} needs a NAME from dateline bin list.`
          : `dateline bin ${action} does not know what to do with "${names[0]}".`,
      );
    }
    const folder = needed('bin', 'library', values.library, 'DIR');
    const open = action === 'list' ? withLibrary : withLibraryToWrite;
    return open(openLibrary(folder), output, async (library) => {
      const json = values.json === true;
      switch (action) {
        case 'list':
          for (const story of await library.binned.list()) {
            output.result(json ? JSON.stringify(story) : row(story));
          }
          return 0;
        case 'restore':
          return restore(library, names, output, json);
        case 'delete':
          await assertThere(library, names);
          return remove(library, names, output, json);
        default:
          return remove(
            library,
            (await library.binned.list()).map(({ name }) => name),
            output,
            json,
          );
      }
    });
  },
};

function row({ name, binned, words, headline, damaged }: BinnedStory): string {
  return [name, binned.slice(0, 10), damaged === null ? String(words) : 'damaged', damaged ?? headline].join(
    '\t',
  );
}

async function restore(
  library: Library,
  names: readonly string[],
  output: Output,
  json: boolean,
): Promise<number> {
  let failed = 0;
  for (const name of names) {
    try {
      const restored = await library.binned.restore(name);
      output.result(json ? JSON.stringify(restored) : `${restored.id}\t${restored.headline}`);
      if (restored.newSlug !== null && !json) {
        output.problem(
          `${restored.id}: its slug is ${restored.newSlug} now, because another story has its old one.`,
        );
      }
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      failed++;
      output.problem(cause.message);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function remove(
  library: Library,
  names: readonly string[],
  output: Output,
  json: boolean,
): Promise<number> {
  await library.binned.remove(names);
  const stories = names.length === 1 ? '1 story' : `${names.length} stories`;
  output.result(json ? JSON.stringify({ deleted: names }) : `${stories} deleted for ever`);
  return 0;
}

/** A name that is mistyped must not pass for one that is gone. */
async function assertThere(library: Library, names: readonly string[]): Promise<void> {
  const there = new Set((await library.binned.list()).map(({ name }) => name));
  const missing = names.find((name) => !there.has(name));
  if (missing === undefined) return;
  const message =
    `There is no story ${missing} in the bin of ${library.folder}, and nothing was deleted: dateline ` +
    'bin list shows what there is.';
  throw new DatelineError('not-found', message);
}
