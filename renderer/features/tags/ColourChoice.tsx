import { useId } from 'react';
import { TAG_COLOURS, type TagColour } from '../../../shared/tags/described-tag.ts';
import colours from '../../forms/tag-colours.module.css';
import { classNames } from '../../ui/class-names.ts';
import styles from './Tags.module.css';

export interface ColourChoiceProps {
  readonly colour: TagColour | undefined;
  readonly onChange: (colour: TagColour | undefined) => void;
}

/** Eight colours and none, as radio buttons with names. */
export function ColourChoice({ colour, onChange }: ColourChoiceProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`}>
      <p id={`${name}-label`} className={styles.legend}>
        Colour
      </p>
      <div className={styles.colours}>
        {[undefined, ...TAG_COLOURS].map((one) => (
          <label key={one ?? 'none'} className={styles.colour} title={one ?? 'none'}>
            <input
              type="radio"
              name={name}
              aria-label={one ?? 'No colour'}
              checked={colour === one}
              onChange={() => onChange(one)}
            />
            <span aria-hidden className={classNames(styles.dot, one ? colours[one] : styles.none)} />
          </label>
        ))}
      </div>
    </div>
  );
}
