import { useId } from 'react';
import { mediaUrl } from '../../../shared/ipc/addresses.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import styles from './inspector.module.css';

export interface LeadPictureFieldProps {
  readonly storyId: string;
  readonly figures: readonly Figure[];
  /** Media name, or null for the first picture of the story. */
  readonly image: string | null;
  readonly onChange: (image: string | null) => void;
}

/** Which picture stands for the story on cards and where it is shared. */
export function LeadPictureField({ storyId, figures, image, onChange }: LeadPictureFieldProps) {
  const name = useId();
  const gone = image !== null && !figures.some((figure) => figure.media === image);
  if (figures.length === 0 && !gone) {
    return (
      <p className={styles.note}>A picture in the story can stand for it on cards and where it is shared.</p>
    );
  }
  return (
    <fieldset className={styles.pictures}>
      <legend className={styles.legend}>Lead picture</legend>
      <label className={styles.picture}>
        <input type="radio" name={name} checked={image === null} onChange={() => onChange(null)} />
        <span className={styles.first}>First in the story</span>
      </label>
      {figures.map((figure, index) => (
        <label key={figure.media} className={styles.picture}>
          <input
            type="radio"
            name={name}
            checked={image === figure.media}
            aria-label={figure.alt || `Picture ${index + 1}`}
            onChange={() => onChange(figure.media)}
          />
          <img src={mediaUrl(storyId, figure.media)} alt="" />
        </label>
      ))}
      {gone && <p className={styles.warning}>The lead picture is no longer in the story; choose another.</p>}
    </fieldset>
  );
}
