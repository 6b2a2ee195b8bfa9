import { keyNames } from '../../shared/commands/keys.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';
import styles from './Kbd.module.css';

/**
 * Keys, or what is typed and then a key, in the notation of the table of commands; each is set on its own, as
 * this computer's keyboard names it.
 */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.keys}>
      {keyNames(keys, ON_MAC).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
