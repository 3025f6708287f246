'use client';

import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import styles from './fields.module.css';

/**
 * Form fields: label above, help below (`description`), error beside the field in words that say what to do; on a
 * narrow screen the error comes under the field. They take the props of the Mantine input they wrap; `type="date"`,
 * `"url"`, `"email"` and the like go to TextField.
 */
const LAYOUT = {
  classNames: {
    root: styles.field ?? '',
    label: styles.label ?? '',
    description: styles.help ?? '',
    error: styles.error ?? '',
    wrapper: styles.control ?? '',
  },
  size: 'sm',
} as const;

export function TextField(props: TextInputProps) {
  return <TextInput {...LAYOUT} {...props} />;
}

export function PasswordField(props: PasswordInputProps) {
  return <PasswordInput {...LAYOUT} {...props} />;
}

export function TextAreaField(props: TextareaProps) {
  return <Textarea {...LAYOUT} autosize={false} {...props} />;
}

export function SelectField(props: NativeSelectProps) {
  return <NativeSelect {...LAYOUT} {...props} />;
}

export function CheckField(props: CheckboxProps) {
  return <Checkbox size="sm" classNames={{ description: styles.help ?? '', error: styles.error ?? '' }} {...props} />;
}
