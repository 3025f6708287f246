import { answer } from '@/lib/server/adapters/answer';
import { knock } from '@/lib/server/auth/doors';
import { visitor } from '@/lib/server/signed-in';

const toTheDoor = (request: Request): Promise<Response> => answer(async () => knock(await visitor(), request));

export { toTheDoor as GET, toTheDoor as POST };
