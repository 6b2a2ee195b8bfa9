import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Boot } from '../../shared/ipc/app.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import type { FoundPlace } from '../features/replace/found-place.ts';
import { BackupBar } from './BackupBar.tsx';
import { createCommands } from './commands/create-commands.ts';
import { useCommands } from './commands/use-commands.ts';
import { DeskStatusBar } from './DeskStatusBar.tsx';
import { DeskTopBar } from './DeskTopBar.tsx';
import styles from './DeskView.module.css';
import type { Desk } from './desk.ts';
import { DeskDialogs } from './dialogs/DeskDialogs.tsx';
import type { DialogName } from './dialogs/dialog-name.ts';
import { NamedDialogs } from './dialogs/NamedDialogs.tsx';
import { ExternalChangeBar } from './ExternalChangeBar.tsx';
import { HolderBar } from './HolderBar.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { OpenRoom } from './OpenRoom.tsx';
import { Panes } from './Panes.tsx';
import type { PreferencesStore } from './preferences.ts';
import { UnsavedBar } from './UnsavedBar.tsx';
import { useDeskServices } from './use-desk-services.ts';
import { useFocusMode, withoutSides } from './use-focus-mode.ts';
import { useRoom } from './use-room.ts';
import { useSidePanes } from './use-side-panes.ts';
import { useStagedMount } from './use-staged-mount.ts';

export interface DeskViewProps {
  readonly bridge: DatelineBridge;
  readonly boot: Boot;
  readonly library: LibraryInfo;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly onChooseLibrary: (purpose: 'create' | 'open') => void;
  readonly onTakeOver: () => Promise<void>;
}

/** The window while a library is open: bars, panes and dialogs, and the commands that tie them together. */
export function DeskView(props: DeskViewProps) {
  const { bridge, boot, library, desk, preferences, onChooseLibrary, onTakeOver } = props;
  const stage = useStagedMount(4);
  // Words are marked once everything that a person writes with is there.
  const isQuiet = stage === 4;
  // Whoever goes on with a story waits for its text, and not for the others.
  const isListed = stage > 0 || boot.story === null;
  const hasSecondStory = useStore(desk.secondStory.store, (state) => state.id !== null);
  const sides = useSidePanes(preferences, hasSecondStory);
  const search = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { isFocusMode: isOnlyPaper, ...toggles } = useFocusMode(bridge);
  const { room, go, goToStory } = useRoom(desk.session);
  const isFocusMode = isOnlyPaper && room === null;
  const run = createCommands({
    desk,
    preferences,
    sides,
    search,
    ...toggles,
    goToRoom: go,
    openDialog: setDialog,
  });
  const openFromRoom = async (id: string, place: FoundPlace | null = null) => {
    if (await (place ? desk.openAtPlace(id, place) : desk.stories.open(id))) goToStory();
  };
  useCommands(bridge, run);
  useDeskServices({ bridge, desk, libraryName: library.name, isListed, isQuiet });

  return (
    <div className={styles.window}>
      <div hidden={isFocusMode}>
        <DeskTopBar
          library={library}
          desk={desk}
          preferences={preferences}
          sides={sides}
          search={search}
          room={room}
          onRoom={go}
          run={run}
          onChooseLibrary={onChooseLibrary}
        />
      </div>
      {/* What went wrong with another library than this one has been told where this one was chosen. */}
      <NoticeBar notice={boot.library?.path === library.path ? boot.notice : null} />
      <BackupBar backups={desk.backups} preferences={preferences} isReturning={boot.story !== null} />
      <HolderBar holder={library.holder} onTakeOver={onTakeOver} />
      <UnsavedBar held={library.holder !== null} />
      <ExternalChangeBar externalChange={desk.externalChange} />
      <Panes
        bridge={bridge}
        desk={desk}
        preferences={preferences}
        sides={isFocusMode ? withoutSides(sides) : sides}
        isFocusMode={isFocusMode}
        hidden={room !== null}
        run={run}
      />
      <OpenRoom
        room={room}
        bridge={bridge}
        desk={desk}
        preferences={preferences}
        onOpen={(id) => void openFromRoom(id)}
        onClose={() => go(null)}
      />
      <DeskStatusBar
        desk={desk}
        preferences={preferences}
        atEdge={isFocusMode}
        isQuiet={isQuiet}
        room={room}
        run={run}
      />
      <LeaveDialog navigator={desk.navigator} externalChange={desk.externalChange} />
      <DeskDialogs bridge={bridge} desk={desk} />
      <NamedDialogs
        bridge={bridge}
        desk={desk}
        preferences={preferences}
        readOnly={library.readOnly}
        dialog={dialog}
        onDialog={setDialog}
        run={run}
        onOpenStory={(id, place) => void openFromRoom(id, place)}
      />
    </div>
  );
}
