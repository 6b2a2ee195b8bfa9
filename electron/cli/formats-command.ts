import { EXPORT_KINDS, formatOf } from '../../shared/export/formats.ts';
import { notHeld } from '../../shared/export/not-held.ts';
import type { CliCommand } from './command.ts';
import { parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';

export const formatsCommand: CliCommand = {
  name: 'formats',
  usage: [
    'formats [--json]',
    '  Prints a line for every kind that export knows: the word for --to, its ending (/ for a ' +
      'folder), its name, for whom it is.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('formats', words, { json: { type: 'boolean' } });
    if (positionals.length > 0)
      throw new UsageError(`dateline formats does not know what to do with "${positionals[0]}".`);
    for (const kind of EXPORT_KINDS) {
      const { label, extension, output: form, audience, deskCopy } = formatOf(kind);
      output.result(
        values.json
          ? JSON.stringify({
              kind,
              label,
              extension,
              output: form,
              audience,
              deskCopy,
              notHeld: notHeld(kind),
            })
          : [kind, form === 'folder' ? '/' : extension, label, audience].join('\t'),
      );
    }
    return 0;
  },
};
