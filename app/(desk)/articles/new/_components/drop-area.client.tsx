'use client';

import { Button, FileButton } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import styles from '@/app/(desk)/articles/articles.module.css';

/** Takes files that are dropped on it, and has a button for those who do not drag. */
export function DropArea({ onFiles, children }: { onFiles: (files: FileList) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files);
  };
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label="Text or files"
      className={styles.drop}
      data-over={over || undefined}
      onDrop={drop}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
    >
      {children}
      <FileButton multiple accept=".txt,.md,.markdown,.text,text/plain,text/markdown" onChange={chosen(onFiles)}>
        {(props) => (
          <Button {...props} variant="default" size="xs">
            Choose files
          </Button>
        )}
      </FileButton>
    </section>
  );
}

function chosen(onFiles: (files: FileList) => void) {
  return (files: File[]) => {
    if (files.length === 0) return;
    const list = new DataTransfer();
    for (const file of files) list.items.add(file);
    onFiles(list.files);
  };
}
