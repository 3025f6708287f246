/** What whoever called the command did wrong or gave wrong, in words. */
export class Wrong extends Error {}
