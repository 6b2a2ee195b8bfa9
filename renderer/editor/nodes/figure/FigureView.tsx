import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { leaveFields } from '../leave-fields.ts';
import { FigureFields } from './FigureFields.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import styles from './FigureView.module.css';
import { FocalPointButton } from './FocalPointButton.tsx';

interface Props {
  readonly nodeKey: NodeKey;
  readonly figure: Figure;
  /** `first` is true for the first change since the field got the focus. */
  readonly onChange: (change: Partial<Figure>, first: boolean) => void;
}

export function FigureView({ nodeKey, figure, onChange }: Props) {
  const [editor] = useLexicalComposerContext();
  return (
    <figure
      className={styles.figure}
      aria-label={`Picture: ${figure.alt || figure.caption || 'not described'}`}
    >
      <FigurePicture figure={figure} />
      <div className={styles.fields}>
        <FigureFields
          figure={figure}
          onChange={onChange}
          onLeave={(to) => leaveFields(editor, nodeKey, to)}
        />
        <div className={styles.actions}>
          <FocalPointButton figure={figure} onChange={(focus) => onChange({ focus }, true)} />
        </div>
      </div>
    </figure>
  );
}
