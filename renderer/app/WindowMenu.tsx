import { Ellipsis, Keyboard, Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../../shared/preferences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';

export interface WindowMenuProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onShortcuts: () => void;
}

export function WindowMenu({ theme, onTheme, onShortcuts }: WindowMenuProps) {
  const icon = { size: 14, 'aria-hidden': true } as const;
  return (
    <MenuButton
      trigger={<IconButton label="Theme and help" icon={<Ellipsis size={16} aria-hidden />} />}
      entries={[
        {
          kind: 'choice',
          label: 'Theme',
          value: theme,
          onChange: (value) => onTheme(value as Theme),
          options: [
            { value: 'system', label: 'As the system', icon: <Monitor {...icon} /> },
            { value: 'light', label: 'Light', icon: <Sun {...icon} /> },
            { value: 'dark', label: 'Dark', icon: <Moon {...icon} /> },
          ],
        },
        { kind: 'separator', key: 'help' },
        {
          kind: 'action',
          label: 'Keyboard shortcuts',
          icon: <Keyboard {...icon} />,
          shortcut: 'F1',
          onSelect: onShortcuts,
        },
      ]}
    />
  );
}
