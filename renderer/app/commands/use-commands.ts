import { useEffect, useEffectEvent } from 'react';
import { commandOfKeys } from '../../../shared/commands/command-of-keys.ts';
import { COMMANDS, type CommandId, type RunCommand } from '../../../shared/commands/commands.ts';
import { isPressed } from '../../../shared/commands/keys.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';
import { isAsking } from '../../ui/is-asking.ts';

/** Carries out commands from the keyboard and from the native menus. */
export function useCommands(bridge: DatelineBridge, run: RunCommand): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandOfKeys(event, ON_MAC);
    // The question looks through the document, so only a command is worth it.
    if (!command || isAsking()) return;
    event.preventDefault();
    run(command);
  });
  const onMenu = useEffectEvent((command: CommandId) => {
    // What can be done always is done by the window around, see use-theme.ts.
    if (COMMANDS[command].where !== 'always' && !isAsking()) run(command);
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event);
    // The toasts take F6 for themselves, and with it the way round the panes: they are one stop on it instead.
    const pressFirst = (event: KeyboardEvent) => {
      const isTheirs =
        isPressed(COMMANDS['next-region'], event, ON_MAC) ||
        isPressed(COMMANDS['previous-region'], event, ON_MAC);
      if (!isTheirs) return;
      onKey(event);
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', pressFirst, true);
    window.addEventListener('keydown', press);
    const leave = bridge.on('menu.command', (command) => onMenu(command));
    return () => {
      window.removeEventListener('keydown', pressFirst, true);
      window.removeEventListener('keydown', press);
      leave();
    };
  }, [bridge]);
}
