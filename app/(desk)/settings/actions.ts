'use server';

import { revalidatePath } from 'next/cache';
import type { Submitted } from '@/lib/contracts/submitted';
import { submit } from '@/lib/server/adapters/form';
import { type DemonstrationLoaded, loadDemonstration } from '@/lib/server/demonstration';
import { editDesk } from '@/lib/server/services/desk/edit-desk';
import { signedIn } from '@/lib/server/signed-in';

export async function saveDesk(form: FormData): Promise<Submitted<{ version: number }>> {
  return submit(async () => {
    const saved = await editDesk(await signedIn(form), Object.fromEntries(form));
    revalidatePath('/', 'layout');
    return saved;
  });
}

export async function loadNewsroom(): Promise<Submitted<DemonstrationLoaded>> {
  return submit(async () => {
    const loaded = await loadDemonstration(await signedIn());
    revalidatePath('/', 'layout');
    return loaded;
  });
}
