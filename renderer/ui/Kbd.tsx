import styles from './Kbd.module.css';

/** A keyboard shortcut written as `Ctrl+Shift+D`; each key is set on its own. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
