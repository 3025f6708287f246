/**
 * The one table of refusals: what a person may be told, and the HTTP status that says the same. Whatever is thrown and
 * is not a Refusal is a bug and goes to the log.
 */
export const REFUSALS = {
  'not-signed-in': { status: 401, message: 'You are not signed in.' },
  'not-allowed': { status: 403, message: 'Your role does not allow this.' },
  'not-found': { status: 404, message: 'This is not here (any more).' },
  invalid: { status: 422, message: 'Some of what you entered needs a change.' },
  conflict: { status: 409, message: 'Somebody changed this in the meantime. Nothing was overwritten.' },
  duplicate: { status: 409, message: 'This is already here.' },
  'too-large': { status: 413, message: 'This is too large.' },
  'not-text': { status: 415, message: 'This is not text.' },
  'too-many-attempts': { status: 429, message: 'Too many attempts. Try again later.' },
  'link-used': { status: 410, message: 'This link was used already or has expired. Ask for a new one.' },
  'key-reused': { status: 422, message: 'This request key was used for something else.' },
  'already-set-up': { status: 409, message: 'This desk has an owner already. Sign in instead.' },
  'wrong-code': { status: 403, message: 'That is not the code printed in the terminal.' },
  'last-owner': { status: 409, message: 'A desk needs an owner. Make somebody else an owner first.' },
  'wrong-password': { status: 403, message: 'That is not your current password.' },
  'nothing-to-undo': { status: 409, message: 'There is nothing of yours to undo here.' },
  'cannot-save': { status: 503, message: 'Nothing can be saved now.' },
  unreachable: { status: 502, message: 'The page could not be fetched.' },
  unreadable: { status: 422, message: 'No text could be read from this.' },
  'too-much': { status: 422, message: 'This holds more than can be read at once. Nothing was saved.' },
  'reader-stopped': { status: 503, message: 'Reading this stopped half way, so nothing was saved. Try again.' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Messages by field name, in words that say what to do. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What the browser gets to see of a refusal. */
export interface RefusalView {
  readonly code: RefusalCode;
  readonly message: string;
  readonly fields?: FieldErrors;
  /** What stands there instead, for a conflict or a duplicate. */
  readonly detail?: unknown;
}

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: FieldErrors | undefined;
  readonly detail: unknown;

  constructor(code: RefusalCode, more: { message?: string; fields?: FieldErrors; detail?: unknown } = {}) {
    super(more.message ?? REFUSALS[code].message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = more.fields;
    this.detail = more.detail;
  }

  get status(): number {
    return REFUSALS[this.code].status;
  }

  view(): RefusalView {
    return {
      code: this.code,
      message: this.message,
      ...(this.fields ? { fields: this.fields } : {}),
      ...(this.detail === undefined ? {} : { detail: this.detail }),
    };
  }
}

/** By shape, not by class: the server's own modules and Next's bundle each have their own Refusal. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && thrown.name === 'Refusal' && 'code' in thrown && String(thrown.code) in REFUSALS;
}
