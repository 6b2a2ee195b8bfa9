import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ComponentProps, type ReactNode, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame } from './FieldFrame.tsx';
import field from './field.module.css';
import popup from './popup.module.css';

export interface SuggestRow {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

export interface SuggestFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  /** What fits the value, best first; an empty list shows nothing. */
  readonly rows: readonly SuggestRow[];
  /** `textbox` where the text is free and the list only a help. */
  readonly role?: 'combobox' | 'textbox';
  readonly onChange: (value: string) => void;
  readonly onPick: (row: SuggestRow) => void;
  /** Focus goes elsewhere, or Enter was pressed without a row. */
  readonly onDone?: () => void;
  readonly onFocus?: () => void;
}

/** One line of text with suggestions under it: arrows and Enter take one, Escape leaves the text as it is. */
export function SuggestField(props: SuggestFieldProps) {
  const {
    label,
    hint,
    error,
    placeholder,
    value,
    rows,
    role = 'combobox',
    onChange,
    onPick,
    onDone,
    onFocus,
  } = props;
  const id = useId();
  const highlighted = useRef(false);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Autocomplete.Root<SuggestRow>
        items={rows}
        filter={null}
        value={value}
        itemToStringValue={(row) => row.label}
        highlightItemOnHover={false}
        openOnInputClick
        onItemHighlighted={(row) => {
          highlighted.current = row !== undefined;
        }}
        onValueChange={(text, details) => {
          // Picking is reported by the row itself, and Escape must not empty the field.
          if (details.reason === 'input-change') onChange(text);
        }}
      >
        <Autocomplete.Input
          id={id}
          dir="auto"
          autoComplete="off"
          placeholder={placeholder}
          className={field.control}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          onFocus={onFocus}
          onBlur={onDone}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !highlighted.current) onDone?.();
          }}
          {...(role === 'textbox' ? { render: renderTextbox } : {})}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={popup.positioner} sideOffset={4}>
            <Autocomplete.Popup
              className={classNames(popup.popup, popup.matchAnchor, rows.length === 0 && popup.nothing)}
            >
              <Autocomplete.List className={popup.list} aria-label={`${label}: suggestions`}>
                {(row: SuggestRow) => (
                  <Autocomplete.Item
                    key={row.key}
                    value={row}
                    className={popup.item}
                    onClick={() => onPick(row)}
                  >
                    <bdi className={popup.text}>{row.label}</bdi>
                    {row.detail && <span className={popup.detail}>{row.detail}</span>}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </FieldFrame>
  );
}

// A textbox may point at a list of suggestions, but it has no state of being expanded.
function renderTextbox(props: ComponentProps<'input'>) {
  const { role: _role, 'aria-expanded': _expanded, 'aria-haspopup': _popup, ...rest } = props;
  return <input {...rest} />;
}
