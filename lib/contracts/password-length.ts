/** Characters a password has at least and at most. Apart from the schemas, so that pages need not load them. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
