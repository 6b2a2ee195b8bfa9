import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import styles from './CommandPalette.module.css';
import { PaletteList } from './PaletteList.tsx';
import type { PaletteEntry } from './palette-entry.ts';

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What it is called where it asks for a story and nothing else. */
  readonly label?: string;
  /** Asked for each time it opens. */
  readonly entries: () => readonly PaletteEntry[];
}

/** Every command and every story, a few letters away. What is chosen runs once the focus is back where it was. */
export function CommandPalette({ open, onOpenChange, label, entries }: CommandPaletteProps) {
  const chosen = useRef<PaletteEntry | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const close = (entry: PaletteEntry | null) => {
    chosen.current = entry;
    onOpenChange(false);
  };
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => next || close(null)}
      onOpenChangeComplete={(isOpen) => {
        const entry = isOpen ? null : chosen.current;
        chosen.current = null;
        entry?.run();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            data-asking
            aria-label={label ?? 'Command palette'}
            className={styles.popup}
            initialFocus={field}
          >
            <PaletteList
              field={field}
              label={label ?? 'Find a command or a story'}
              nothing={label ? 'No other story is called that.' : 'No command and no story is called that.'}
              entries={entries}
              onChoose={close}
            />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
