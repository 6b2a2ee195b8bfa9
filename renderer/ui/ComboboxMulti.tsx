import { Combobox } from '@base-ui/react/combobox';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { ChipMenu } from './ChipMenu.tsx';
import styles from './ComboboxMulti.module.css';
import { classNames } from './class-names.ts';
import { type ComboboxRow, comboboxRows, comparable } from './combobox-rows.ts';
import { FieldFrame } from './FieldFrame.tsx';
import field from './field.module.css';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';

export interface ComboboxMultiProps<T> {
  /** The name of the combobox. */
  readonly label: string;
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
 * Chosen values as chips, with suggestions while typing. Enter takes the highlighted suggestion, else what was typed; a comma adds
 * too; Backspace in an empty box takes the last chip; what was typed is added, not lost, when the focus moves on.
 */
export function ComboboxMulti<T>(props: ComboboxMultiProps<T>) {
  const {
    label,
    hint,
    error,
    placeholder,
    values,
    suggestions,
    labelOf,
    detailOf,
    iconOf,
    menuOf,
    create,
    onChange,
  } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [highlighted, setHighlighted] = useState(false);
  const [menu, setMenu] = useState<{ readonly chip: HTMLElement; readonly label: string } | null>(null);
  const menuItem = menu && values.find((item) => labelOf(item) === menu.label);
  const rows = useMemo(
    () => comboboxRows({ text, suggestions, chosen: values, labelOf, canCreate: create !== undefined }),
    [text, suggestions, values, labelOf, create],
  );
  const chosen = useMemo(() => values.map((item): ComboboxRow<T> => ({ kind: 'known', item })), [values]);

  const rowLabel = (row: ComboboxRow<T>) => (row.kind === 'known' ? labelOf(row.item) : row.text);
  const itemFor = (typed: string): T | null => {
    const all = typeof suggestions === 'function' ? suggestions(typed) : suggestions;
    const known = all.find((item) => comparable(labelOf(item)) === comparable(typed));
    return known ?? create?.(typed.trim()) ?? null;
  };
  /** Adds every name in the text; returns what could not be added. */
  const add = (typed: string): string => {
    const next = [...values];
    const left: string[] = [];
    for (const part of typed.split(SEPARATOR)) {
      if (part.trim() === '') continue;
      if (next.some((item) => comparable(labelOf(item)) === comparable(part))) continue;
      const item = itemFor(part);
      if (item === null) left.push(part.trim());
      else next.push(item);
    }
    if (next.length > values.length) onChange(next);
    return left.join(', ');
  };
  const type = (typed: string) => setText(SEPARATOR.test(typed) ? add(typed) : typed);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || highlighted || text.trim() === '') return;
    if (event.key !== 'Enter') return;
    event.preventDefault();
    setText(add(text));
  };
  const select = (next: readonly ComboboxRow<T>[]) => {
    const items = next.map((row) => (row.kind === 'known' ? row.item : (create?.(row.text) ?? null)));
    onChange(items.filter((item) => item !== null) as T[]);
    setText('');
  };

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Combobox.Root<ComboboxRow<T>, true>
        multiple
        items={rows}
        filter={null}
        autoHighlight={create === undefined}
        value={chosen as ComboboxRow<T>[]}
        inputValue={text}
        itemToStringLabel={rowLabel}
        isItemEqualToValue={(a, b) => comparable(rowLabel(a)) === comparable(rowLabel(b))}
        onItemHighlighted={(row) => setHighlighted(row !== undefined)}
        onInputValueChange={(typed, details) => {
          // The library empties the box when the list closes; here it empties when something was added.
          if (details.reason === 'input-change') type(typed);
        }}
        onValueChange={(next, details) => {
          // Escape in a closed list would take every chip away.
          if (details.reason !== 'escape-key') select(next);
        }}
      >
        <Combobox.InputGroup
          className={classNames(field.control, styles.group)}
          aria-invalid={error ? true : undefined}
        >
          <Combobox.Chips className={styles.chips} aria-label={`Chosen: ${label}`}>
            {values.map((item) => (
              <Combobox.Chip
                key={labelOf(item)}
                className={styles.chip}
                aria-label={detailOf ? `${labelOf(item)}, ${detailOf(item)}` : labelOf(item)}
                aria-description={
                  menuOf ? 'Enter changes it, Delete removes it.' : 'Delete or Backspace removes it.'
                }
                {...(menuOf ? chipMenuHandlers((chip) => setMenu({ chip, label: labelOf(item) })) : {})}
              >
                {iconOf?.(item)}
                <bdi className={styles.chipText}>{labelOf(item)}</bdi>
                <Combobox.ChipRemove className={styles.remove} aria-label={`Remove ${labelOf(item)}`}>
                  <X size={12} aria-hidden />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              id={id}
              dir="auto"
              placeholder={values.length === 0 ? placeholder : ''}
              className={styles.input}
              aria-describedby={error || hint ? `${id}-note` : undefined}
              onKeyDown={press}
              onBlur={(event) => {
                const list = event.currentTarget.getAttribute('aria-controls');
                const target = event.relatedTarget;
                const inList =
                  list !== null && target !== null && document.getElementById(list)?.contains(target);
                if (!inList) setText(add(text));
              }}
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        <Combobox.Portal>
          <Combobox.Positioner className={popup.positioner} sideOffset={4}>
            <Combobox.Popup className={classNames(popup.popup, popup.matchAnchor)}>
              <Combobox.Empty className={popup.empty}>
                {rows.length === 0 &&
                  (text.trim() === '' ? 'Nothing more to suggest.' : `Nothing called “${text.trim()}”.`)}
              </Combobox.Empty>
              <Combobox.List className={popup.list}>
                {(row: ComboboxRow<T>) => (
                  <Combobox.Item key={`${row.kind} ${rowLabel(row)}`} value={row} className={popup.item}>
                    {row.kind === 'new' && <Plus size={14} aria-hidden className={popup.mark} />}
                    <bdi className={popup.text}>
                      {row.kind === 'new' ? `Add “${row.text}”` : labelOf(row.item)}
                    </bdi>
                    {row.kind === 'known' && detailOf && (
                      <span className={popup.detail}>{detailOf(row.item)}</span>
                    )}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {menuOf && (
        <ChipMenu
          chip={menuItem ? (menu?.chip ?? null) : null}
          entries={menuItem ? menuOf(menuItem) : []}
          onClose={() => setMenu(null)}
        />
      )}
    </FieldFrame>
  );
}

function chipMenuHandlers(open: (chip: HTMLElement) => void) {
  return {
    onClick: (event: MouseEvent<HTMLElement>) => open(event.currentTarget),
    onKeyDown: (event: KeyboardEvent<HTMLElement> & { preventBaseUIHandler?: () => void }) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      // The library would go back to the text box instead.
      event.preventBaseUIHandler?.();
      event.preventDefault();
      open(event.currentTarget);
    },
  };
}
