import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { Desk } from './desk.ts';
import type { PreferencesStore } from './preferences.ts';
import { prefetchedComponent } from './prefetched-component.tsx';
import type { RoomName } from './room-names.ts';
import { usePageScheme } from './use-page-scheme.ts';

const PlannerRoom = prefetchedComponent(
  async () => (await import('../features/stories/planner/PlannerRoom.tsx')).PlannerRoom,
);
const ReadingRoom = prefetchedComponent(
  async () => (await import('../features/preview/reading/ReadingRoom.tsx')).ReadingRoom,
);
const BoardRoom = prefetchedComponent(
  async () => (await import('../features/stories/board/BoardRoom.tsx')).BoardRoom,
);

export interface OpenRoomProps {
  readonly room: RoomName | null;
  readonly bridge: DatelineBridge;
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The room that was entered, in place of the panes. */
export function OpenRoom({ room, bridge, desk, preferences, onOpen, onClose }: OpenRoomProps) {
  const [scheme, chooseScheme] = usePageScheme(preferences);
  return (
    <>
      {room === 'board' && <BoardRoom bridge={bridge} onOpen={onOpen} onClose={onClose} />}
      {room === 'planner' && <PlannerRoom bridge={bridge} onOpen={onOpen} onClose={onClose} />}
      {room === 'reading' && (
        <ReadingRoom
          bridge={bridge}
          list={desk.stories.listedIds}
          scheme={scheme}
          onScheme={chooseScheme}
          onOpen={onOpen}
          onClose={onClose}
        />
      )}
    </>
  );
}
