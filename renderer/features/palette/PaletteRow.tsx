import type { ReactNode } from 'react';
import { languageOfWords } from '../../../shared/story/script-language.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './CommandPalette.module.css';
import type { PaletteResult } from './palette-results.ts';

export interface PaletteRowProps {
  readonly id: string;
  readonly result: PaletteResult;
  readonly current: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function PaletteRow({ id, result, current, onPoint, onChoose }: PaletteRowProps) {
  const { label, detail, keys } = result.entry;
  return (
    // The focus stays in the field, which hears the keys; see aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={id}
      role="option"
      aria-selected={current}
      className={styles.row}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <bdi lang={languageOfWords(label)} className={styles.label}>
        {withMarks(label, result.ranges)}
      </bdi>
      {detail && (
        <span className={styles.detail}>
          <Words>{detail}</Words>
        </span>
      )}
      {keys && <Kbd keys={keys} />}
    </div>
  );
}

function withMarks(label: string, ranges: PaletteResult['ranges']): ReactNode {
  const text = label.normalize('NFC');
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(at, start), <b key={start}>{text.slice(start, end)}</b>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
