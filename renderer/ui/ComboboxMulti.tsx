import { Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { announce } from './announce.ts';
import { Chips, focusChip } from './Chips.tsx';
import styles from './ComboboxMulti.module.css';
import { classNames } from './class-names.ts';
import { type ComboboxRow, comboboxRows, comparable, withTyped } from './combobox-rows.ts';
import { FieldFrame } from './FieldFrame.tsx';
import field from './field.module.css';
import type { MenuEntry } from './menu-entry.ts';
import { SuggestionPopup, type SuggestionRow } from './SuggestionPopup.tsx';
import { useSuggestionList } from './use-suggestion-list.ts';

export interface ComboboxMultiProps<T> {
  /** The name of the combobox. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly values: readonly T[];
  /** What to match with the text; or a function that answers it, best first, with its own idea of a match. */
  readonly suggestions: readonly T[] | ((text: string) => readonly T[]);
  readonly labelOf: (item: T) => string;
  /** A second word in the list, e.g. the kind of a tag. */
  readonly detailOf?: (item: T) => string;
  /** A mark before the label of a chip. */
  readonly iconOf?: (item: T) => ReactNode;
  /** What can be changed about a chip: Enter on the chip, or a click on it, opens this menu. */
  readonly menuOf?: (item: T) => readonly MenuEntry[];
  /** Makes a value of free text, or null when it can't be one. Without it only suggestions can be chosen. */
  readonly create?: (text: string) => T | null;
  readonly onChange: (values: readonly T[]) => void;
}

const SEPARATOR = /[,،;\n]/;

/**
 * Chosen values as chips, with suggestions while typing. Enter takes the row that the arrows are on, else
 * what was typed; a comma adds too; Backspace in an empty box takes the last chip, a held one does not;
 * Escape takes the text back; what was typed is added, not lost, when the focus moves on.
 */
export function ComboboxMulti<T>(props: ComboboxMultiProps<T>) {
  const { label, hideLabel, hint, error, placeholder, values, suggestions } = props;
  const { labelOf, detailOf, iconOf, menuOf, create, onChange } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const rows = useMemo(
    () => comboboxRows({ text, suggestions, chosen: values, labelOf, canCreate: create !== undefined }),
    [text, suggestions, values, labelOf, create],
  );

  const itemFor = (typed: string): T | null => {
    const all = typeof suggestions === 'function' ? suggestions(typed) : suggestions;
    const known = all.find((item) => comparable(labelOf(item)) === comparable(typed));
    return known ?? create?.(typed.trim()) ?? null;
  };
  /** Adds every name in the text; returns what could not be added. */
  const change = (next: readonly T[]) => {
    onChange(next);
    sayChange(values.map(labelOf), next.map(labelOf));
  };
  const add = (typed: string): string => {
    const { next, left } = withTyped(typed.split(SEPARATOR), values, labelOf, itemFor);
    if (next.length > values.length) change(next);
    return left.join(', ');
  };
  const pick = (index: number) => {
    const row = rows[index];
    list.hide();
    if (!row) return;
    if (row.kind === 'known') change([...values, row.item]);
    setText(row.kind === 'new' ? add(row.text) : '');
  };
  const list = useSuggestionList(rows.length, pick);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (list.press(event) || event.nativeEvent.isComposing) return;
    const box = event.currentTarget;
    const atStart = box.selectionStart === 0 && box.selectionEnd === 0;
    const back = getComputedStyle(box).direction === 'rtl' && text === '' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      setText(add(text));
    } else if (event.key === 'Escape' && text !== '') {
      // What is typed would be added on the way out; this is how to take it back.
      event.stopPropagation();
      setText('');
    } else if (event.key === 'Backspace' && text === '' && !event.repeat && values.length > 0) {
      change(values.slice(0, -1));
    } else if (event.key === back && atStart && values.length > 0) {
      event.preventDefault();
      list.hide();
      focusChip(box.parentElement, values.length - 1, input);
    }
  };

  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; keys have the input. */}
      <div
        className={classNames(field.control, styles.group)}
        style={list.anchorStyle}
        // Anywhere in the box is a way to the text.
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget) return;
          event.preventDefault();
          input.current?.focus();
        }}
      >
        <Chips
          label={`Chosen: ${label}`}
          chips={values.map((item) => ({
            label: labelOf(item),
            detail: detailOf?.(item),
            icon: iconOf?.(item),
          }))}
          input={input}
          menuOf={menuOf && ((index) => values.slice(index, index + 1).flatMap(menuOf))}
          onRemove={(index) => change(values.toSpliced(index, 1))}
          onMove={(from, to) => {
            const item = values[from];
            if (item !== undefined && to >= 0 && to < values.length)
              onChange(values.toSpliced(from, 1).toSpliced(to, 0, item));
          }}
        />
        <input
          ref={input}
          id={id}
          dir="auto"
          autoComplete="off"
          placeholder={values.length === 0 ? placeholder : ''}
          className={styles.input}
          {...list.comboboxProps}
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          onClick={list.show}
          onKeyDown={press}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            const adds = SEPARATOR.test(typed);
            setText(adds ? add(typed) : typed);
            if (adds) list.hide();
            else list.typed();
          }}
          onBlur={() => {
            list.hide();
            setText(add(text));
          }}
        />
      </div>
      <SuggestionPopup
        label={`${label}: suggestions`}
        list={list}
        rows={rows.map((row) => suggestionRow(row, props))}
        onPick={pick}
      />
    </FieldFrame>
  );
}

function sayChange(before: readonly string[], after: readonly string[]): void {
  const added = after.filter((label) => !before.includes(label));
  const removed = before.filter((label) => !after.includes(label));
  if (added.length > 0) announce(`Added ${added.join(', ')}`);
  else if (removed.length > 0) announce(`Removed ${removed.join(', ')}`);
}

function suggestionRow<T>(
  row: ComboboxRow<T>,
  { labelOf, detailOf, create }: Pick<ComboboxMultiProps<T>, 'labelOf' | 'detailOf' | 'create'>,
): SuggestionRow {
  if (row.kind === 'known') {
    const label = labelOf(row.item);
    const detail = detailOf?.(row.item);
    return { key: `${label}/${detail ?? ''}`, label, detail };
  }
  // A new one is shown as what it would become: "person: Lina" is a person called Lina.
  const item = create?.(row.text) ?? null;
  return {
    key: 'new',
    label: `Add “${item === null ? row.text : labelOf(item)}”`,
    detail: item === null ? undefined : detailOf?.(item),
    icon: <Plus size={14} aria-hidden className={styles.plus} />,
  };
}
