/** The words by which one sentence points at the figures of the one before it. */
import { builtPattern } from '../text/built-pattern';
import { LEAD, NEAR } from './lint-article';

/** "That is …", "This represents …": what follows is worked out from what was just said. */
export const THAT_IS = String.raw`(?:that|this|which)\s+(?:is|was|represents|represented|marks|marked|means|meant|amounts to|amounted to|equals|equalled|equaled|works out (?:at|as|to)|worked out (?:at|as|to)|comes to|came to|corresponds to|translates (?:in)?to)`;

export const CHANGE_NOUN = `(?:increase|rise|gain|jump|growth|surge|climb|leap|hike|drop|fall|decline|decrease|cut|loss|reduction|shortfall|slump|dip|slide|plunge|change)`;

/** "Of those", "among them"; "of those asked" says itself who is meant. */
export const OF_THEM = String.raw`(?:of|among)\s+(?:them|these|those)(?!\s+(?:who|that|with|aged|\w{2,20}ed)\b)`;

/** "Together they …", "That makes …", "In total …": the figures just named, added up or multiplied out. */
export const ADDED_UP =
  /^(?:in (?:total|all|sum)|altogether|all told|together|combined|taken together|between them|the total (?:is|was|comes to|came to|stands at)|(?:that|this|which) (?:makes|made|adds up to|added up to|comes to|came to|brings the total to|brought the total to))\b[^.;:()\n]{0,60}$/i;

/** "…, or 30%", "… (30%)", "…, which is 30%": the same said in another way. */
export const OR_THAT_IS = builtPattern(
  String.raw`^[^.;:()\n]{0,60}?(?:,\s*(?:or|which is|which was|that is|i\.e\.|making up|accounting for|representing)|\s[–—]|\()\s*(?:or\s+)?${LEAD}$`,
  'i',
  NEAR,
);
