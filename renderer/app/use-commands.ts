import { useEffect, useEffectEvent } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { type Command, commandOf } from './shortcuts.ts';

/** Carries out commands from the keyboard and from the native menus. */
export function useCommands(bridge: DatelineBridge, mac: boolean, run: (command: Command) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A dialog is a question: the window waits for its answer.
    if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"][data-open]'))
      return;
    const command = commandOf(event, mac);
    if (!command) return;
    event.preventDefault();
    run(command);
  });
  const onMenu = useEffectEvent((command: Command) => run(command));
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', press);
    const leave = bridge.on('menu.command', (command) => onMenu(command));
    return () => {
      window.removeEventListener('keydown', press);
      leave();
    };
  }, [bridge]);
}
