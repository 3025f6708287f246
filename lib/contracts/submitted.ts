import type { RefusalCode, RefusalView } from './refusals';

/** What a form is told when it was refused, or when something broke on our side (`bug`, with the number in the log). */
export type FormRefusal = Omit<RefusalView, 'code'> & { readonly code: RefusalCode | 'bug' };

/** What a server action gives back to its form. */
export type Submitted<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly refusal: FormRefusal };
