import { claimed, type Recogniser } from '../draft';

/** Shares in words or as a fraction: "two-thirds of voters", "half the staff", "1/4". */
export const fraction: Recogniser = {
  name: 'fraction',
  read: (_t, n) => (n.fraction && !n.ordinal ? claimed(n, 'fraction') : null),
};
