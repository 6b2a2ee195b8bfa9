import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import type { NodeKey } from 'lexical';
import { Newspaper, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import { type LinkableStory, ServicesExtension } from '../../editor-services.ts';
import styles from '../card/Card.module.css';
import { FigureField } from '../figure/FigureField.tsx';
import figure from '../figure/FigureView.module.css';
import { leaveFields } from '../leave-fields.ts';

interface Props {
  readonly nodeKey: NodeKey;
  readonly box: RelatedBox;
  /** `first` is true for the first change since the field got the focus. */
  readonly onLabel: (label: string, first: boolean) => void;
}

/** The other story as the library has it now; `null` once it is known that the library does not have it. */
function useLinkedStory(id: string): LinkableStory | null | undefined {
  const services = useExtensionDependency(ServicesExtension).output;
  const [found, setFound] = useState<LinkableStory | null>();
  useEffect(() => {
    let wanted = true;
    services
      .linkedStory(id)
      .then((story) => {
        if (wanted) setFound(story);
      })
      .catch(reportError);
    return () => {
      wanted = false;
    };
  }, [services, id]);
  return found;
}

export function RelatedView({ nodeKey, box, onLabel }: Props) {
  const [editor] = useLexicalComposerContext();
  const found = useLinkedStory(box.story);
  return (
    <figure className={styles.card} aria-label="Related story">
      <div className={styles.head}>
        <Newspaper aria-hidden size={16} strokeWidth={1.75} />
        Related story
      </div>
      <div className={styles.words} dir="auto">
        {found?.headline || box.headline || 'Untitled'}
      </div>
      {found === null && (
        <div className={styles.missing}>
          <TriangleAlert aria-hidden size={12} />
          This story is not in the library any more
        </div>
      )}
      <div className={figure.fields}>
        <FigureField
          label="Label"
          placeholder="Read more"
          value={box.label}
          wordsAt={0}
          onChange={onLabel}
          onLeave={(to) => leaveFields(editor, nodeKey, to)}
        />
      </div>
    </figure>
  );
}
