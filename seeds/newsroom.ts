import type { AddArticle } from '@/lib/contracts/articles';
import { DEMONSTRATION_MAIL } from '@/lib/contracts/people';
import { count } from '@/lib/core/text/count';
import type { Context } from '@/lib/server/context';
import type { Database } from '@/lib/server/db/open';
import { addArticle, addSample } from '@/lib/server/services/articles/add-article';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { systemContext } from '@/lib/server/system-context';
import { story } from './newsroom-articles';
import { guests, type Member, NEWSROOM_PASSWORD, people } from './newsroom-people';
import { review } from './newsroom-review';
import { type Dice, dice } from './random';
import { clear, holdings } from './replace';

const ARTICLES = 40;
const DAYS = 90;
const DAY = 86_400_000;
/** Publishers and writers that take turns. */
const PUBLISHERS = ['The Harbour Post', 'Eastmere Courier', 'North Coast Weekly', 'The Quarterly'] as const;
const WRITERS = ['Lena Sorel', 'Piet van Aken', 'Oyelaran Bright', 'Mara Castellan', 'Finn Aldous'] as const;

interface Options {
  readonly force: boolean;
  readonly say: (line: string) => void;
  /** How many of the 40 articles come, the oldest first. */
  readonly articles?: number | undefined;
}

/**
 * A lively newsroom: people, 40 articles, verdicts over the last 90 days, sources. Deterministic but for today's date.
 * On a desk of nobody it is the desk, with an owner; on a desk that has people it comes as samples beside what is there.
 * `force` replaces everything, after naming what goes.
 */
export async function newsroom(db: Database, { force, say, articles = ARTICLES }: Options): Promise<number> {
  const there = await holdings(db.prisma);
  const isFree = there.people === 0 && there.ownArticles === 0;
  if (!isFree && !force) return asGuest(db, say, articles);
  if (!isFree) {
    say(`Replacing ${there.words}.`);
    await clear(db);
  } else await removeSamples(systemContext(db), {});
  const start = startOfStory();
  const staff = await people(db, start);
  await publishAll(db, staff, start, articles, false);
  say(`The newsroom is ready: ${staff.length} people, ${articles} articles, verdicts over ${DAYS} days.`);
  say(`Sign in as ${staff[0]?.email} with the password “${NEWSROOM_PASSWORD}”.`);
  return 0;
}

/** Everything on the desk stays as it is. */
async function asGuest(db: Database, say: Options['say'], articles: number): Promise<number> {
  const here = await db.prisma.article.count({ where: { addedBy: { email: { endsWith: DEMONSTRATION_MAIL } } } });
  if (here > 0) {
    say(
      `The demonstration newsroom is here already, with ${count(here, 'article')}. Nothing was changed: remove the samples to have it anew.`,
    );
    return 2;
  }
  const start = startOfStory();
  const staff = await guests(db, start);
  await publishAll(db, staff, start, articles, true);
  say(`The demonstration newsroom is here as samples: ${staff.length} people, ${articles} articles.`);
  say(
    'What was on the desk is as it was. Nobody can sign in as one of these people. Removing the samples takes it away.',
  );
  return 0;
}

async function publishAll(
  db: Database,
  staff: readonly Member[],
  start: Date,
  articles: number,
  asSamples: boolean,
): Promise<void> {
  const roll = dice(20_260_401);
  for (let index = 0; index < articles; index += 1) await publish(db, index, staff, start, roll, asSamples);
}

/** Midnight UTC, 90 days ago: the story ends today. */
const startOfStory = () => new Date(Math.floor(Date.now() / DAY) * DAY - DAYS * DAY);

/** What is still on the desk is due from the day before yesterday to the end of the week, in the order it came in. */
const dueDate = (index: number, start: Date, roll: Dice) =>
  new Date(start.getTime() + (DAYS + index - (ARTICLES - 6)) * DAY + roll.between(9, 22) * 3_600_000);

async function publish(
  db: Database,
  index: number,
  staff: readonly Member[],
  start: Date,
  roll: Dice,
  asSample: boolean,
): Promise<void> {
  const editors = staff.filter(({ role }) => role === 'editor');
  const reviewers = staff.filter(({ role }) => role !== 'viewer');
  const editor = roll.pick(editors);
  const checker = roll.pick(reviewers);
  const added = new Date(start.getTime() + (index / ARTICLES) * DAYS * DAY + roll.between(7, 16) * 3_600_000);
  const { title, text, doubts } = story(index, roll);
  const writer = roll.pick(WRITERS);
  const recent = index > ARTICLES - 9;
  const details: AddArticle = {
    title,
    text: `${title}\nBy ${writer}\n\n${text}\n`,
    byline: writer,
    writer,
    publisher: roll.pick(PUBLISHERS),
    publishedOn: added.toISOString().slice(0, 10),
    ownership: roll.chance(0.7) ? 'our_draft' : roll.chance(0.5) ? 'our_published' : 'someone_elses',
    checkerId: roll.chance(0.8) ? checker.id : null,
    deadline: recent ? dueDate(index, start, roll).toISOString() : null,
    sources: roll.chance(0.5) ? 'Statistics office, annual figures: https://stats.example/annual' : null,
  };
  const by = editor.at(added);
  const { articleId } = await (asSample ? addSample(loading(by), details) : addArticle(by, details));
  const share = recent ? roll.between(0, 60) / 100 : roll.between(70, 100) / 100;
  await review(db, { articleId, checker, reviewers, added, share, doubts }, roll);
}

/** Samples are loaded with an owner's right, whoever of the story brings them in. */
function loading(context: Context): Context {
  return context.actor.kind === 'person' ? { ...context, actor: { ...context.actor, role: 'owner' } } : context;
}
