import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { $createNodeSelection, $getNodeByKey, $setSelection, type NodeKey } from 'lexical';
import { ImageOff, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { Figure } from '../../../../shared/story/block.ts';
import { ServicesExtension } from '../../editor-services.ts';
import { FigureField } from './FigureField.tsx';
import styles from './FigureView.module.css';

export type FigureText = Pick<Figure, 'alt' | 'caption' | 'credit'>;

interface Props {
  readonly nodeKey: NodeKey;
  readonly figure: Figure;
  /** `first` is true for the first change since the field got the focus. */
  readonly onChange: (change: Partial<FigureText>, first: boolean) => void;
}

export function FigureView({ nodeKey, figure, onChange }: Props) {
  const [editor] = useLexicalComposerContext();
  const services = useExtensionDependency(ServicesExtension).output;
  const [missing, setMissing] = useState<string | null>(null);
  const hint = useId();

  /** Gives the focus back to the text: the figure itself is selected, or the caret stands below it. */
  const leave = (to: 'figure' | 'below') => {
    // The editor shows no caret while a field within it has the focus, so it has to be given that first.
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if (!node) return;
      if (to === 'below') node.selectNext();
      else {
        const selection = $createNodeSelection();
        selection.add(nodeKey);
        $setSelection(selection);
      }
    });
  };

  return (
    <figure className={styles.figure}>
      {missing === figure.media ? (
        <p className={styles.missing}>
          <ImageOff aria-hidden size={20} />
          The picture {figure.media} is not in the story’s folder or cannot be read.
        </p>
      ) : (
        <img
          className={styles.picture}
          src={services.mediaUrl(figure.media)}
          alt={figure.alt || 'Picture without alt text'}
          width={figure.width}
          height={figure.height}
          draggable={false}
          onError={() => setMissing(figure.media)}
        />
      )}
      <div className={styles.fields}>
        <FigureField
          label="Alt text"
          placeholder="What the picture shows, for those who cannot see it"
          value={figure.alt}
          describedBy={figure.alt === '' ? hint : undefined}
          onChange={(alt, first) => onChange({ alt }, first)}
          onLeave={leave}
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
          onChange={(caption, first) => onChange({ caption }, first)}
          onLeave={leave}
        />
        <FigureField
          label="Credit"
          placeholder="Photographer or agency"
          value={figure.credit}
          onChange={(credit, first) => onChange({ credit }, first)}
          onLeave={leave}
        />
      </div>
    </figure>
  );
}
