import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { ServicesExtension } from '../../editor-services.ts';
import styles from './FigureView.module.css';

/** The picture itself, or why it is not to be seen. */
export function FigurePicture({ figure }: { readonly figure: Figure }) {
  const services = useExtensionDependency(ServicesExtension).output;
  const [missing, setMissing] = useState<string | null>(null);
  return missing === figure.media ? (
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
  );
}
