import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { Hold } from '../../type-ahead/hold.ts';
import { useKeysHeldFor } from '../../type-ahead/use-keys-held.ts';
import { holdKeys } from '../../type-ahead/window-keys.ts';
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
  const chosen = useRef<{ readonly entry: PaletteEntry; readonly hold: Hold } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  useKeysHeldFor(open, popup);
  const close = (entry: PaletteEntry | null) => {
    chosen.current = entry && { entry, hold: holdKeys() };
    onOpenChange(false);
  };
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => next || close(null)}
      onOpenChangeComplete={(isOpen) => {
        if (isOpen || !chosen.current) return;
        const { entry, hold } = chosen.current;
        chosen.current = null;
        void Promise.resolve(entry.run()).finally(hold.release);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            data-asking
            aria-label={label ?? 'Command palette'}
            className={styles.popup}
            ref={popup}
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
