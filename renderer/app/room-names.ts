/** Places that take the room of the panes while somebody looks at many stories. */
export type RoomName = 'board' | 'planner' | 'reading';

export interface RoomWords {
  readonly room: RoomName;
  readonly label: string;
  readonly shortcut: string;
}

export const ROOMS: readonly RoomWords[] = [
  { room: 'board', label: 'Board', shortcut: 'Ctrl+4' },
  { room: 'planner', label: 'Planner', shortcut: 'Ctrl+5' },
  { room: 'reading', label: 'Reading', shortcut: 'Ctrl+6' },
];
