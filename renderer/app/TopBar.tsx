import { Command, PanelLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { View } from '../../shared/preferences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './TopBar.module.css';

export interface TopBarProps {
  readonly library: ReactNode;
  readonly search: ReactNode;
  readonly historyButton: ReactNode;
  readonly exportButton: ReactNode;
  readonly menu: ReactNode;
  readonly onPalette: () => void;
  /** Stands in the middle while a room has taken the place of the panes. */
  readonly rooms: ReactNode;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly storiesShown: boolean;
  readonly onToggleStories: () => void;
  readonly inspectorShown: boolean;
  readonly onToggleInspector: () => void;
}

const VIEWS = [
  { value: 'write', label: 'Write', shortcut: 'Ctrl+1' },
  { value: 'split', label: 'Split', shortcut: 'Ctrl+2' },
  { value: 'preview', label: 'Preview', shortcut: 'Ctrl+3' },
] as const;

export function TopBar(props: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {!props.rooms && (
          <IconButton
            label="Show the stories"
            shortcut="Ctrl+Shift+L"
            className={styles.pane ?? ''}
            pressed={props.storiesShown}
            icon={<PanelLeft size={16} aria-hidden />}
            onClick={props.onToggleStories}
          />
        )}
        {props.library}
        {props.search}
      </div>
      {props.rooms ?? (
        <SegmentedControl<View> label="View" value={props.view} segments={VIEWS} onChange={props.onView} />
      )}
      <div className={styles.end}>
        {props.historyButton}
        {props.exportButton}
        <IconButton
          label="Command palette"
          shortcut="Ctrl+K"
          aria-haspopup="dialog"
          icon={<Command size={15} aria-hidden />}
          onClick={props.onPalette}
        />
        {!props.rooms && (
          <IconButton
            label="Show the inspector"
            shortcut="Ctrl+Shift+Y"
            className={styles.pane ?? ''}
            pressed={props.inspectorShown}
            icon={<PanelRight size={16} aria-hidden />}
            onClick={props.onToggleInspector}
          />
        )}
        {props.menu}
      </div>
    </header>
  );
}
