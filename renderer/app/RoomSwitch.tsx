import { COMMANDS } from '../../shared/commands/commands.ts';
import { shortcutOf } from '../ui/command-words.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import type { RoomName } from './room-names.ts';

const DESK = 'desk';
const ROOMS = [
  ['board', 'Board'],
  ['planner', 'Planner'],
  ['reading', 'Reading'],
] as const satisfies readonly (readonly [RoomName, string])[];
const SEGMENTS = [
  { value: DESK, label: 'Desk' },
  ...ROOMS.map(([value, label]) => ({ value, label, ...shortcutOf(COMMANDS[`show-${value}`]) })),
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
