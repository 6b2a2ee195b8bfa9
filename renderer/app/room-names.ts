/** Places that take the room of the panes while somebody looks at many stories. */
export type RoomName = 'board' | 'planner' | 'reading';
