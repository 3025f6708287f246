/** Birth, death and age: "Born in 1950, she died in 2010 aged 60", "the sculptor (1931–2019), who died at 88". */
import { compareExact, fromInteger, subtract, ZERO } from '../../figures/exact';
import { builtPattern } from '../../text/built-pattern';
import type { Relation } from '../lint-finding';
import {
  AGE,
  anotherFits,
  DATE,
  type Dated,
  type Found,
  foundIn,
  free,
  inputsOf,
  type Mark,
  ofSign,
  SIGNS,
} from './dated';
import { completedYears, fits, inWholeYears, isSaidPlainly } from './elapsed';

interface Form {
  readonly pattern: RegExp;
  readonly tie: NonNullable<Relation['tie']>;
  /** The age is reached on that date, not had. */
  readonly turns: boolean;
  /** Two years in brackets may also be those of an office. */
  readonly life: boolean;
}

const form = (pattern: RegExp, tie: Form['tie'] = 'words', turns = false, life = false): Form => ({
  pattern,
  tie,
  ...{ turns, life },
});

const DIED = '(?:died|dies|dead|passed away|was killed|drowned)';
const AT = 'at(?: (?:the )?age(?: of)?)?';
const OLD = `(?:(?:aged?|at (?:the )?age(?: of)?|when (?:he|she) was)\\s${AGE}|at ${AGE}(?=\\s?[,.;:!?)”"]|$|\\s(?:of|after|from|in|on)\\b))`;
const DIED_AT = `\\b${DIED}\\b${free(40)}\\b(?:aged?|${AT})\\s${AGE}`;
const IN = '(?:\\b(?:in|on)\\s)?';
const DEATH = `\\b${DIED}\\b${free(24)}(?:${IN}${DATE},?\\s?${OLD}|,?\\s?\\b(?:aged?|${AT})\\s${AGE},?\\s(?:in|on)\\s${DATE})`;
/** "Adopted a boy in 2001, aged 6": only what was done at an age is the doer's. */
const AT_AN_AGE = `at (?:the )?age(?: of)?\\s${AGE}`;
const DEED = `\\b(?:${IN}${DATE},?\\s?${AT_AN_AGE}|${AT_AN_AGE},?\\s(?:in|on)\\s${DATE})`;
const TURNS = `\\b(?:turned|turns|will turn)\\s${AGE},?\\s(?:in|on)\\s${DATE}`;
/** "(1931–2019)", "(born 3 May 1931; died 2 June 2019)". */
const LIFE = `\\((?:${DATE}\\s?[-–—]\\s?${DATE}|(?:born|b\\.)\\s${IN}${DATE}[;,]\\s?(?:died|d\\.)\\s${IN}${DATE})\\)`;
const NO_OFFICE = '(?<!\\b(?:king|queen|emperor|pope|president|minister|mayor|war)\\s)';
const BORN = `\\b(?:born|b\\.)${free(40)}\\s${DATE}`;
const END = '(?=\\s?(?:[,.;:!?)”"]|$))(?!,? when (?:he|she) (?!died))';
/** On to the same person: a pronoun, or for a verb that follows right away a comma or "and". */
const PRONOUN = '\\)?[,;.]?\\s(?:and\\s|but\\s)?(?:who|he|she|I)\\s';
const ON = `(?:${PRONOUN}|\\)\\s|,?\\sand\\s|,\\s)(?:later\\s)?`;
const FIRST = `(?:^|[.:\\n]\\s?)${BORN},\\s${free(60)}`;
const AFTERWARDS = `${free(30)}(?:[;.]\\s(?:he|she)\\s(?:was|had been)\\s|,?\\s?\\()(?:born|b\\.)${free(30)}\\s${DATE}`;

const FORMS: readonly Form[] = [
  form(builtPattern(`${NO_OFFICE}${LIFE},?\\s?(?:who\\s)?(?:has\\s)?${DIED_AT}`, 'gi', SIGNS), 'words', false, true),
  form(builtPattern(`${NO_OFFICE}${LIFE}\\s(?:was|lived to be)\\s${AGE}${END}`, 'gi', SIGNS), 'words', false, true),
  form(
    builtPattern(`\\b${DIED}\\s(?:[\\w'’-]+\\s){0,3}(?:aged?|${AT})\\s${AGE},?\\s?${LIFE}`, 'gi', SIGNS),
    'words',
    false,
    true,
  ),
  form(builtPattern(`${BORN}${ON}${DEATH}`, 'gi', SIGNS)),
  form(builtPattern(`${BORN}${ON}${DIED}\\s${IN}${DATE},?\\s(?:(?:she|he)\\s)?was\\s${AGE}${END}`, 'gi', SIGNS)),
  form(builtPattern(`${BORN}${PRONOUN}${free(60)}${DEED}`, 'gi', SIGNS)),
  form(builtPattern(`${BORN}${ON}${TURNS}`, 'gi', SIGNS), 'words', true),
  form(builtPattern(`${FIRST}${DEATH}`, 'gi', SIGNS)),
  form(builtPattern(`${FIRST}${DEED}`, 'gi', SIGNS)),
  form(builtPattern(`${FIRST}${TURNS}`, 'gi', SIGNS), 'words', true),
  form(
    builtPattern(
      `\\b(?:was|had been)\\s${AGE}\\swhen\\s(?:he|she)${free(30)}\\b(?:in|on)\\s${DATE}${AFTERWARDS}`,
      'gi',
      SIGNS,
    ),
  ),
  form(builtPattern(`${DEATH}${AFTERWARDS}`, 'gi', SIGNS)),
  form(builtPattern(`${DEED}${AFTERWARDS}`, 'gi', SIGNS)),
  form(
    builtPattern(
      `${AGE}(?:\\s[\\w'’-]+){1,3},?\\s(?:who was\\s)?born${free(30)}\\s${DATE},?\\s(?:and\\s)?(?:who\\s)?${DIED}\\s${IN}${DATE}`,
      'gi',
      SIGNS,
    ),
  ),
  form(builtPattern(`${BORN},?\\s(?!or\\b)${free(60)}${DEED}`, 'gi', SIGNS), 'structure'),
];

/** Whoever is older by more than this did not live in those years only. */
const YOUTH = fromInteger(12);

/** Where kin or others are named, an age may be theirs. */
const KIN =
  /\b(?:sons?|daughters?|fathers?|mothers?|wife|wives|husbands?|brothers?|sisters?|child|children|parents?|widow(?:er)?|twins?|grand[a-z]+|uncle|aunt|nephew|niece|cousins?|partner|couple|bab(?:y|ies)|whose|(?:man|woman|boy|girl|people|someone) who)\b/i;

const SHE = /\b(?:she|her|hers|mrs|ms|miss|lady|woman|girl|queen|empress|actress)\b/i;
const HE = /\b(?:he|him|his|mr|lord|sir|man|boy|king|emperor|actor)\b/i;
/** "Ada Wells"; of the places and bodies that are named like this most stand behind such words. */
// polynomial: input at most 400 characters, because datedSentences leaves longer ones out
const NAME =
  /(?<!\b(?:in|at|from|near|the)\s)(?<!\w)(?!The|In|On|At|An?\b|Born|When)\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+){1,3}/gu;

/** Two people are told of: whose age it is, only who reads the sentence knows. */
export function areTwo({ signs }: Dated): boolean {
  const names = new Set(signs.match(NAME)?.map((name) => name.split(' ').at(-1)));
  return KIN.test(signs) || names.size > 1 || (SHE.test(signs) && HE.test(signs));
}

/** The years in brackets may be those on a throne or in an office: "Ada II (1952–2012), who died at 66". */
// polynomial: input at most 400 characters, because datedSentences leaves longer ones out
const REIGN =
  /\b(?:reign\w*|rule[drs]?|throne|crown\w*|kings?|queens?|emperor|empress|pope|tsar|sultan|president|chancellor|premier|minister|mayor|(?:arch)?bishop|tenure|in office|[ivx]{2,4}|v)\b/i;

/** In the next sentence "she" is surely the same one only where somebody was "she" before. */
const NEXT = /\.\s(?:he|she)\s/i;
const SAME = /\b(?:he|she|mr|mrs|ms)\b/i;

function tieOf({ before, words }: Found, tie: Form['tie']): Form['tie'] {
  const next = NEXT.exec(words)?.index ?? -1;
  return next < 0 || SAME.test(before + words.slice(0, next)) ? tie : 'structure';
}

function relationIn(dated: Dated, found: Found, { tie, turns, life }: Form): Relation[] {
  const { place } = found;
  const [first, second] = ofSign(place, DATE);
  const [age] = ofSign(place, AGE);
  if (!first || !second || !age || !isSaidPlainly(age.item)) return [];
  const said = inWholeYears(age.item);
  const years = (a: Mark, b: Mark) => completedYears(a, b, turns);
  // Where only the age comes with a date of its own, the birth may be told after it.
  const [birth, then] = years(first, second) === null ? [second, first] : [first, second];
  const worked = years(birth, then);
  if (worked === null) return [];
  const older = subtract(said.value, worked.value);
  if (life && compareExact(older, REIGN.test(dated.signs) ? ZERO : YOUTH) > 0) return [];
  const reads = (a: Mark, b: Mark) => {
    const other = years(a, b);
    return other !== null && fits({ said, worked: other });
  };
  if (!fits({ said, worked }) && anotherFits(dated, reads)) return [];
  const ends = [worked.interval.low, worked.interval.high].map((end) => end?.at.n);
  return [
    {
      rule: 'age',
      formula: 'whole years from birth',
      inputs: inputsOf(birth, then, age),
      stated: age.item,
      ...{ said, worked, tie: tieOf(found, tie) },
      unit: '',
      about: `From ${birth.written} to ${then.written}`,
      comes: `From ${birth.written} to ${then.written} is ${[...new Set(ends)].join(' or ')} years`,
    },
  ];
}

/** An age is read once, by the surest of its forms. */
export function ages(dated: Dated): readonly Relation[] {
  if (areTwo(dated)) return [];
  const seen = new Set<number>();
  return FORMS.flatMap((form) =>
    foundIn(dated, form.pattern).flatMap((found) => {
      const age = ofSign(found.place, AGE)[0]?.item.index ?? -1;
      if (seen.has(age)) return [];
      seen.add(age);
      return relationIn(dated, found, form);
    }),
  );
}
