'use client';

import { Button, FileButton } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './drop-area.module.css';

/** Takes files that are dropped on it, and has a button for those who do not drag. `accept` as in a file field. */
export function DropArea({
  label,
  accept,
  button,
  help,
  actions,
  multiple = false,
  onFiles,
  children,
}: {
  label: string;
  accept: string;
  button: string;
  help?: string | undefined;
  /** Buttons that stand before it. */
  actions?: ReactNode;
  multiple?: boolean | undefined;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label={label}
      className={styles.drop}
      data-over={over || undefined}
      onDrop={drop}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
    >
      {children}
      <div className={styles.choose}>
        {actions}
        <FileButton
          multiple={multiple}
          accept={accept}
          onChange={(given: File | File[] | null) => give(given === null ? [] : [given].flat())}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {button}
            </Button>
          )}
        </FileButton>
        {help ? <span className={styles.help}>{help}</span> : null}
      </div>
    </section>
  );
}
