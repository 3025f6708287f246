import type { Draft } from '../figures/draft';
import { word } from '../figures/vocabulary';
import type { Tree } from '../grammar/tree';
import type { Tokens } from '../text/tokens';
import type { SaidBy } from './attribution';
import type { Placed } from './measured';
import type { Sureness } from './parts';
import { formsOf } from './word-forms';

/** Verbs, and the nouns of the same spelling, that make what hangs on them no fact. */
const DENIES = formsOf('deny reject dismiss refute dispute rebut+ contradict');
const PLANS = formsOf('plan+ aim intend want seek/sought propose pledge promise vow hope wish earmark');
const FORECASTS = formsOf(
  'expect forecast/forecast/forecasted predict project anticipate foresee/foresaw/foreseen envisage envision budget',
);
const ESTIMATES = formsOf('estimate reckon believe think/thought suspect assume guess');
/** Said of what is to come: "is set to", "is likely to", "is due to". */
const COMING: ReadonlySet<string> = new Set(['set', 'likely', 'due', 'poised', 'bound', 'scheduled', 'slated']);
const NOUNS: Readonly<Record<string, Sureness>> = {
  forecast: 'forecast',
  forecasts: 'forecast',
  projection: 'forecast',
  projections: 'forecast',
  outlook: 'forecast',
  estimate: 'estimate',
  estimates: 'estimate',
  estimation: 'estimate',
  plan: 'plan',
  plans: 'plan',
  proposal: 'plan',
  target: 'plan',
  goal: 'plan',
};
const ACCOUNTS: ReadonlySet<string> = new Set(
  'claim claims report reports allegation allegations accusation accusations suggestion suggestions figure estimate'.split(
    ' ',
  ),
);
const WILL: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'could', 'may', 'might']);
const ESTIMATED = word('estimated');
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'nor']);
const IF: ReadonlySet<string> = new Set(['if', 'unless', 'provided', 'assuming', 'should']);
/** The strongest of what is said on a figure's way up counts. */
const ORDER: readonly Sureness[] = ['denial', 'condition', 'plan', 'forecast', 'estimate'];
/** Where a clause of its own begins: what is said above it is not said of the figure. */
const ALONE: ReadonlySet<string> = new Set(['acl:relcl', 'parataxis', 'appos']);
/** What names a thing that is there whatever becomes of it: "the 300-seat hall will close". */
const WITHIN: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod:poss']);

/** How surely a figure is said: by the verbs above it, and the one that its speaker says it with. */
export function surenessOf(
  t: Tokens,
  draft: Draft,
  { grammar: { tree }, head }: Placed,
  said: SaidBy | null,
): Sureness {
  const found = new Set<Sureness>();
  if (said?.verb) addVerb(said.verb, found);
  if (isEstimated(t, draft)) found.add('estimate');
  // A comparator has taken up the "not".
  const bounded = draft.comparator !== '=' && draft.comparator !== '~';
  for (let at = head, below = -1, steps = 0; at >= 0 && steps < 12; below = at, at = tree.head(at), steps++) {
    const passes = below >= 0 && tree.relation(below) === 'conj' && speaksForItself(tree, below);
    if (!passes) collect(tree, at, below, bounded, found);
    const relation = tree.relation(at) ?? 'root';
    if (relation === 'advcl') {
      if (isUnderCondition(tree, at)) found.add('condition');
      break;
    }
    if (ALONE.has(relation) || (WITHIN.has(relation) && at < tree.head(at)) || isGiven(tree, at)) break;
  }
  return ORDER.find((one) => found.has(one)) ?? (said === null ? 'fact' : 'claim');
}

/** "An estimated 300". */
function isEstimated(t: Tokens, { hedgeFrom, quoteFrom }: Draft): boolean {
  for (let i = hedgeFrom < 0 ? quoteFrom - 1 : hedgeFrom; i < quoteFrom; i++) if (t.word(i) === ESTIMATED) return true;
  return false;
}

/** What a verb makes of what hangs on it, or of what is said with it. */
function addVerb(word: string, found: Set<Sureness>): void {
  if (PLANS.has(word)) found.add('plan');
  if (FORECASTS.has(word)) found.add('forecast');
  if (ESTIMATES.has(word)) found.add('estimate');
  if (DENIES.has(word)) found.add('denial');
}

/** What one word on the way says of what hangs on it. */
function collect(tree: Tree, at: number, below: number, bounded: boolean, found: Set<Sureness>): void {
  const own = tree.lower(at);
  const noun = tree.tag(at) === 'NOUN' ? NOUNS[own] : undefined;
  if (noun !== undefined) found.add(noun);
  const isClause = tree.isVerb(at) || tree.child(at, 'cop') >= 0;
  if (isClause && below >= 0 && (!DENIES.has(own) || isTold(tree, below))) addVerb(own, found);
  if (COMING.has(own) && below >= 0 && tree.relation(below) === 'xcomp') found.add('forecast');
  if (!isClause && tree.relation(at) !== 'root') return;
  for (const one of tree.children(at)) {
    const relation = tree.relation(one);
    const lower = tree.lower(one);
    if (relation === 'aux' && WILL.has(lower)) found.add('forecast');
    else if (relation === 'aux' && lower === 'would') found.add('condition');
    else if (relation === 'advmod' && NOT.has(lower) && !bounded && !isOnly(tree, one) && denies(tree, below))
      found.add('denial');
    else if (relation === 'advcl' && isUnderCondition(tree, one)) found.add('condition');
    // "The forecast is 40", "the estimate was cut".
    else if ((relation === 'nsubj' || relation === 'nsubj:pass') && one !== below) {
      const said = NOUNS[lower];
      if (said !== undefined) found.add(said);
    }
  }
}

/** "Some 300 people did not vote": so many there are; "did not say whether 300 would go" denies nothing. */
const denies = (tree: Tree, at: number): boolean => !/^(?:nsubj|ccomp)/.test(tree.relation(at) ?? '');

/** What is denied is a clause or somebody's account; "rejected 300 appeals" denies none of them. */
const isTold = (tree: Tree, at: number): boolean =>
  /^(?:ccomp|xcomp|csubj)/.test(tree.relation(at) ?? '') || ACCOUNTS.has(tree.lower(at));

/** "Not only 300", "not just 300". */
const isOnly = (tree: Tree, not: number): boolean => tree.lower(not + 1) === 'only' || tree.lower(not + 1) === 'just';

function isUnderCondition(tree: Tree, clause: number): boolean {
  const mark = tree.child(clause, 'mark');
  return mark >= 0 && IF.has(tree.lower(mark));
}

/** A second verb with a subject or an auxiliary of its own takes nothing from the first. */
const speaksForItself = (tree: Tree, verb: number): boolean =>
  tree.child(verb, 'nsubj', 'nsubj:pass', 'aux', 'cop') >= 0;

/** "The twelve firms will merge": they are there already. */
function isGiven(tree: Tree, at: number): boolean {
  const relation = tree.relation(at);
  if (relation !== 'nsubj' && relation !== 'nsubj:pass') return false;
  return tree.children(at).some((one) => {
    const kind = tree.relation(one);
    return kind === 'nmod:poss' || (kind === 'det' && /^(?:the|these|those)$/.test(tree.lower(one)));
  });
}
