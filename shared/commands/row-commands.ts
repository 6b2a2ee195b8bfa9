import { COPY_KINDS, type CopyTarget, copyLabel } from '../export/handovers.ts';
import type { Command } from './commands.ts';
import { LIST_KEYS } from './place-keys.ts';

type CopyRows = { readonly [T in CopyTarget as `copy-${T}`]: { readonly label: string } };

/** One for each target of a copy, in a menu of their own. */
const COPIES = Object.fromEntries(
  COPY_KINDS.map((target) => [`copy-${target}`, { label: copyLabel(target) }]),
) as CopyRows;

/** What is done with the story of a row of the list, whichever is open. */
const TABLE = {
  beside: { label: 'Open beside' },
  duplicate: { label: 'Duplicate' },
  ...COPIES,
  merge: { label: 'Merge with', asks: true },
  repair: { label: 'Repair', asks: true },
  bin: { label: 'Move to bin', keys: LIST_KEYS.bin.keys },
} as const satisfies Readonly<Record<string, RowCommand>>;

export type RowCommand = Pick<Command, 'label' | 'asks' | 'keys'>;
export type RowCommandId = keyof typeof TABLE;

/** Does it with the story that has this id. */
export type RunRowCommand = (command: RowCommandId, storyId: string) => void;

export const ROW_COMMANDS: Readonly<Record<RowCommandId, RowCommand>> = TABLE;
