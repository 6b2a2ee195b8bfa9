import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../../shared/commands/commands.ts';
import { EDITOR_COMMANDS } from '../../../shared/commands/editor-commands.ts';
import { type Keyed, keysOf, shownKeys } from '../../../shared/commands/keys.ts';

type Row = Keyed & { readonly label: string };

const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
const section = /^## Keyboard$([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';

/** The cells of the table, each row split at its lines. */
const cells = section
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|\s*-/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\\\', '\\')),
  )
  .slice(1);

const pairs = (at: number) => cells.flatMap((row) => (row[at] ? [[row[at], row[at + 1]] as const] : []));

const rowsOf = (table: Readonly<Record<string, Row>>) =>
  Object.values(table).flatMap((row) => {
    const keys = keysOf(row, false).map((one) => shownKeys(one, false));
    return keys.length > 0 ? [[row.label, keys.join(' or ')] as const] : [];
  });

it('tells the keys of every command of the window, and of nothing else', () => {
  expect(pairs(0)).toEqual(rowsOf(COMMANDS));
});

it('tells the keys of every command of the text, and of nothing else', () => {
  expect(pairs(2)).toEqual(rowsOf(EDITOR_COMMANDS));
});

it('tells which keys are others on a Mac', () => {
  const said = /^On a Mac[\s\S]*?\.$/m.exec(section)?.[0].replace(/\s+/g, ' ') ?? '';
  const all: readonly Row[] = [...Object.values(COMMANDS), ...Object.values(EDITOR_COMMANDS)];
  const others = all.flatMap(({ label, mac }) =>
    mac ? [`${label} ${mac.map((keys) => keys.replace('Mod', 'Cmd')).join(' or ')}`] : [],
  );
  expect(said).toContain(`: ${others.join(', ')}.`);
});
