/** The words that say that a figure comes of those before it. */
import { builtPattern } from '../../text/built-pattern';
import { after, before, gap, type Item, LEAD, NEAR, opening, type Sentence } from '../lint-article';
import { ADDED_UP } from '../lint-refer';

const VERB = `(?:is|was|means|meant|makes|made|gives|gave|comes to|came to|works out (?:at|to|as)|worked out (?:at|to|as)|amounts to|amounted to|equals|translates (?:in)?to)`;
const AVERAGE = '(?:an?|the) (?:average|mean)(?: [a-z]+)? of';
const TOTAL = '(?:a|the|its) (?:[a-z]+ )?total (?:of|to)';
/** "…, or", "… (", "… – about", "…, an average of", "… for a total of". */
const COMES = builtPattern(
  String.raw`(?:(?:,|\s[–—]|\()\s*(?:or|i\.e\.|(?:which|that) ${VERB}|equivalent to|equal to|making|giving|so)\s|\s[–—]\s|\(\s*|(?:[,–—(]|\b(?:at|for|or|with|is|was))\s*(?:${AVERAGE}|averaging)\s|\b(?:and|,) averag(?:ed|ing)\s|(?:[,–—(]|\b(?:for|making|giving|bringing|or|to))\s*${TOTAL}\s|\b(?:totall?ing|an area of|(?:comes|came|amounts|amounted|adds up|added up) to)\s|,\s(?=(?:about|around|roughly|some|nearly|almost|approximately)\s))\s*(?:(?:${AVERAGE}|averaging|${TOTAL})\s+)?${LEAD}$`,
  'i',
  NEAR,
);
const THAT = builtPattern(
  String.raw`^(?:(?:that|this|which|it) ${VERB}|(?:the|their) (?:average|mean|total)(?: [a-z]+)? (?:is|was))\s+(?:(?:${AVERAGE}|a total of)\s+)?${LEAD}$`,
  'i',
  NEAR,
);
// polynomial: input at most 60 characters, because after() gives no more
const IN_ALL = /^(?:\s+[\w-]+){0,3}\s*(?:,\s*)?(?:in all|in total|altogether|all told|on average)\b/i;

/** What makes a figure another one than what comes out: "… more than its rival", "… at first". */
// polynomial: input at most 60 characters, because after() gives no more
const OTHERWISE =
  /^\W{0,2}(?:more|less|fewer|higher|lower|above|below|extra|additional|on top|at first|initially|to start|if|once|until|unless|at most|at (?:its )?peak|before|after|net|excluding|including|from|by|in the first|for the first|than|with|without|plus|when|on (?:sun|satur|week))/i;

/** Does the sentence go on to say that the figure is no result? */
export const isOtherwise = (sentence: Sentence, item: Item): boolean => OTHERWISE.test(after(sentence, item));

/** Is a figure given as what comes of those before it? */
export function comesOfThem(sentence: Sentence, item: Item): boolean {
  if (isOtherwise(sentence, item)) return false;
  return COMES.test(before(sentence, item, 80)) || IN_ALL.test(after(sentence, item)) || comesNext(sentence, item);
}

/** "That comes to $2,000", "Together they brought in $2,700": of what the sentence before says. */
export function comesNext(sentence: Sentence, item: Item): boolean {
  const words = opening(sentence, item);
  return words !== null && !isOtherwise(sentence, item) && (THAT.test(words) || ADDED_UP.test(words));
}

const FIRST = builtPattern(
  String.raw`^(?:averaging|(?:at|with) (?:an?|the) (?:average|mean)(?: [a-z]+)? of)\s+${LEAD}$`,
  'i',
  NEAR,
);

/** "Averaging 60 mph, the convoy covered …": of what comes after it. */
export const comesFirst = (sentence: Sentence, item: Item): boolean => FIRST.test(opening(sentence, item) ?? '');

// polynomial: input at most 90 characters, because gap() gives no more
const SHARED =
  /\b(?:among|amongst|between|for|across|to|by|over|in|on|from|with|divided|during|throughout|times|takes?|took|at|costing|worth|paying|giving)\b[^.;:()\n]{0,30}$/i;
// polynomial: input at most 90 characters, because gap() gives no more
const GET =
  /^[^.;:()\n]{0,30}\b(?:shared?|split|divided?|won|wins?|earn(?:ed|s)?|receiv(?:ed|es?)|gets?|got|paid|pay|raised?|gave|gives?|spen[dt]|bought|sold|made)\b[^.;:()\n]{0,40}$/i;
const IN_TIME = builtPattern(
  String.raw`\b(?:over|in|for|during|within|throughout|across|(?:took|takes|needed|spent)(?: [a-z]+){0,3})\s+(?:(?:last|past|next|first|full)\s+)?${LEAD}$`,
  'i',
  NEAR,
);

/** "$36 million to 1,200 farmers", "16 people shared $640,000", "in three hours … 90 miles". The number comes second here. */
export function goesWith(sentence: Sentence, amount: Item, number: Item): boolean {
  if (amount.figure.quoteStart < number.figure.quoteStart) return SHARED.test(gap(sentence, amount, number) ?? '');
  const words = gap(sentence, number, amount) ?? '.';
  if (/[.;:()]/.test(words)) return false;
  return number.figure.kind === 'duration'
    ? IN_TIME.test(before(sentence, number))
    : words.trim() === '' || GET.test(words) || AT.test(words);
}

const AT = builtPattern(String.raw`\b(?:at|for|costing|worth|paying|giving|priced at)\s+${LEAD}$`, 'i', NEAR);
