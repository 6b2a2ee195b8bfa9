import { checkLibrary, type Finding } from '../library/check-library.ts';
import { openLibrary } from '../library/open-library.ts';
import type { Command } from './command.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary } from './with-library.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: [
    'check --library DIR [--json]',
    '  Reads everything in the library and names what is damaged; ends with 1 if anything is.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('check', words, {
      library: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0)
      throw new UsageError(`dateline check does not know what to do with "${positionals[0]}".`);
    const folder = needed('check', 'library', values.library, 'DIR');
    return withLibrary(openLibrary(folder), async (library) => {
      const { stories, findings } = await checkLibrary(library);
      for (const finding of findings) output.result(values.json ? JSON.stringify(finding) : row(finding));
      const damaged = findings.filter(({ level }) => level === 'damaged').length;
      const warnings = findings.length - damaged;
      output.result(
        values.json
          ? JSON.stringify({ stories, damaged, warnings })
          : `${stories} ${stories === 1 ? 'story' : 'stories'} read, ${damaged} damaged, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
      );
      return damaged > 0 ? 1 : 0;
    });
  },
};

function row({ level, file, message }: Finding): string {
  return `${level}\t${file}\t${message}`;
}
