import 'server-only';
import { EditDesk } from '@/lib/contracts/people';
import { Refusal } from '@/lib/contracts/refusals';
import { verb } from '@/lib/server/verb';
import { DESK_ID, deskChange } from './desk-row';

/** Sets the desk's name and time zone. Version 0: nothing was set yet. Refuses: conflict. */
export const editDesk = verb({
  action: 'desk.edit',
  input: EditDesk,
  async change(tx, { version, name, timeZone }, { now }) {
    await tx.$executeRaw`LOCK TABLE desk IN SHARE ROW EXCLUSIVE MODE`;
    const there = await tx.desk.findUnique({ where: { id: DESK_ID } });
    if ((there?.version ?? 0) !== version) throw new Refusal('conflict', { detail: there });
    const data = { name, timeZone, updatedAt: now() };
    const after = there
      ? await tx.desk.update({ where: { id: DESK_ID }, data: { ...data, version: { increment: 1 } } })
      : await tx.desk.create({ data: { id: DESK_ID, ...data } });
    return { answer: { version: after.version }, changes: [deskChange(there, after)] };
  },
});
