import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useOneLine } from '../../use-one-line.ts';
import styles from './FigureView.module.css';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Which of the words of its block these are, see `$fieldLines`; absent for what is not searched. */
  readonly wordsAt?: number;
  readonly describedBy?: string | undefined;
  readonly children?: ReactNode;
  readonly onChange: (value: string, first: boolean) => void;
  readonly onLeave: (to: 'block' | 'below') => void;
}

/** One line of words of a picture. It wraps, but holds no line break. */
export function FigureField({
  label,
  placeholder,
  value,
  wordsAt,
  describedBy,
  children,
  onChange,
  onLeave,
}: Props) {
  const id = useId();
  const visited = useRef(false);
  const line = useOneLine(value, (next) => {
    onChange(next, !visited.current);
    visited.current = true;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const fields = event.currentTarget.closest('figure')?.querySelectorAll('textarea') ?? [];
      const next = [...fields].at([...fields].indexOf(event.currentTarget) + 1);
      if (next && next !== fields[0]) next.focus();
      else onLeave('below');
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave('block');
    }
  };

  return (
    <div className={styles.field}>
      <div className={styles.labelLine}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {children}
      </div>
      {/* A text area can draw no marks: they are drawn over it, on the same words in no colour. */}
      {wordsAt !== undefined && (
        <div className={styles.drawn} dir="auto" aria-hidden data-words-at={wordsAt}>
          {value}
        </div>
      )}
      <textarea
        id={id}
        className={styles.input}
        rows={1}
        dir="auto"
        spellCheck={false}
        placeholder={placeholder}
        aria-describedby={describedBy}
        {...line}
        onFocus={() => {
          visited.current = false;
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
