import { useContext } from 'react';
import type { TwoPictures } from '../../shared/compare/picture-pairs.ts';
import styles from './ComparedStory.module.css';
import { PictureAddress } from './picture-address.ts';

/** A picture and the one that took its place, side by side. */
export function PicturePair({ storyId, before, after }: TwoPictures & { readonly storyId: string }) {
  return (
    <div className={styles.pair}>
      <Picture storyId={storyId} media={before} label="Picture before" className={styles.before} />
      <Picture storyId={storyId} media={after} label="Picture after" className={undefined} />
    </div>
  );
}

interface PictureProps {
  readonly storyId: string;
  /** Empty where there was none. */
  readonly media: string;
  readonly label: string;
  readonly className: string | undefined;
}

function Picture({ storyId, media, label, className }: PictureProps) {
  const addressOf = useContext(PictureAddress);
  return (
    <figure className={className}>
      <figcaption className={styles.moved}>{label}</figcaption>
      {media === '' ? (
        <p className={styles.noPicture}>None</p>
      ) : (
        <img src={addressOf(storyId, media)} alt={label} className={styles.thumbnail} />
      )}
    </figure>
  );
}
