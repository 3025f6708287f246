'use client';

import { useEffect, useRef } from 'react';
import { type DeskHere, useDesk } from '../state/desk-context.client';
import { type Command, commandFor, type Press } from './desk-keys';
import { takeEarlyKeys } from './early-keys';

/** Listens to the whole page: a key means the same wherever the focus is, unless one types or a dialog is open. */
export function useKeys(): void {
  const here = useDesk();
  const latest = useRef(here);
  latest.current = here;
  useEffect(() => {
    const press = (event: KeyboardEvent): Command | null => {
      const command = event.defaultPrevented ? null : commandFor(pressOf(event, latest.current));
      if (!command || !obey(command, latest.current)) return null;
      event.preventDefault();
      return command;
    };
    for (const event of takeEarlyKeys()) if (OPENING.has(press(event)?.do) || isTyping()) break;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** What is pressed behind these was meant for the form they open. */
const OPENING: ReadonlySet<Command['do'] | undefined> = new Set([
  'note',
  'correct',
  'find',
  'source',
  'legend',
] as const);

/** A reason that was chosen puts the focus into the wording to propose. */
const isTyping = () => document.activeElement?.matches('textarea, input') ?? false;

function pressOf(event: KeyboardEvent, { desk, me }: DeskHere): Press {
  return {
    key: event.key,
    modified: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
    shift: event.shiftKey,
    repeat: event.repeat,
    where: whereIs(event.target),
    chooser: desk.getState().chooser,
    singleKeys: me.singleKeys,
  };
}

function whereIs(target: EventTarget | null): Press['where'] {
  if (document.querySelector('dialog[open], header [aria-expanded="true"]')) return 'dialog';
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.isContentEditable || target.closest('input, textarea, select')) return 'field';
  return target.closest('[data-claim]') ? 'mark' : 'page';
}

/** Does what the key says. Answers false when there was nothing to do, so that the browser keeps the key. */
function obey(command: Command, here: DeskHere): boolean {
  const { desk, me } = here;
  if (command.do === 'close') return close(here);
  const act = READING[command.do] ?? (me.mayReview ? REVIEWING[command.do] : undefined);
  if (!act && me.whyNot && command.do in REVIEWING) return told(here, me.whyNot);
  if (command.do === 'choose') desk.verdicts.pick(command.value);
  else act?.(here);
  return act !== undefined || command.do === 'choose';
}

function told({ desk }: DeskHere, why: string): true {
  desk.tell(why);
  return true;
}

type Act = (here: DeskHere) => void;

/** What everybody may do. */
const READING: Readonly<Partial<Record<Command['do'], Act>>> = {
  next: ({ desk }) => desk.moves.step(1),
  previous: ({ desk }) => desk.moves.step(-1),
  'show-all': ({ desk }) => desk.showAll(!desk.getState().showAll),
  legend: ({ open }) => open('legend'),
  onward: ({ desk }) => desk.moves.onward(),
};

const REVIEWING: Readonly<Partial<Record<Command['do'], Act>>> = {
  verify: ({ desk }) => desk.verdicts.verify(),
  dispute: ({ desk }) => desk.verdicts.choose('disputed'),
  unverifiable: ({ desk }) => desk.verdicts.unverifiable(),
  dismiss: ({ desk }) => desk.verdicts.choose('dismissed'),
  reopen: ({ desk }) => desk.verdicts.reopen(),
  default: ({ desk }) => desk.verdicts.pickDefault(),
  computed: ({ desk }) => desk.verdicts.computed(),
  tick: ({ desk }) => desk.verdicts.tick(),
  promote: ({ desk }) => desk.verdicts.promote(),
  note: () => document.getElementById('note')?.focus(),
  correct: ({ open }) => open('correct'),
  find: ({ open }) => open('find'),
  source: ({ open }) => open('source'),
  'repeat-source': ({ desk }) => desk.evidence.repeat(),
  undo: ({ desk }) => void desk.undo(),
};

/** Esc: out of the field, out of the second letter, out of the form, the line away; one thing at a time. */
function close({ desk, opened, open }: DeskHere): boolean {
  const { chooser, line } = desk.getState();
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.closest('input, textarea, select')) focusCurrent(desk.getState().currentId);
  else if (chooser) desk.verdicts.choose(null);
  else if (opened) open(null);
  else if (line) desk.dispatch({ type: 'line-gone' });
  else return false;
  return true;
}

/** Puts the focus on the current figure in the text, where the keys are at home. */
export function focusCurrent(currentId: string | null): void {
  const mark = document.getElementById(`figure-${currentId}`);
  if (mark) mark.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
