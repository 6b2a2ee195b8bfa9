import { useStore } from 'zustand';
import { classNames } from '../../ui/class-names.ts';
import styles from './EditorPane.module.css';
import { fieldMarks, marksIn } from './spelling/field-marks.ts';

export interface LineMarksProps {
  /** The accessible name of the field that they belong to. */
  readonly field: string;
  readonly value: string;
  readonly lang: string;
  /** What gives the field its type. */
  readonly className: string | undefined;
}

/**
 * The marks of a text area, drawn under it: the same words in no colour, so that its lines break alike.
 * Nothing while there are none.
 */
export function LineMarks({ field, value, lang, className }: LineMarksProps) {
  const marked = useStore(fieldMarks, (state) => state.get(field));
  const spans = marked ? marksIn(marked, value) : [];
  if (spans.length === 0) return null;
  let from = 0;
  return (
    <div className={classNames(className, styles.marks)} dir="auto" lang={lang} aria-hidden>
      {spans.map(({ start, end }) => {
        const before = value.slice(from, start);
        from = end;
        return (
          <span key={start}>
            {before}
            <span className={styles.wrong} data-from={start}>
              {value.slice(start, end)}
            </span>
          </span>
        );
      })}
      {value.slice(from)}
    </div>
  );
}
