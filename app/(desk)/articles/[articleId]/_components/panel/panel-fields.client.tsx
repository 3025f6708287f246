'use client';

import { Button } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { SelectField, TextAreaField, TextField } from '@/app/_ui/forms/fields.client';
import type { FormRefusal } from '@/lib/contracts/submitted';
import styles from '../sources/sources.module.css';
import panelStyles from './panel.module.css';

/** The panel is narrow: the error stands under its field. */
const NARROW = {
  classNames: {
    root: styles.field ?? '',
    label: styles.fieldLabel ?? '',
    error: styles.fieldError ?? '',
    description: styles.fieldHelp ?? '',
  },
};

export const PanelText = (props: ComponentProps<typeof TextField>) => <TextField {...props} {...NARROW} />;
export const PanelArea = (props: ComponentProps<typeof TextAreaField>) => (
  <TextAreaField autosize={false} rows={2} {...props} {...NARROW} />
);
export const PanelSelect = (props: ComponentProps<typeof SelectField>) => <SelectField {...props} {...NARROW} />;

/** A form of the panel: busy while it is sent, and what was refused. `send` answers null when it was saved. */
export function usePanelForm(send: (form: FormData) => Promise<FormRefusal | null>, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const submit = async (form: FormData) => {
    setBusy(true);
    const answer = await send(form);
    setBusy(false);
    setRefusal(answer);
    if (answer === null) done();
  };
  return {
    busy,
    /** The message of a field, by its name or by the last part of its path ("source.url"). */
    errorOf: (name: string): string | undefined =>
      Object.entries(refusal?.fields ?? {}).find(([path]) => path === name || path.endsWith(`.${name}`))?.[1],
    message: refusal && !refusal.fields ? refusal.message : null,
    onSubmit: (event: { preventDefault: () => void; currentTarget: HTMLFormElement }) => {
      event.preventDefault();
      void submit(new FormData(event.currentTarget));
    },
  };
}

/** How a form of the panel ends: what was refused, and its two buttons. */
export function PanelEnd({
  form,
  save,
  cancel,
}: {
  form: Pick<ReturnType<typeof usePanelForm>, 'busy' | 'message'>;
  save: string;
  cancel: () => void;
}) {
  return (
    <>
      {form.message ? (
        <p className={panelStyles.wrong} role="alert">
          {form.message}
        </p>
      ) : null}
      <div className={styles.formButtons}>
        <Button type="submit" loading={form.busy}>
          {save}
        </Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

/** The text of a field, "" where the form has none. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Room for the heading above a form, in pixels. */
const HEADING = 56;

/** A form that opens comes to the top of the panel; the text stays where it is. */
export const toTop = (form: HTMLFormElement | null) => {
  form?.closest('[data-panel-scrolls]')?.scrollTo({ top: form.offsetTop - HEADING });
};

/** A dialog opens with the focus on this one: the browser looks for the attribute, which React does not write. */
export const focusFirst = (element: HTMLElement | null) => {
  element?.setAttribute('autofocus', '');
};
