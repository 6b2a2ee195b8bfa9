import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import { ChipMenu } from './ChipMenu.tsx';
import styles from './Chips.module.css';
import type { MenuEntry } from './menu-entry.ts';
import { useChipDrag } from './use-chip-drag.ts';
import { Words } from './Words.tsx';

export interface Chip {
  /** Unique among the chips. */
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
}

export interface ChipsProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly input: RefObject<HTMLInputElement | null>;
  readonly menuOf?: ((index: number) => readonly MenuEntry[]) | undefined;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
}

/**
 * Chosen values before a text input: arrows walk them, Delete removes, Alt with an arrow moves, as the mouse
 * does, Enter opens a chip's menu.
 */
export function Chips({ label, chips, input, menuOf, onRemove, onMove }: ChipsProps) {
  const [menu, setMenu] = useState<{ readonly chip: HTMLElement; readonly label: string } | null>(null);
  const drag = useChipDrag(
    chips.map((chip) => chip.label),
    onMove,
  );
  const menuIndex = chips.findIndex((chip) => chip.label === menu?.label);
  if (chips.length === 0) return null;

  function press(event: KeyboardEvent<HTMLButtonElement>, index: number): void {
    const list = event.currentTarget.closest('ul');
    const towards = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (towards !== undefined) {
      event.preventDefault();
      const by = getComputedStyle(event.currentTarget).direction === 'rtl' ? -towards : towards;
      if (event.altKey) onMove(index, index + by);
      else focusChip(list, index + by, input);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      // A key that is held would take one after the other.
      if (event.repeat) return;
      // The neighbour takes the focus, as the chip goes.
      focusChip(list, index + 1 < chips.length ? index + 1 : index - 1, input);
      onRemove(index);
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !menuOf)) {
      event.preventDefault();
      event.stopPropagation();
      input.current?.focus();
    } else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      // Typing goes on in the text.
      input.current?.focus();
    }
  }

  return (
    <>
      <ul aria-label={label} className={styles.chips}>
        {chips.map((chip, index) => (
          <li key={chip.label} className={styles.chip} {...drag.chip(index)}>
            <button
              type="button"
              tabIndex={-1}
              data-chip=""
              className={styles.body}
              aria-label={chip.detail ? `${chip.label}, ${chip.detail}` : chip.label}
              aria-description={menuOf ? 'Enter changes it, Delete removes it.' : 'Delete removes it.'}
              aria-haspopup={menuOf ? 'menu' : undefined}
              onKeyDown={(event) => press(event, index)}
              onClick={(event) => menuOf && setMenu({ chip: event.currentTarget, label: chip.label })}
            >
              {chip.icon}
              <Words className={styles.text}>{chip.label}</Words>
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={styles.remove}
              aria-label={`Remove ${chip.label}`}
              onClick={() => {
                onRemove(index);
                input.current?.focus();
              }}
            >
              <X size={12} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {menuOf && (
        <ChipMenu
          chip={menuIndex < 0 ? null : (menu?.chip ?? null)}
          entries={menuIndex < 0 ? [] : menuOf(menuIndex)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

/** Focuses a chip by its place; before the first nothing happens, after the last comes the text. */
export function focusChip(
  list: Element | null | undefined,
  index: number,
  input: RefObject<HTMLInputElement | null>,
): void {
  if (index < 0) {
    if (list?.querySelectorAll('[data-chip]').length === 1) input.current?.focus();
    return;
  }
  const chip = list?.querySelectorAll<HTMLElement>('[data-chip]')[index];
  (chip ?? input.current)?.focus();
}
