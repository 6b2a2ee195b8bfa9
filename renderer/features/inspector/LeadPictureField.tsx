import { ImagePlus } from 'lucide-react';
import { useId } from 'react';
import { mediaUrl } from '../../../shared/ipc/addresses.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './inspector.module.css';

export interface LeadPictureFieldProps {
  readonly storyId: string;
  readonly figures: readonly Figure[];
  /** Media name, or null for the first picture of the story. */
  readonly image: string | null;
  readonly onChange: (image: string | null) => void;
  /** Asks for a picture that need not stand in the text. */
  readonly onChoose: () => void;
}

/** Which picture stands for the story on cards and where it is shared. */
export function LeadPictureField({ storyId, figures, image, onChange, onChoose }: LeadPictureFieldProps) {
  const name = useId();
  const apart = image !== null && !figures.some((figure) => figure.media === image) ? image : null;
  const choose = (
    <Button icon={<ImagePlus size={14} aria-hidden />} onClick={onChoose}>
      Choose another picture…
    </Button>
  );
  if (figures.length === 0 && apart === null) {
    return (
      <>
        <p className={styles.note}>A picture can stand for the story on cards and where it is shared.</p>
        {choose}
      </>
    );
  }
  return (
    <>
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
        {apart !== null && (
          <label className={styles.picture}>
            <input type="radio" name={name} checked aria-label="Picture apart from the text" readOnly />
            <img src={mediaUrl(storyId, apart)} alt="" />
          </label>
        )}
        {apart !== null && (
          <p className={styles.warning}>
            The lead picture does not stand in the text: readers see it on cards alone.
          </p>
        )}
      </fieldset>
      {choose}
    </>
  );
}
