import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { FigureWords } from '../../../../shared/story/figure-words.ts';
import { FigureField } from './FigureField.tsx';
import styles from './FigureView.module.css';

interface Props {
  readonly figure: Figure;
  /** Which of the words of its block the first of these are. */
  readonly wordsFrom?: number;
  /** `first` is true for the first change since the field got the focus. */
  readonly onChange: (change: FigureWords, first: boolean) => void;
  readonly onLeave: (to: 'block' | 'below') => void;
}

export function FigureFields({ figure, wordsFrom = 0, onChange, onLeave }: Props) {
  const hint = useId();
  return (
    <>
      <FigureField
        label="Alt text"
        placeholder="What the picture shows, for those who cannot see it"
        value={figure.alt}
        wordsAt={wordsFrom}
        describedBy={figure.alt === '' ? hint : undefined}
        onChange={(alt, first) => onChange({ alt }, first)}
        onLeave={onLeave}
      >
        {figure.alt === '' && (
          <span id={hint} className={styles.hint}>
            <TriangleAlert aria-hidden size={12} />
            Alt text missing
          </span>
        )}
      </FigureField>
      <FigureField
        label="Caption"
        placeholder="Caption"
        value={figure.caption}
        wordsAt={wordsFrom + 1}
        onChange={(caption, first) => onChange({ caption }, first)}
        onLeave={onLeave}
      />
      <FigureField
        label="Credit"
        placeholder="Photographer or agency"
        value={figure.credit}
        wordsAt={wordsFrom + 2}
        onChange={(credit, first) => onChange({ credit }, first)}
        onLeave={onLeave}
      />
      <FigureField
        label="Licence"
        placeholder="Terms of use, such as CC BY 4.0"
        value={figure.licence ?? ''}
        onChange={(licence, first) => onChange({ licence }, first)}
        onLeave={onLeave}
      />
    </>
  );
}
