'use client';

import { useState } from 'react';
import type { Checker, KnownNames } from '@/app/(desk)/articles/_components/detail-fields.client';
import { AddFiles } from './add-files.client';
import { AddText } from './add-text.client';
import { readTextFiles, type TextFile } from './text-files';

/** One text to paste or drop and describe; several dropped files are added one by one as they are. */
export function AddArticle({ checkers, known }: { checkers: readonly Checker[]; known: KnownNames }) {
  const [{ files, turn }, setTaken] = useState<{ files: readonly TextFile[]; turn: number }>({ files: [], turn: 0 });
  const setFiles = (files: readonly TextFile[]) => setTaken((before) => ({ files, turn: before.turn + 1 }));
  const take = async (given: readonly File[]) => setFiles(await readTextFiles([...given]));
  if (files.length > 1) return <AddFiles files={files} onBack={() => setFiles([])} />;
  const [file] = files;
  return <AddText key={turn} file={file} checkers={checkers} known={known} onFiles={take} />;
}
