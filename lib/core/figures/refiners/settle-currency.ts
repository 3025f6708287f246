import { BREAK, NONE, type Tokens } from '../../text/tokens';
import { AMBIGUOUS_NAMES, CURRENCY_BY_CODE } from '../currencies';
import type { Draft, Refiner } from '../draft';
import { type WordSet, wordSet } from '../vocabulary';

/** Words that say where a currency with a shared name is paid: its country, its people, its larger towns. */
const PLACES: Readonly<Record<string, WordSet>> = {
  MXN: wordSet('mexico mexican mexicans guadalajara monterrey tijuana'),
  INR: wordSet('india indian indians delhi mumbai bengaluru bangalore kolkata chennai hyderabad'),
  CHF: wordSet('switzerland swiss zurich geneva basel bern'),
  RUB: wordSet('russia russian russians moscow petersburg kremlin'),
  KRW: wordSet('seoul busan incheon'),
  KWD: wordSet('kuwait kuwaiti kuwaitis'),
  AED: wordSet('emirates emirati dubai dhabi'),
  SAR: wordSet('saudi saudis riyadh jeddah'),
  TRY: wordSet('turkey turkish turks turkiye istanbul ankara izmir'),
  KES: wordSet('kenya kenyan kenyans nairobi mombasa'),
  ARS: wordSet('argentina argentine argentinian argentines buenos rosario cordoba mendoza'),
  CLP: wordSet('chile chilean chileans santiago valparaiso'),
  COP: wordSet('colombia colombian colombians bogota bogotá medellin medellín cali'),
  PHP: wordSet('philippines philippine filipino filipinos manila cebu davao quezon luzon mindanao'),
  CUP: wordSet('cuba cuban cubans havana'),
  UYU: wordSet('uruguay uruguayan uruguayans montevideo'),
  LBP: wordSet('lebanon lebanese beirut'),
  SEK: wordSet('sweden swedish swedes stockholm gothenburg malmo malmö'),
  NOK: wordSet('norway norwegian norwegians oslo bergen'),
  DKK: wordSet('denmark danish danes copenhagen aarhus'),
  ISK: wordSet('iceland icelandic icelanders reykjavik'),
  CZK: wordSet('czech czechs prague brno'),
  PKR: wordSet('pakistan pakistani pakistanis karachi lahore islamabad peshawar'),
  LKR: wordSet('lanka lankan lankans colombo'),
  NPR: wordSet('nepal nepali nepalese kathmandu'),
  BYN: wordSet('belarus belarusian minsk'),
  KPW: wordSet('pyongyang'),
  XOF: wordSet('senegal senegalese dakar abidjan ivorian mali malian bamako togo benin'),
  JOD: wordSet('jordan jordanian amman'),
  IQD: wordSet('iraq iraqi iraqis baghdad basra'),
  RSD: wordSet('serbia serbian serbs belgrade'),
  DZD: wordSet('algeria algerian algerians algiers'),
  TND: wordSet('tunisia tunisian tunisians tunis'),
  MAD: wordSet('morocco moroccan moroccans rabat casablanca'),
  QAR: wordSet('qatar qatari doha'),
  UGX: wordSet('uganda ugandan ugandans kampala'),
  TZS: wordSet('tanzania tanzanian tanzanians dodoma salaam zanzibar'),
};
/** By what is written, "peso" or "pesos": the currencies that it may be. Dollars and pounds are spoken of everywhere: they stay. */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(AMBIGUOUS_NAMES)
    .filter(([name, codes]) => name !== 'dollar' && name !== 'pound' && codes.length > 1)
    .flatMap(([name, codes]) => [
      [name, codes],
      [`${name}s`, codes],
    ]),
);
/** How far the place may stand from the amount, in tokens. */
const REACH = 60;

/** "A hotel in Manila was fined 2 million pesos": a name that countries share is that of the nearest one of them. */
export const settleCurrency: Refiner = {
  name: 'settle currency',
  refine(t, drafts) {
    for (const draft of drafts) {
      if (draft.kind !== 'money' || !draft.pending || draft.unitText === null) continue;
      const codes = SHARED.get(draft.unitText.toLowerCase());
      if (codes === undefined || draft.unit !== codes[0]) continue;
      const named = CURRENCY_BY_CODE.get(nearest(t, draft, codes) ?? '');
      if (named === undefined) continue;
      draft.unit = named.code;
      draft.unitName = named.name;
      draft.unitPlural = named.plural;
      draft.note(`currency: of the place named nearby, ${named.code}`);
    }
  },
};

/** The currency of the place that stands nearest before an amount, else behind it. */
function nearest(t: Tokens, draft: Draft, codes: readonly string[]): string | null {
  for (const [from, step] of [
    [draft.quoteFrom - 1, -1],
    [draft.quoteTo, 1],
  ] as const) {
    for (let i = from; Math.abs(i - from) < REACH && t.kind[i] !== BREAK && t.kind[i] !== NONE; i += step) {
      const w = t.word(i);
      const code = w === 0 ? undefined : codes.find((one) => PLACES[one]?.has(w));
      if (code !== undefined) return code;
    }
  }
  return null;
}
