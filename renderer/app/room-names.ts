/** Places that take the room of the panes while somebody looks at many stories. */
export type RoomName = 'board';

export interface RoomWords {
  readonly room: RoomName;
  readonly label: string;
  readonly shortcut: string;
}

export const ROOMS: readonly RoomWords[] = [{ room: 'board', label: 'Board', shortcut: 'Ctrl+4' }];
