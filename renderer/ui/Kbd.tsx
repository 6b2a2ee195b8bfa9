import styles from './Kbd.module.css';

const MAC_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ Ctrl: '⌘', Shift: '⇧', Alt: '⌥' }),
);

/** A key as this computer's keyboard names it. */
function keyName(key: string): string {
  return /^Mac/.test(navigator.platform) ? (MAC_KEYS.get(key) ?? key) : key;
}

/** A keyboard shortcut written as `Ctrl+Shift+D`; each key is set on its own. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {keyName(key)}
        </kbd>
      ))}
    </kbd>
  );
}
