import styles from './kbd.module.css';

/** A key as it is printed on a button or in the legend. The button itself carries `aria-keyshortcuts`. */
export function Kbd({ children, label }: { children: string; label?: string | undefined }) {
  return (
    <kbd className={styles.kbd} aria-hidden={label ? undefined : true} aria-label={label}>
      {children}
    </kbd>
  );
}
