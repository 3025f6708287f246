import styles from './kind-label.module.css';

/** What kind of figure it is, in the desk's words ("percent, change"); `kind` is any string the reading gives. */
export function KindLabel({ kind, detail }: { kind: string; detail?: string | undefined }) {
  return (
    <span className={styles.kind}>
      {kind}
      {detail ? <span className={styles.detail}>, {detail}</span> : null}
    </span>
  );
}
