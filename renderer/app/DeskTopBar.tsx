import type { Ref } from 'react';
import { useStore } from 'zustand';
import type { RunCommand } from '../../shared/commands/commands.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import { ExportButton } from '../features/export/ExportButton.tsx';
import { HistoryButton } from '../features/history/HistoryButton.tsx';
import { SearchField } from '../features/stories/SearchField.tsx';
import type { Desk } from './desk.ts';
import { LibraryMenu } from './LibraryMenu.tsx';
import type { PreferencesStore } from './preferences.ts';
import { RoomSwitch } from './RoomSwitch.tsx';
import type { RoomName } from './room-names.ts';
import { TopBar } from './TopBar.tsx';
import type { SidePanes } from './use-side-panes.ts';
import { WindowMenu } from './WindowMenu.tsx';

export interface DeskTopBarProps {
  readonly library: LibraryInfo;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly sides: SidePanes;
  readonly search: Ref<HTMLInputElement>;
  readonly room: RoomName | null;
  readonly onRoom: (room: RoomName | null) => void;
  readonly run: RunCommand;
  readonly onChooseLibrary: (purpose: 'create' | 'open') => void;
}

/** The top bar over a desk: its library, its search, and where one is. */
export function DeskTopBar(props: DeskTopBarProps) {
  const { library, desk, preferences, sides, search, room, onRoom, run, onChooseLibrary } = props;
  const view = useStore(preferences.store, (state) => state.view);
  const theme = useStore(preferences.store, (state) => state.theme);
  return (
    <TopBar
      run={run}
      library={<LibraryMenu library={library} run={run} onChoose={onChooseLibrary} />}
      search={<SearchField ref={search} onType={() => sides.show('stories')} />}
      historyButton={<HistoryButton history={desk.history} />}
      exportButton={<ExportButton exports={desk.exports} />}
      menu={<WindowMenu theme={theme} run={run} />}
      rooms={<RoomSwitch room={room} onRoom={onRoom} />}
      inRoom={room !== null}
      view={view}
      storiesShown={sides.stories.shown}
      inspectorShown={sides.inspector.shown}
    />
  );
}
