import { counted } from '../../shared/counted.ts';
import { storiesCount } from '../../shared/stories-count.ts';
import { existingStore } from '../library/backup/backup-store.ts';
import { checkLibrary, type LibraryCheck } from '../library/check/check-library.ts';
import type { Finding } from '../library/check/finding.ts';
import { diskFileSystem } from '../library/disk/file-system.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import { type RepairStep, repairLibrary } from '../library/repair/repair-library.ts';
import type { CliCommand } from './command.ts';
import type { Output } from './output.ts';
import { needed, parseWords } from './parse-words.ts';
import { UsageError } from './usage-error.ts';
import { withLibrary, withLibraryToWrite } from './with-library.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: [
    'check --library DIR [--repair [--backup DIR]] [--json]',
    '  Reads everything in the library and names what is damaged; ends with 1 if anything is. With ' +
      '--repair, mends what can be',
    '  mended from the files themselves, the history and the backups in DIR, and keeps each damaged ' +
      'file beside the mended one.',
  ],
  async run(words, output) {
    const { values, positionals } = parseWords('check', words, {
      library: { type: 'string' },
      repair: { type: 'boolean' },
      backup: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0)
      throw new UsageError(`dateline check does not know what to do with "${positionals[0]}".`);
    const folder = needed('check', 'library', values.library, 'DIR');
    const { backup, json = false } = values;
    if (backup !== undefined && !values.repair) {
      throw new UsageError('dateline check takes --backup only together with --repair.');
    }
    const backups = backup === undefined ? undefined : await existingStore(diskFileSystem, backup);
    const open = values.repair ? withLibraryToWrite : withLibrary;
    return open(openLibrary(folder), output, async (library) => {
      if (!values.repair) return tell(await checkLibrary(library), output, json);
      const { steps, check } = await repairLibrary(library, backups ? { backups } : {});
      for (const step of steps) output.result(json ? JSON.stringify(step) : stepRow(step));
      return tell(check, output, json);
    });
  },
};

function tell({ stories, findings }: LibraryCheck, output: Output, json: boolean): number {
  for (const finding of findings) output.result(json ? JSON.stringify(finding) : row(finding));
  const damaged = findings.filter(({ level }) => level === 'damaged').length;
  const warnings = findings.length - damaged;
  output.result(
    json
      ? JSON.stringify({ stories, damaged, warnings })
      : `${storiesCount(stories)} read, ${damaged} damaged, ${counted(warnings, 'warning')}`,
  );
  return damaged > 0 ? 1 : 0;
}

function row({ level, file, message, headline = '' }: Finding): string {
  return `${level}\t${file}\t${headline === '' ? '' : `“${headline}”: `}${message}`;
}

function stepRow({ done, file, message }: RepairStep): string {
  return `${done ? 'repaired' : 'not repaired'}\t${file}\t${message}`;
}
