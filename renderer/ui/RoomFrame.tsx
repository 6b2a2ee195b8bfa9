import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { CLOSE_KEYS } from '../../shared/commands/place-keys.ts';
import { useKeysHeldFor } from '../type-ahead/use-keys-held.ts';
import { shortcutOf } from './command-words.ts';
import { IconButton } from './IconButton.tsx';
import styles from './RoomFrame.module.css';

export interface RoomFrameProps {
  /** The region's name, which heads it too. */
  readonly name: string;
  /** How much there is, or which part of it is shown. */
  readonly note?: ReactNode;
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A room that takes the place of the panes. It takes the focus when it is entered; Escape leaves it, where
 * nothing in it wants the key.
 */
export function RoomFrame({ name, note, tools, onClose, children }: RoomFrameProps) {
  const room = useRef<HTMLElement>(null);
  const [isPassing] = useState(() => isReachedByArrows(name));
  useKeysHeldFor(!isPassing, room);
  useEffect(() => {
    if (isPassing) return;
    // What it was called up from gives its focus back first.
    const handle = requestAnimationFrame(() => {
      if (room.current && !room.current.contains(document.activeElement)) room.current.focus();
    });
    return () => cancelAnimationFrame(handle);
  }, [isPassing]);
  const press = (event: KeyboardEvent) => {
    // The keys of menus and dialogs arrive here too, though these are not in it.
    const isOwn = event.currentTarget.contains(event.target as Node);
    if (event.key !== 'Escape' || event.defaultPrevented || !isOwn) return;
    event.preventDefault();
    onClose();
  };
  return (
    <main className={styles.main} onKeyDown={press}>
      <section ref={room} aria-label={name} tabIndex={-1} className={styles.room}>
        <header className={styles.header}>
          <h1 className={styles.title}>{name}</h1>
          {note && <span className={styles.note}>{note}</span>}
          <div className={styles.tools}>{tools}</div>
          <IconButton
            label={`Close the ${name.toLowerCase()}`}
            {...shortcutOf(CLOSE_KEYS)}
            icon={<X size={16} aria-hidden />}
            onClick={onClose}
          />
        </header>
        {children}
      </section>
    </main>
  );
}

/** Arrows lead through the switch of the rooms: the next one has to find the focus where this one left it. */
function isReachedByArrows(name: string): boolean {
  return document.activeElement?.matches(`input[type="radio"][aria-label="${name}"]:focus-visible`) ?? false;
}
