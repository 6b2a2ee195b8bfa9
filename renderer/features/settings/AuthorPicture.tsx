import { useState } from 'react';
import { siteMediaUrl } from '../../../shared/ipc/addresses.ts';
import styles from './settings.module.css';

/** The author's picture, or the first letters of the name. */
export function AuthorPicture({ name, picture }: { readonly name: string; readonly picture: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (picture !== null && picture !== broken) {
    return (
      <img
        src={siteMediaUrl(picture)}
        alt=""
        className={styles.portrait}
        onError={() => setBroken(picture)}
      />
    );
  }
  const letters = name
    .trim()
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '');
  const initials = (letters[0] ?? '') + (letters.length > 1 ? (letters.at(-1) ?? '') : '');
  return (
    <span aria-hidden="true" className={styles.portrait}>
      {initials.toUpperCase()}
    </span>
  );
}
