import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, generate } from '@/lib/cli/setup/build.mjs';
import { historyTexts } from '@/lib/server/chain/read';
import { openDatabase } from '@/lib/server/db/open';
import { samples } from '@/seeds/samples';
import { type Ran, runCommandLine } from '@/tests/support/command';
import { freshDatabaseUrl } from '@/tests/support/database';
import { type ServerProcess, startServer } from '@/tests/support/server-process';

const root = path.resolve(import.meta.dirname, '../../..');
let room: string;

beforeAll(() => {
  room = mkdtempSync(path.join(os.tmpdir(), 'figurecheck commands '));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const file = (name: string, content: string | Buffer): string => {
  const place = path.join(room, name);
  writeFileSync(place, content);
  return place;
};

const STORY = `Ferry carries more people
By Tomas Okafor

The ferry carried 412,000 people last year, up 7.6% from 2024, the harbour board said. Two-thirds of them were islanders.
`;

/** The same stories wherever the work is done: `run` has the settings of that place. */
function importStories(run: (...args: string[]) => Promise<Ran>) {
  it('import says what it added, and knows it the second time', async () => {
    const story = file('ferry.txt', STORY);
    const first = await run('import', story);
    expect(first).toMatchObject({ code: 0, err: '' });
    const added = /added “Ferry carries more people”: (\d+) to check, (\d+) to tick, (\d+) nothing to check\./.exec(
      first.out,
    );
    expect(Number(added?.[1])).toBeGreaterThanOrEqual(3);
    expect(first.out).toMatch(
      /\n1 added \(\d+ to check, \d+ to tick, \d+ nothing to check\), 0 here already, 0 refused\.\n$/,
    );
    const again = await run('import', story, file('ferry-dos.txt', `\ufeff${STORY.replaceAll('\n', '\r\n')}`));
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out.match(/here already, as “Ferry carries more people”/g)).toHaveLength(2);
    expect(again.out).toContain('\n0 added (0 to check, 0 to tick, 0 nothing to check), 2 here already, 0 refused.\n');
  });

  it('import adds what is text, and says of everything else why not, with exit code 2', async () => {
    mkdirSync(path.join(room, 'a folder'), { recursive: true });
    const { code, out, err } = await run(
      'import',
      file('image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])),
      path.join(room, 'a folder'),
      path.join(room, 'missing.txt'),
      file('nul.txt', 'Sales rose 3%\0'),
      file('empty.txt', ' \n'),
      file('long.txt', 'Long. '.repeat(200_000)),
      file('good ☕.md', '# Coffee costs more\n\nA cup costs $4, 12% more than in May.\n'),
    );
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out).toContain('image.txt: not added, it is not text in UTF-8.');
    expect(out).toContain('a folder: not added, it is a folder.');
    expect(out).toContain('missing.txt: not added, there is no such file.');
    expect(out).toContain('nul.txt: not added. This is not text: it holds a NUL character.');
    expect(out).toContain('empty.txt: not added. There is no text in it.');
    expect(out).toContain('long.txt: not added, it is over 1 MB.');
    expect(out).toMatch(/good ☕\.md: added “.*Coffee costs more”/);
    expect(out).toMatch(/\n1 added .*, 0 here already, 6 refused\.\n$/);
  });

  it('account lists nobody, and refuses what it does not know', async () => {
    expect(await run('account', 'list')).toEqual({ code: 0, err: '', out: expect.stringContaining('Nobody yet') });
    expect(await run('account', 'reset', 'nobody@desk.example')).toMatchObject({ code: 2 });
    expect((await run('account')).out).toContain('Usage: npm run account');
  });
}

describe('the commands on an embedded database nobody holds', () => {
  const dataDir = () => path.join(room, 'data alone');
  const run = (...args: string[]) => runCommandLine(args, { DATA_DIR: dataDir() });
  importStories(run);

  it('leave their name in the history', async () => {
    const db = await openDatabase({ dataDir: dataDir() });
    const [row] = await historyTexts(db.prisma, { where: { action: 'article.add' }, take: 1 });
    await db.close();
    expect(row).toMatchObject({
      actor: { kind: 'command', name: expect.stringMatching(/\(terminal\)$/) },
    });
  });

  it.each([
    [['destroy'], expect.stringMatching(/^There is no command “destroy”\. There are: .*import.*\.\n$/)],
    [['import'], 'Name the files to add: npm run -s import -- FILE...\n'],
    [['seed'], 'Name a scenario: npm run -s seed -- newsroom [--force]\n'],
    [['seed', 'atlantis'], 'Name a scenario: npm run -s seed -- newsroom [--force]\n'],
    [['seed', 'newsroom', '--fast'], 'Name a scenario: npm run -s seed -- newsroom [--force]\n'],
  ])('answer %j with one line and exit code 2', async (args, err) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err });
  });

  it('say in one line that a database cannot be reached, or a setting makes no sense', async () => {
    const nowhere = await runCommandLine(['account', 'list'], { DATABASE_URL: 'postgresql://desk@127.0.0.1:9/desk' });
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(nowhere.err).toMatch(/^[^\n]+\n$/);
    const nonsense = await runCommandLine(['account', 'list'], { DATABASE_URL: 'mysql://desk' });
    expect(nonsense).toEqual({ code: 2, out: '', err: 'DATABASE_URL must be a postgresql:// address.\n' });
  });
});

describe('the commands on a PostgreSQL server', () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await freshDatabaseUrl());
  });
  afterAll(() => drop());
  importStories((...args) => runCommandLine(args, { DATABASE_URL: url }));
});

describe('the commands while a running Figurecheck holds the folder', () => {
  let server: ServerProcess;
  let settings: { DATA_DIR: string };
  beforeAll(async () => {
    if (!process.env.NEXT_DIST_DIR) {
      await generate(root, () => {});
      await build(root, () => {});
    }
    settings = { DATA_DIR: path.join(room, 'data held') };
    server = await startServer(settings);
  }, 300_000);
  afterAll(() => server?.kill());

  importStories((...args) => runCommandLine(args, settings));

  it('are done by it: it goes on answering, and another command sees the work', async () => {
    const { status } = await fetch(`${server.url}/api/health`);
    expect(status).toBe(200);
    const again = await runCommandLine(['import', file('ferry.txt', STORY)], settings);
    expect(again.out).toContain('here already');
  });

  it('seed comes beside work of the desk’s own, once, and replaces all of it by force while the server runs', async () => {
    const beside = await runCommandLine(['seed', 'newsroom'], settings);
    expect(beside).toMatchObject({ code: 0, err: '' });
    expect(beside.out).toContain('is here as samples: 8 people, 40 articles.');
    const again = await runCommandLine(['seed', 'newsroom'], settings);
    expect(again).toMatchObject({ code: 2, err: '' });
    expect(again.out).toContain('is here already');
    const holds = `8 people, ${samples().length + 2 + 40} articles, \\d+ verdicts and \\d+ sources`;
    const forced = await runCommandLine(['seed', 'newsroom', '--force'], settings);
    expect(forced).toMatchObject({ code: 0, err: '' });
    expect(forced.out).toMatch(new RegExp(`^Replacing ${holds}\\.\nThe newsroom is ready: 8 people, 40 articles`));
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    const { out } = await runCommandLine(['account', 'list'], settings);
    expect(out.trim().split('\n')).toHaveLength(8);
    const reset = await runCommandLine(['account', 'reset', 'ana@newsroom.example'], settings);
    expect(reset.out).toMatch(/\/reset\/\S+\n$/);
  });

  it('go on by themselves when it has stopped', async () => {
    await server.stop();
    const { code, out } = await runCommandLine(['account', 'list'], settings);
    expect({ code, people: out.trim().split('\n').length }).toEqual({ code: 0, people: 8 });
  });
});
