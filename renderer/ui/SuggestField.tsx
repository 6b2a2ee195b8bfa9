import { type ReactNode, type Ref, useId } from 'react';
import { languageOfWords } from '../../shared/story/script-language.ts';
import { FieldFrame } from './FieldFrame.tsx';
import field from './field.module.css';
import { SuggestionPopup, type SuggestionRow } from './SuggestionPopup.tsx';
import { useSuggestionList } from './use-suggestion-list.ts';

export interface SuggestFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  /** What fits the value, best first; an empty list shows nothing. */
  readonly rows: readonly SuggestionRow[];
  /** Enter takes the best suggestion for what was typed; Escape keeps what was typed. */
  readonly takesFirst?: boolean;
  readonly onChange: (value: string) => void;
  readonly onPick: (row: SuggestionRow) => void;
  /** Focus goes elsewhere, or Enter was pressed without a row. */
  readonly onDone?: () => void;
}

/** One line of text with suggestions under it: arrows and Enter take one, Escape leaves the text as it is. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, hint, error, placeholder, value, rows, onChange, onPick, onDone } = props;
  const { ref, takesFirst = false } = props;
  const id = useId();
  const pick = (index: number) => {
    list.hide();
    const row = rows[index];
    if (row) onPick(row);
  };
  const list = useSuggestionList(rows.length, pick, takesFirst);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        ref={ref}
        id={id}
        dir="auto"
        lang={languageOfWords(value)}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        className={field.control}
        style={list.anchorStyle}
        value={value}
        {...list.comboboxProps}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        onClick={list.show}
        onChange={(event) => {
          list.typed();
          onChange(event.currentTarget.value);
        }}
        onBlur={() => {
          list.hide();
          onDone?.();
        }}
        onKeyDown={(event) => {
          if (!list.press(event) && event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.();
        }}
      />
      <SuggestionPopup label={`${label}: suggestions`} list={list} rows={rows} onPick={pick} />
    </FieldFrame>
  );
}
