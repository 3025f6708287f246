/** "The 50th anniversary of the 1966 flood was marked in 2016", "in 2015, 49 years after the 1966 flood". */
import { builtPattern } from '../../text/built-pattern';
import type { Relation } from '../lint-finding';
import {
  AGE,
  anotherFits,
  DATE,
  type Dated,
  free,
  inputsOf,
  LENGTH,
  LONG,
  type Mark,
  NTH,
  ofSign,
  placesOf,
  SIGNS,
} from './dated';
import { completedYears, elapsed, fits, inWholeYears } from './elapsed';

const THE = '(?:the|its|their|his|her)';
/** "the 1966 flood", "the flood of 1966"; in "the club that won the 1966 cup" the year is the cup's. */
const EVENT = `(?:(?:${THE}\\s)?${DATE}|${THE}\\s(?:[\\w'’-]+\\s){1,3}(?:of|in|on)\\s${DATE})`;
const OF = `anniversary\\sof\\s${EVENT}`;
const NOUNS = String.raw`(?:\s(?!(?:was|were|is|are|had|has|will|be)\b)[\w'’-]+){0,2}`;
/** What is done on the day itself; a plan for it is made in another year. */
const MARKED =
  '(?:mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|commemorat(?:es?|ed|ing)|observ(?:es?|ed|ing)|fell|falls|is|was|came|comes)';
export const FOUNDED =
  '(?:founded|formed|established|opened|built|created|launched|married|began|begun|started|set up|incorporated|chartered)';

const NTH_FORMS: readonly RegExp[] = [
  builtPattern(
    `${NTH}\\s${OF}${NOUNS},?\\s(?:(?:was|were|is|will be|to be)\\s)?(?:${MARKED}\\s)?(?:in|on)\\s${DATE}`,
    'gi',
    SIGNS,
  ),
  builtPattern(`(?:^|[.,;:“"]\\s?)in\\s${DATE},?\\s${free(30)}\\b${MARKED}\\sthe\\s${NTH}\\s${OF}`, 'gi', SIGNS),
  builtPattern(`${NTH}\\sanniversary,?\\s(?:in|on)\\s${DATE},?\\sof\\s${EVENT}`, 'gi', SIGNS),
  builtPattern(`${DATE}(?:\\s[\\w'’-]+){1,3}[’']s?\\s${NTH}\\sanniversary\\s(?:in|on)\\s${DATE}`, 'gi', SIGNS),
  builtPattern(
    `\\b${FOUNDED}\\s(?:in\\s|on\\s)?${DATE}[,.]?\\s${free(40)}\\b(?:its|their|his|her)\\s${NTH}\\s(?:anniversary|birthday)\\s(?:fell\\s)?(?:in|on)\\s${DATE}(?!\\sof\\b)`,
    'gi',
    SIGNS,
  ),
  builtPattern(
    `\\b${FOUNDED}\\s(?:in\\s|on\\s)?${DATE}[,.]?\\s(?:[\\w'’-]+\\s){0,3}(?:turned|turns|will turn)\\s${AGE}\\s(?:in|on)\\s${DATE}`,
    'gi',
    SIGNS,
  ),
];

const WAITED = '(?:wait|gap|drought|absence|break)';
const WAIT = `,\\s(?:(?:ending\\s|after\\s)?an?\\s${WAITED}\\sof\\s${LONG}|ending\\s(?:a|its|their)\\s${LENGTH}\\s${WAITED})`;
const LENGTH_FORMS: readonly RegExp[] = [
  builtPattern(`\\bin\\s${DATE},?\\s${LONG}\\s(?:after|since)\\s${EVENT}${NOUNS}(?=[,.;:!?)”"]|$)`, 'gi', SIGNS),
  builtPattern(`${LENGTH}\\safter\\s${EVENT}(?:\\s[\\w'’-]+){0,3},\\sin\\s${DATE}`, 'gi', SIGNS),
  builtPattern(`\\bin\\s${DATE}${free(60)}\\bsince\\s${DATE}${WAIT}`, 'gi', SIGNS),
  builtPattern(`\\bsince\\s${DATE}${WAIT}\\sthat\\sended\\sin\\s${DATE}`, 'gi', SIGNS),
];

type Measure = (figure: Mark, first: Mark, second: Mark) => Pick<Relation, 'said' | 'worked' | 'tight'> | null;

function byYear({ item }: Mark, first: Mark, second: Mark) {
  const worked = completedYears(first, second, true);
  return worked === null ? null : { said: inWholeYears(item), worked };
}

const byLength: Measure = ({ item }, first, second) => elapsed(item, first, second, 'never');

function relationIn(dated: Dated, place: readonly Mark[], measure: Measure): Relation[] {
  const [figure] = place.filter(({ sign }) => sign !== DATE);
  const [a, b] = ofSign(place, DATE);
  if (!figure || !a || !b) return [];
  const [first, second] = measure(figure, a, b) === null ? [b, a] : [a, b];
  const found = measure(figure, first, second);
  if (found === null) return [];
  const reads = (one: Mark, other: Mark) => {
    const measured = measure(figure, one, other);
    return measured !== null && fits(measured);
  };
  if (!fits(found) && anotherFits(dated, reads)) return [];
  const about = `From ${first.written} to ${second.written}`;
  const { n } = found.worked.value;
  return [
    {
      rule: 'anniversary',
      formula: 'b − a',
      inputs: inputsOf(first, second, figure),
      stated: figure.item,
      ...found,
      unit: figure.sign !== LENGTH ? 'years' : '',
      about,
      ...(figure.sign !== LENGTH ? { comes: `${about} is ${n} ${n === 1n ? 'year' : 'years'}` } : {}),
    },
  ];
}

export const anniversaries = (dated: Dated): readonly Relation[] => [
  ...NTH_FORMS.flatMap((form) => placesOf(dated, form).flatMap((place) => relationIn(dated, place, byYear))),
  ...LENGTH_FORMS.flatMap((form) => placesOf(dated, form).flatMap((place) => relationIn(dated, place, byLength))),
];
