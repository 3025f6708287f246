'use server';

import { revalidatePath } from 'next/cache';
import { action, formFields, keyed } from '@/lib/server/adapters/action';
import { loadDemonstration } from '@/lib/server/demonstration';
import { editDesk } from '@/lib/server/services/desk/edit-desk';

export const saveDesk = action([formFields], async (context, form) => {
  const saved = await editDesk(keyed(context, form), form);
  revalidatePath('/', 'layout');
  return saved;
});

export const loadNewsroom = action([], async (context) => {
  const loaded = await loadDemonstration(context);
  revalidatePath('/', 'layout');
  return loaded;
});
