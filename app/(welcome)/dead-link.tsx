import { LinkButton } from '@/app/_ui/typography/link-button.client';
import styles from './welcome.module.css';

/** A one-time link that does not work (any more). It says the same of a link that was made up. */
export function DeadLink({ what }: { what: 'invitation' | 'link' }) {
  return (
    <>
      <h1>This {what} is not open</h1>
      <p className={styles.lead}>
        It was used already, was taken back, or has expired. Ask an owner of the desk for a new one.
      </p>
      <LinkButton href="/sign-in" variant="default">
        Go to sign-in
      </LinkButton>
    </>
  );
}
