import { Command, PanelLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { COMMANDS, type CommandId, type RunCommand } from '../../shared/commands/commands.ts';
import type { View } from '../../shared/preferences.ts';
import { commandWords } from '../ui/command-words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './TopBar.module.css';

export interface TopBarProps {
  readonly run: RunCommand;
  readonly library: ReactNode;
  readonly search: ReactNode;
  readonly historyButton: ReactNode;
  readonly exportButton: ReactNode;
  readonly menu: ReactNode;
  /** Stands in the middle while a room has taken the place of the panes. */
  readonly rooms: ReactNode;
  readonly view: View;
  readonly storiesShown: boolean;
  readonly inspectorShown: boolean;
}

const VIEWS = (['write', 'split', 'preview'] as const).map((value) => ({
  value,
  ...commandWords(`view-${value}`),
}));

export function TopBar({ run, rooms, view, storiesShown, inspectorShown, ...parts }: TopBarProps) {
  const pane = (id: CommandId, pressed: boolean, icon: ReactNode) => (
    <IconButton
      {...commandWords(id)}
      label={COMMANDS[id].turns?.on ?? COMMANDS[id].label}
      className={styles.pane ?? ''}
      pressed={pressed}
      icon={icon}
      onClick={() => run(id)}
    />
  );
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {!rooms && pane('toggle-stories', storiesShown, <PanelLeft size={16} aria-hidden />)}
        {parts.library}
        {parts.search}
      </div>
      {rooms ?? (
        <SegmentedControl<View>
          label="View"
          value={view}
          segments={VIEWS}
          onChange={(next) => run(`view-${next}`)}
        />
      )}
      <div className={styles.end}>
        {parts.historyButton}
        {parts.exportButton}
        <IconButton
          {...commandWords('palette')}
          aria-haspopup="dialog"
          icon={<Command size={15} aria-hidden />}
          onClick={() => run('palette')}
        />
        {!rooms && pane('toggle-inspector', inspectorShown, <PanelRight size={16} aria-hidden />)}
        {parts.menu}
      </div>
    </header>
  );
}
