import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef } from 'react';
import type { FocusTarget } from '../../editor/focus-target.ts';
import { useOneLine } from '../../editor/use-one-line.ts';
import { useReadOnly } from '../../session/read-only-context.ts';
import styles from './EditorPane.module.css';
import { LineMarks } from './LineMarks.tsx';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly lang: string;
  readonly className: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onUp?: () => void;
  readonly onDown: () => void;
  readonly handle: RefObject<FocusTarget | null>;
}

/**
 * A line of the story above its body; it wraps as far as it needs. Enter and the arrows at its edges go on
 * to the next.
 */
export function StoryLine({
  label,
  placeholder,
  lang,
  className,
  value,
  onChange,
  onUp,
  onDown,
  handle,
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const line = useOneLine(value, onChange);
  const readOnly = useReadOnly();

  useImperativeHandle(handle, () => {
    const focusAt = (place: 'start' | 'end') => {
      const element = area.current;
      if (!element) return;
      const at = place === 'start' ? 0 : element.value.length;
      element.focus();
      element.setSelectionRange(at, at);
    };
    return { focusStart: () => focusAt('start'), focusEnd: () => focusAt('end') };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const atEnd = selectionStart === text.length && selectionEnd === text.length;
    if (event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd && !event.shiftKey)) {
      event.preventDefault();
      onDown();
    } else if (event.key === 'ArrowUp' && atStart && !event.shiftKey && onUp) {
      event.preventDefault();
      onUp();
    }
  };

  return (
    <div className={styles.line}>
      <LineMarks field={label} value={line.value} lang={lang} className={className} />
      <textarea
        ref={area}
        className={className}
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        dir="auto"
        lang={lang}
        spellCheck={false}
        readOnly={readOnly}
        {...line}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
