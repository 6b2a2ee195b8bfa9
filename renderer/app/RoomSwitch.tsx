import { BookOpen, CalendarDays, Columns3, List, type LucideIcon } from 'lucide-react';
import { COMMANDS } from '../../shared/commands/commands.ts';
import { shortcutOf } from '../ui/command-words.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import type { RoomName } from './room-names.ts';

/** Where the panes stand: the list, the paper and the fields of one story. */
const PANES = 'stories';
const ROOMS = [
  ['board', 'Board', Columns3],
  ['planner', 'Planner', CalendarDays],
  ['reading', 'Reading', BookOpen],
] as const satisfies readonly (readonly [RoomName, string, LucideIcon])[];
const SEGMENTS = [
  { value: PANES, label: 'Desk', narrowIcon: <List size={16} aria-hidden /> },
  ...ROOMS.map(([value, label, Icon]) => ({
    value,
    label,
    narrowIcon: <Icon size={16} aria-hidden />,
    ...shortcutOf(COMMANDS[`show-${value}`]),
  })),
] as const;

export interface RoomSwitchProps {
  /** Null among the panes. */
  readonly room: RoomName | null;
  readonly onRoom: (room: RoomName | null) => void;
}

/** In the top bar, always at the same place: where one is, and the way elsewhere. */
export function RoomSwitch({ room, onRoom }: RoomSwitchProps) {
  return (
    <SegmentedControl<RoomName | typeof PANES>
      label="Room"
      value={room ?? PANES}
      segments={SEGMENTS}
      onChange={(next) => onRoom(next === PANES ? null : next)}
    />
  );
}
