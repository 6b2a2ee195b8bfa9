/** The commands of `dateline COMMAND`; the window's program knows them by name and loads them when one is asked for. */
export const COMMAND_NAMES = ['import', 'export', 'formats', 'list', 'check', 'bin', 'backup'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

export function isCommandName(word: string | undefined): word is CommandName {
  return (COMMAND_NAMES as readonly (string | undefined)[]).includes(word);
}
