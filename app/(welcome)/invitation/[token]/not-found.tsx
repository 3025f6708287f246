import { DeadLink } from '../../dead-link';

/** The link is used, taken back, expired or made up. */
export default function DeadInvitation() {
  return <DeadLink what="invitation" />;
}
