import { COMMAND_IDS, COMMANDS, type CommandId } from './commands.ts';
import { keysOf, type PressedKeys, pressedKeys } from './keys.ts';

function byKeys(onMac: boolean): ReadonlyMap<string, CommandId> {
  return new Map(COMMAND_IDS.flatMap((id) => keysOf(COMMANDS[id], onMac).map((keys) => [keys, id])));
}

const ON_MAC = byKeys(true);
const ELSEWHERE = byKeys(false);

/** The command of the window that a key press means, or null. */
export function commandOfKeys(pressed: PressedKeys, onMac: boolean): CommandId | null {
  const keys = pressedKeys(pressed, onMac);
  return keys === null ? null : ((onMac ? ON_MAC : ELSEWHERE).get(keys) ?? null);
}
