import { type CSSProperties, type KeyboardEvent, useId, useState } from 'react';

export interface SuggestionList {
  readonly open: boolean;
  /** Row that Enter would take, or null: then Enter belongs to the text. */
  readonly active: number | null;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** Name of the element that the list hangs under, for CSS. */
  readonly anchor: string;
  readonly anchorStyle: CSSProperties;
  /** What an `input` of role combobox says about its list. */
  readonly comboboxProps: {
    readonly role: 'combobox';
    readonly 'aria-expanded': boolean;
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
  };
  show(): void;
  hide(): void;
  /** The text changed: the list opens, with nothing in it chosen unless the first is taken. */
  typed(): void;
  /** Handles a key of the input; true when the list has dealt with it. */
  press(event: KeyboardEvent<HTMLInputElement>): boolean;
}

/**
 * The list of suggestions under a text input, by the combobox pattern of WAI-ARIA: the focus stays in the
 * text and arrows walk the list. Written here because the widget library hides the rest of the window from
 * screen readers while such a list is open.
 */
export function useSuggestionList(
  count: number,
  onPick: (index: number) => void,
  takesFirst = false,
): SuggestionList {
  const id = useId().replace(/[^\w-]/g, '');
  const listId = `list-${id}`;
  const anchor = `--anchor-${id}`;
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const open = wanted && count > 0;
  const active = open && chosen !== null && chosen < count ? chosen : null;
  const optionId = (index: number) => `${listId}-${index}`;

  function hide(): void {
    setWanted(false);
    setChosen(null);
  }

  function walk(by: 1 | -1): void {
    setWanted(true);
    // Past either end lies the text itself.
    const places = count + 1;
    const from = active ?? count;
    const to = open ? (from + by + places) % places : by === 1 ? 0 : count - 1;
    setChosen(to === count || count === 0 ? null : to);
  }

  return {
    open,
    active,
    listId,
    optionId,
    anchor,
    anchorStyle: { anchorName: anchor },
    comboboxProps: {
      role: 'combobox',
      'aria-expanded': open,
      'aria-autocomplete': 'list',
      'aria-controls': open ? listId : undefined,
      'aria-activedescendant': active === null ? undefined : optionId(active),
    },
    show: () => setWanted(true),
    hide,
    typed() {
      setWanted(true);
      setChosen(takesFirst ? 0 : null);
    },
    press(event) {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return false;
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp':
          event.preventDefault();
          walk(event.key === 'ArrowDown' ? 1 : -1);
          return true;
        case 'Enter':
          if (active === null) {
            hide();
            return false;
          }
          event.preventDefault();
          onPick(active);
          return true;
        case 'Escape':
          if (!open) return false;
          // An open list closes by itself, without the dialog around it.
          event.stopPropagation();
          hide();
          return true;
        default:
          return false;
      }
    },
  };
}
