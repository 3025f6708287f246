import { DeadLink } from '../../dead-link';

/** The link is used, taken back, expired or made up. */
export default function DeadReset() {
  return <DeadLink what="link" />;
}
