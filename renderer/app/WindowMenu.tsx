import { Ellipsis, Keyboard, Monitor, Moon, Sun } from 'lucide-react';
import { COMMANDS, type RunCommand } from '../../shared/commands/commands.ts';
import type { Theme } from '../../shared/preferences.ts';
import { commandEntry } from '../ui/command-words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';

export interface WindowMenuProps {
  readonly theme: Theme;
  readonly run: RunCommand;
}

const THEMES = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const satisfies readonly (readonly [Theme, unknown])[];

export function WindowMenu({ theme, run }: WindowMenuProps) {
  return (
    <MenuButton
      trigger={<IconButton label="Theme and help" icon={<Ellipsis size={16} aria-hidden />} />}
      entries={[
        {
          kind: 'choice',
          label: 'Theme',
          value: theme,
          onChange: (value) => run(`theme-${value as Theme}`),
          options: THEMES.map(([value, Icon]) => ({
            value,
            label: COMMANDS[`theme-${value}`].label,
            icon: <Icon size={14} aria-hidden />,
          })),
        },
        { kind: 'separator', key: 'help' },
        commandEntry('shortcuts', run, { icon: <Keyboard size={14} aria-hidden /> }),
      ]}
    />
  );
}
