import { BOARD_KEYS, PLANNER_KEYS, type PlaceKey, READING_KEYS } from '../../shared/commands/place-keys.ts';
import { keyWords } from '../ui/command-words.ts';
import { Kbd } from '../ui/Kbd.tsx';
import type { RoomName } from './room-names.ts';
import styles from './StatusBar.module.css';

const KEYS: Readonly<Record<RoomName, readonly PlaceKey[]>> = {
  board: [BOARD_KEYS.open, BOARD_KEYS.moveOn, BOARD_KEYS.pickUp, BOARD_KEYS.leave],
  planner: [PLANNER_KEYS.open, PLANNER_KEYS.moveDay, PLANNER_KEYS.pickUp, PLANNER_KEYS.leave],
  reading: [READING_KEYS.next, READING_KEYS.readOn, READING_KEYS.edit, READING_KEYS.leave],
};

/** In the status bar of a room: what its keys do, which nobody guesses. */
export function RoomKeys({ room }: { readonly room: RoomName }) {
  return (
    <div className={styles.keys}>
      {KEYS[room].map(keyWords).map(({ label, shortcut = '' }) => (
        <span key={label} className={styles.key}>
          <Kbd keys={shortcut} />
          {label}
        </span>
      ))}
    </div>
  );
}
