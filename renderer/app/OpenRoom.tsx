import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { Desk } from './desk.ts';
import { prefetchedComponent } from './prefetched-component.tsx';
import type { RoomName } from './room-names.ts';

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
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The room that was entered, in place of the panes. */
export function OpenRoom({ room, bridge, desk, onOpen, onClose }: OpenRoomProps) {
  return (
    <>
      {room === 'board' && <BoardRoom bridge={bridge} onOpen={onOpen} onClose={onClose} />}
      {room === 'planner' && <PlannerRoom bridge={bridge} onOpen={onOpen} onClose={onClose} />}
      {room === 'reading' && (
        <ReadingRoom bridge={bridge} list={desk.stories.listedIds} onOpen={onOpen} onClose={onClose} />
      )}
    </>
  );
}
