import type { RefObject } from 'react';
import type { Desk } from '../desk.ts';
import type { DialogName } from '../dialogs/dialog-name.ts';
import type { PreferencesStore } from '../preferences.ts';
import type { RoomName } from '../room-names.ts';
import type { SidePanes } from '../use-side-panes.ts';

/** What the commands of a window work on. */
export interface CommandTargets {
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly sides: SidePanes;
  readonly search: RefObject<HTMLInputElement | null>;
  toggleFocusMode(): void;
  toggleFullScreenFocus(): void;
  /** Null goes back to the panes. */
  goToRoom(room: RoomName | null): void;
  openDialog(dialog: DialogName): void;
}
