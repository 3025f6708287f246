'use client';

import { createContext, type RefObject, use, useEffect, useMemo, useRef, useState } from 'react';
import { browserStorage, type DraftShelf, draftShelf, sameTyped, type Typed } from './draft-shelf';
import styles from './kept-draft.module.css';
import { useLeaveGuard } from './leave-guard.client';

/** Whose drafts these are: a name that is this person's alone. The frame says it for every page behind sign-in. */
export const DraftOwner = createContext('');

export function useDraftShelf(): DraftShelf {
  const person = use(DraftOwner);
  return useMemo(() => draftShelf(browserStorage(), person), [person]);
}

/** How long a pause in typing is before the draft is written, in milliseconds. */
const QUIET = 300;

export interface KeptDraft {
  /** A draft from before was put back into the form: show <DraftBack>. */
  readonly isBack: boolean;
  /** To call when it was saved, or is not wanted: the draft goes, and leaving does not ask any more. */
  readonly drop: () => void;
}

/**
 * Keeps what is typed into a form with a state of its own, so that it is never lost: it is written to this browser after
 * a pause and on leaving, put back when the page comes again, and leaving asks first while it differs from `saved`.
 *
 *     const kept = useKeptDraft({ name: `details ${article.id}`, typed: details, saved, restore: setDetails });
 *     …
 *     {kept.isBack ? <DraftBack what="Your unsaved details are back." discard={() => { kept.drop(); setDetails(saved); }} /> : null}
 *     … after saving: kept.drop();
 *
 * `name`: one form's, the same each time it is opened ("article text", "details <id>"). `typed`: texts and ticks by
 * field. `saved`: what the form holds when nothing is typed; null as long as that is not known, nothing happens until
 * then. After `drop` nothing is kept until something else is typed.
 */
export function useKeptDraft<Fields extends Typed>({
  name,
  typed,
  saved,
  restore,
}: {
  name: string;
  typed: Fields;
  saved: Fields | null;
  restore: (kept: Fields) => void;
}): KeptDraft {
  const shelf = useDraftShelf();
  const [isBack, setBack] = useState(false);
  const [begun, begin] = useState<string | null>(null);
  const [dropped, setDropped] = useState<Typed | null>(null);
  const isKnown = saved !== null;
  const isUnsaved = saved !== null && !sameTyped(typed, saved) && !(dropped && sameTyped(typed, dropped));
  const unwanted = useRef<Typed | null>(null);
  const latest = useRef({ saved, restore });
  latest.current = { saved, restore };

  useEffect(() => {
    if (!isKnown) return;
    const kept = shelf.read(name);
    const fits = kept && latest.current.saved && hasSameFields(kept, latest.current.saved);
    if (fits && latest.current.saved && !sameTyped(kept, latest.current.saved)) {
      latest.current.restore(kept as Fields);
      setBack(true);
    }
    begin(name);
  }, [shelf, name, isKnown]);

  const writes = begun === name;
  useEffect(() => {
    if (!writes) return;
    if (!isUnsaved) return void shelf.drop(name);
    return writtenSoon(() => {
      if (!unwanted.current || !sameTyped(unwanted.current, typed)) shelf.keep(name, typed);
    });
  }, [shelf, name, typed, isUnsaved, writes]);
  useLeaveGuard(isUnsaved);

  const drop = () => {
    unwanted.current = typed;
    setBack(false);
    setDropped(typed);
    shelf.drop(name);
  };
  return { isBack: isBack && isUnsaved, drop };
}

/** A draft of an older form, with other fields, would leave holes. */
function hasSameFields(kept: Typed, saved: Typed): boolean {
  return Object.keys(saved).every((field) => typeof kept[field] === typeof saved[field] || kept[field] === null);
}

/** After a pause, or at once when the page or the form goes away. */
function writtenSoon(write: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    write();
  };
  const timer = setTimeout(once, QUIET);
  window.addEventListener('pagehide', once);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('pagehide', once);
    once();
  };
}

/**
 * The same for a form whose fields keep themselves (`defaultValue`): give the ref to the form. Its named texts, choices and ticks
 * are kept; files and passwords are not.
 *
 *     const form = useRef<HTMLFormElement>(null);
 *     const kept = useFormDraft(`source ${claim.id}`, form);
 */
export function useFormDraft(name: string, form: RefObject<HTMLFormElement | null>): KeptDraft {
  const shelf = useDraftShelf();
  const [isBack, setBack] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const empty = typedIn(element);
    const kept = shelf.read(name);
    // A choice that is put back brings its fields only when it is drawn: what belongs into them waits for that.
    const drawn = kept ? requestAnimationFrame(() => fillIn(element, kept)) : 0;
    if (kept) fillIn(element, kept);
    const isKept = kept !== null && !sameTyped(kept, empty);
    setBack(isKept);
    setUnsaved(isKept);
    const input = () => {
      const typed = typedIn(element);
      const differs = !sameTyped(typed, empty);
      setUnsaved(differs);
      if (differs) shelf.keep(name, typed);
      else shelf.drop(name);
    };
    element.addEventListener('input', input);
    return () => {
      cancelAnimationFrame(drawn);
      element.removeEventListener('input', input);
    };
  }, [shelf, name, form]);
  useLeaveGuard(isUnsaved);
  return {
    isBack: isBack && isUnsaved,
    drop: () => {
      setBack(false);
      setUnsaved(false);
      shelf.drop(name);
    },
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const NOT_KEPT = new Set(['password', 'file', 'hidden', 'submit', 'button']);

const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(isField).filter(({ name, type }) => name !== '' && !NOT_KEPT.has(type));

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** One name for each: a group of radio buttons has one a button. */
const nameOf = (field: Field): string => (field.type === 'radio' ? `${field.name}=${field.value}` : field.name);

function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries(
    fieldsOf(form).map((field) => [nameOf(field), isTick(field) ? field.checked : field.value]),
  );
}

/** As if somebody typed it, so that the pieces that listen hear of it. A choice may bring other fields: it comes first. */
function fillIn(form: HTMLFormElement, kept: Typed): void {
  for (const field of fieldsOf(form)) if (isTick(field) && kept[nameOf(field)] !== field.checked) tickAs(field, kept);
  for (const field of fieldsOf(form)) {
    const value = kept[nameOf(field)];
    if (isTick(field) || typeof value !== 'string' || field.value === value) continue;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  }
}

function tickAs(field: HTMLInputElement, kept: Typed): void {
  const value = kept[nameOf(field)];
  if (value === true || (value === false && field.type === 'checkbox')) field.click();
}

/** The quiet line that says that a draft was put back: "Your unsaved note is back." */
export function DraftBack({ what, discard }: { what: string; discard: () => void }) {
  return (
    <p className={styles.back} role="status">
      <span>{what}</span>
      <button type="button" onClick={discard}>
        Discard it
      </button>
    </p>
  );
}
