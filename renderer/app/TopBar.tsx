import { Columns2, Command, Eye, PanelLeft, PanelRight, PencilLine } from 'lucide-react';
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
  readonly rooms: ReactNode;
  readonly search: ReactNode;
  readonly historyButton: ReactNode;
  readonly exportButton: ReactNode;
  readonly menu: ReactNode;
  /** A room has taken the place of the panes: what concerns the list or the open story is not there. */
  readonly inRoom: boolean;
  readonly view: View;
  readonly storiesShown: boolean;
  readonly inspectorShown: boolean;
}

const VIEWS = (
  [
    ['write', PencilLine],
    ['split', Columns2],
    ['preview', Eye],
  ] as const
).map(([value, Icon]) => ({
  value,
  narrowIcon: <Icon size={16} aria-hidden />,
  ...commandWords(`view-${value}`),
}));

export function TopBar({ run, inRoom, view, storiesShown, inspectorShown, ...parts }: TopBarProps) {
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
    <header className={styles.bar} data-in-room={inRoom || undefined}>
      <div className={styles.start}>
        {parts.library}
        {parts.rooms}
        {/* The search keeps its words and stays where a command finds it. */}
        <div className={styles.list} hidden={inRoom}>
          {pane('toggle-stories', storiesShown, <PanelLeft size={16} aria-hidden />)}
          {parts.search}
        </div>
      </div>
      <div className={styles.end}>
        {!inRoom && (
          <>
            <SegmentedControl<View>
              label="View"
              value={view}
              segments={VIEWS}
              onChange={(next) => run(`view-${next}`)}
            />
            {parts.historyButton}
            {parts.exportButton}
          </>
        )}
        <IconButton
          {...commandWords('palette')}
          aria-haspopup="dialog"
          icon={<Command size={15} aria-hidden />}
          onClick={() => run('palette')}
        />
        {!inRoom && pane('toggle-inspector', inspectorShown, <PanelRight size={16} aria-hidden />)}
        {parts.menu}
      </div>
    </header>
  );
}
