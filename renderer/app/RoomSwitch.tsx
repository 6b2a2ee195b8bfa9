import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ROOMS, type RoomName } from './room-names.ts';

const DESK = 'desk';
const SEGMENTS = [
  { value: DESK, label: 'Desk' },
  ...ROOMS.map(({ room, label, shortcut }) => ({ value: room, label, shortcut })),
] as const;

export interface RoomSwitchProps {
  readonly room: RoomName;
  readonly onRoom: (room: RoomName | null) => void;
}

/** In the middle of the top bar while a room is entered: where one is, and the way elsewhere. */
export function RoomSwitch({ room, onRoom }: RoomSwitchProps) {
  return (
    <SegmentedControl<RoomName | typeof DESK>
      label="Room"
      value={room}
      segments={SEGMENTS}
      onChange={(next) => onRoom(next === DESK ? null : next)}
    />
  );
}
