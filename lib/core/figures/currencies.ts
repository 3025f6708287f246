/**
 * Currencies: ISO 4217 code, names, symbols, minor unit. A new currency is one line.
 *
 *     [code, name, plural, long names, symbols before the digits, symbols or short names after them, minor unit, per]
 */
type CurrencyLine = readonly [
  code: string,
  name: string,
  plural: string,
  more: string,
  before: string,
  after: string,
  minor: string,
  per: string,
];

const LINES: readonly CurrencyLine[] = [
  [
    'USD',
    'US dollar',
    'US dollars',
    'dollar|U.S. dollar|United States dollar|American dollar|greenback|buck',
    '$|US$|U.S.$|US $|USD$',
    '$',
    'cent',
    '100',
  ],
  ['EUR', 'euro', 'euros', '', '€', '€', 'cent', '100'],
  [
    'GBP',
    'pound sterling',
    'pounds sterling',
    'British pound|UK pound|sterling|quid',
    '£|UK£|GB£',
    '£|stg',
    'penny',
    '100',
  ],
  ['JPY', 'yen', 'yen', 'Japanese yen', '¥|JP¥|￥', '円', 'sen', '100'],
  ['CNY', 'yuan', 'yuan', 'Chinese yuan|renminbi|yuan renminbi', 'CN¥|RMB¥|RMB', 'RMB|元', 'fen', '100'],
  ['CHF', 'Swiss franc', 'Swiss francs', '', 'CHF |SFr|Sfr|SFr.|Fr.', 'SFr', 'rappen', '100'],
  ['CAD', 'Canadian dollar', 'Canadian dollars', 'loonie', 'C$|CA$|Can$|CDN$|Cdn$', '', 'cent', '100'],
  ['AUD', 'Australian dollar', 'Australian dollars', '', 'A$|AU$|Aus$', '', 'cent', '100'],
  ['NZD', 'New Zealand dollar', 'New Zealand dollars', '', 'NZ$', '', 'cent', '100'],
  ['HKD', 'Hong Kong dollar', 'Hong Kong dollars', '', 'HK$', '', 'cent', '100'],
  ['SGD', 'Singapore dollar', 'Singapore dollars', 'Sing dollar', 'S$|SG$|Sing$', '', 'cent', '100'],
  ['TWD', 'New Taiwan dollar', 'New Taiwan dollars', 'Taiwan dollar|Taiwanese dollar', 'NT$|TW$', '', 'cent', '100'],
  ['JMD', 'Jamaican dollar', 'Jamaican dollars', '', 'J$', '', 'cent', '100'],
  ['TTD', 'Trinidad and Tobago dollar', 'Trinidad and Tobago dollars', 'Trinidadian dollar', 'TT$', '', 'cent', '100'],
  ['FJD', 'Fijian dollar', 'Fijian dollars', 'Fiji dollar', 'FJ$', '', 'cent', '100'],
  ['NAD', 'Namibian dollar', 'Namibian dollars', 'Namibia dollar', 'N$', '', 'cent', '100'],
  ['ZWL', 'Zimbabwean dollar', 'Zimbabwean dollars', 'Zimbabwe dollar', 'Z$|ZWL$', '', 'cent', '100'],
  ['INR', 'Indian rupee', 'Indian rupees', 'rupee', '₹|Rs|Rs.', '', 'paisa', '100'],
  ['PKR', 'Pakistani rupee', 'Pakistani rupees', 'Pakistan rupee', 'PKR ', '', 'paisa', '100'],
  ['LKR', 'Sri Lankan rupee', 'Sri Lankan rupees', 'Sri Lanka rupee', '', '', 'cent', '100'],
  ['NPR', 'Nepalese rupee', 'Nepalese rupees', 'Nepali rupee', '', '', 'paisa', '100'],
  ['BDT', 'taka', 'taka', 'Bangladeshi taka', '৳|Tk', 'Tk', 'poisha', '100'],
  ['IDR', 'Indonesian rupiah', 'Indonesian rupiah', 'rupiah|rupiahs', 'Rp|Rp.', '', 'sen', '100'],
  ['MYR', 'ringgit', 'ringgit', 'Malaysian ringgit', 'RM', '', 'sen', '100'],
  ['THB', 'baht', 'baht', 'Thai baht', '฿', '', 'satang', '100'],
  ['PHP', 'Philippine peso', 'Philippine pesos', '', '₱|P', '', 'centavo', '100'],
  ['VND', 'dong', 'dong', 'Vietnamese dong', '₫', '₫', 'xu', '100'],
  ['KRW', 'won', 'won', 'South Korean won|Korean won', '₩', '', 'jeon', '100'],
  ['KPW', 'North Korean won', 'North Korean won', '', '', '', 'chon', '100'],
  ['RUB', 'ruble', 'rubles', 'Russian ruble|rouble|Russian rouble', '₽', '₽|руб', 'kopeck', '100'],
  ['UAH', 'hryvnia', 'hryvnias', 'Ukrainian hryvnia|hryvna', '₴', '₴', 'kopiyka', '100'],
  ['BYN', 'Belarusian ruble', 'Belarusian rubles', 'Belarusian rouble', 'Br', '', 'kopeck', '100'],
  ['KZT', 'tenge', 'tenge', 'Kazakh tenge|Kazakhstani tenge', '₸', '₸', 'tiyn', '100'],
  ['UZS', 'Uzbek som', 'Uzbek soms', 'Uzbekistani som', '', '', 'tiyin', '100'],
  ['GEL', 'lari', 'lari', 'Georgian lari', '₾', '₾', 'tetri', '100'],
  ['AMD', 'Armenian dram', 'Armenian drams', '', '֏', '', 'luma', '100'],
  ['AZN', 'manat', 'manat', 'Azerbaijani manat', '₼', '', 'qepik', '100'],
  ['BRL', 'Brazilian real', 'Brazilian reais', 'reais|reals|Brazilian reals', 'R$', '', 'centavo', '100'],
  ['MXN', 'Mexican peso', 'Mexican pesos', 'peso', 'Mex$|MX$', '', 'centavo', '100'],
  ['ARS', 'Argentine peso', 'Argentine pesos', 'Argentinian peso', 'AR$', '', 'centavo', '100'],
  ['CLP', 'Chilean peso', 'Chilean pesos', '', 'CLP$', '', 'centavo', '100'],
  ['COP', 'Colombian peso', 'Colombian pesos', '', 'COL$', '', 'centavo', '100'],
  ['CUP', 'Cuban peso', 'Cuban pesos', '', '', '', 'centavo', '100'],
  ['UYU', 'Uruguayan peso', 'Uruguayan pesos', '', '$U', '', 'centesimo', '100'],
  ['PEN', 'sol', 'soles', 'Peruvian sol|nuevo sol', 'S/|S/.', '', 'centimo', '100'],
  ['VES', 'bolivar', 'bolivars', 'bolívar|bolívares|Venezuelan bolivar', 'Bs', '', 'centimo', '100'],
  ['CRC', 'Costa Rican colon', 'Costa Rican colones', 'colón|colones', '₡', '', 'centimo', '100'],
  ['SEK', 'Swedish krona', 'Swedish kronor', 'krona|kronor|Swedish crown', '', '', 'öre', '100'],
  ['NOK', 'Norwegian krone', 'Norwegian kroner', 'krone|kroner|Norwegian crown', '', '', 'øre', '100'],
  ['DKK', 'Danish krone', 'Danish kroner', 'Danish crown', '', '', 'øre', '100'],
  [
    'ISK',
    'Icelandic krona',
    'Icelandic kronur',
    'Icelandic króna|Icelandic krónur|Icelandic crown',
    '',
    '',
    'eyrir',
    '100',
  ],
  ['CZK', 'Czech koruna', 'Czech korunas', 'koruna|crown|Czech crown|koruny', 'Kč', 'Kč', 'haler', '100'],
  ['PLN', 'zloty', 'zlotys', 'Polish zloty|złoty|zlotych', 'zł', 'zł|zl', 'grosz', '100'],
  ['HUF', 'forint', 'forints', 'Hungarian forint', '', 'Ft', 'filler', '100'],
  ['RON', 'Romanian leu', 'Romanian lei', 'lei|leu', '', '', 'ban', '100'],
  ['BGN', 'lev', 'leva', 'Bulgarian lev|levs', '', 'лв', 'stotinka', '100'],
  ['RSD', 'Serbian dinar', 'Serbian dinars', '', '', '', 'para', '100'],
  ['TRY', 'Turkish lira', 'Turkish liras', 'lira|Turkish lire', '₺', '₺|TL', 'kurus', '100'],
  [
    'ILS',
    'shekel',
    'shekels',
    'Israeli shekel|new shekel|new Israeli shekel|Israeli new shekel',
    '₪|NIS',
    '₪|NIS',
    'agora',
    '100',
  ],
  ['SAR', 'Saudi riyal', 'Saudi riyals', 'riyal', 'SR', '', 'halala', '100'],
  ['QAR', 'Qatari riyal', 'Qatari riyals', '', 'QR', '', 'dirham', '100'],
  ['AED', 'UAE dirham', 'UAE dirhams', 'dirham|Emirati dirham|U.A.E. dirham', 'Dh|Dhs', 'Dh|Dhs', 'fils', '100'],
  ['KWD', 'Kuwaiti dinar', 'Kuwaiti dinars', 'dinar', 'KD', '', 'fils', '1000'],
  ['JOD', 'Jordanian dinar', 'Jordanian dinars', '', 'JD', '', 'fils', '1000'],
  ['IQD', 'Iraqi dinar', 'Iraqi dinars', '', '', '', 'fils', '1000'],
  ['IRR', 'Iranian rial', 'Iranian rials', 'rial', '﷼', '', 'dinar', '100'],
  ['LBP', 'Lebanese pound', 'Lebanese pounds', 'Lebanese lira', '', '', 'piastre', '100'],
  ['SYP', 'Syrian pound', 'Syrian pounds', 'Syrian lira', '', '', 'piastre', '100'],
  ['EGP', 'Egyptian pound', 'Egyptian pounds', '', 'E£|LE', '', 'piastre', '100'],
  ['SDG', 'Sudanese pound', 'Sudanese pounds', '', '', '', 'piastre', '100'],
  ['MAD', 'Moroccan dirham', 'Moroccan dirhams', '', '', '', 'santim', '100'],
  ['DZD', 'Algerian dinar', 'Algerian dinars', '', '', '', 'santeem', '100'],
  ['TND', 'Tunisian dinar', 'Tunisian dinars', '', '', '', 'millime', '1000'],
  ['NGN', 'naira', 'naira', 'Nigerian naira', '₦|N', '', 'kobo', '100'],
  ['GHS', 'cedi', 'cedis', 'Ghanaian cedi|Ghana cedi', 'GH₵|₵', '', 'pesewa', '100'],
  ['KES', 'Kenyan shilling', 'Kenyan shillings', 'shilling', 'KSh|Ksh|KSh.|Ksh.|Sh', '', 'cent', '100'],
  ['UGX', 'Ugandan shilling', 'Ugandan shillings', '', 'USh', '', 'cent', '100'],
  ['TZS', 'Tanzanian shilling', 'Tanzanian shillings', '', 'TSh', '', 'cent', '100'],
  ['ETB', 'birr', 'birr', 'Ethiopian birr', '', '', 'santim', '100'],
  ['ZAR', 'rand', 'rand', 'South African rand|rands', 'R', '', 'cent', '100'],
  ['XOF', 'CFA franc', 'CFA francs', 'West African CFA franc', 'CFA', 'FCFA|CFA', 'centime', '100'],
  ['AFN', 'afghani', 'afghanis', '', '؋', '', 'pul', '100'],
  ['MMK', 'kyat', 'kyats', 'Myanmar kyat|Burmese kyat', '', '', 'pya', '100'],
  ['MNT', 'tugrik', 'tugriks', 'Mongolian tugrik|togrog', '₮', '', 'möngö', '100'],
  ['BTC', 'bitcoin', 'bitcoins', '', '₿', 'BTC|₿', 'satoshi', '100000000'],
];

export interface Currency {
  /** ISO 4217 (and BTC, which has none). */
  readonly code: string;
  /** English singular: "Hong Kong dollar". */
  readonly name: string;
  readonly plural: string;
  /** Lower case, singular and plural. */
  readonly words: readonly string[];
  /** Stand before the digits; case matters: "US$", "R$", "Rs". The ISO code works on either side too. */
  readonly before: readonly string[];
  /** Stand after the digits: "€", "zł". */
  readonly after: readonly string[];
  readonly minor: { readonly name: string; readonly per: string };
}

const parts = (text: string) => (text === '' ? [] : text.split('|'));

function wordsOf(name: string, plural: string, more: string): readonly string[] {
  const found = new Set([name, plural].map((word) => word.toLowerCase()));
  for (const word of parts(more)) {
    found.add(word.toLowerCase());
    if (!/(?:s|i|yuan|yen|won|baht|or|er|renminbi|sterling|quid|koruny|zlotych)$/.test(word))
      found.add(`${word}s`.toLowerCase());
  }
  return [...found];
}

export const CURRENCIES: readonly Currency[] = LINES.map(([code, name, plural, more, before, after, minor, per]) => ({
  code,
  name,
  plural,
  words: wordsOf(name, plural, more),
  before: parts(before),
  after: parts(after),
  minor: { name: minor, per },
}));

/**
 * Bare names that several countries share: what is assumed, and what else it may be. The assumption is the first one;
 * a country, a people or a town nearby overrules it (`refiners/settle-currency.ts`). "Pound" is also a mass; money only with a money context.
 */
export const AMBIGUOUS_NAMES: Readonly<Record<string, readonly string[]>> = {
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'JMD', 'TTD', 'FJD', 'NAD', 'ZWL'],
  pound: ['GBP', 'EGP', 'LBP', 'SYP', 'SDG'],
  peso: ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'CUP', 'UYU'],
  crown: ['CZK', 'SEK', 'NOK', 'DKK', 'ISK'],
  krona: ['SEK', 'ISK'],
  krone: ['NOK', 'DKK'],
  franc: ['CHF', 'XOF'],
  rupee: ['INR', 'PKR', 'LKR', 'NPR'],
  ruble: ['RUB', 'BYN'],
  rouble: ['RUB', 'BYN'],
  won: ['KRW', 'KPW'],
  dinar: ['KWD', 'JOD', 'IQD', 'RSD', 'DZD', 'TND'],
  dirham: ['AED', 'MAD'],
  rial: ['IRR'],
  riyal: ['SAR', 'QAR'],
  lira: ['TRY', 'LBP', 'SYP'],
  shilling: ['KES', 'UGX', 'TZS'],
  leu: ['RON'],
  colon: ['CRC'],
  real: ['BRL'],
};

/** Words that name money but also other things; believed as money after an amount with a money context only. */
export const WEAK_MONEY_WORDS: ReadonlySet<string> = new Set([
  'pound',
  'pounds',
  'sol',
  'soles',
  'won',
  'crown',
  'crowns',
  'lei',
  'buck',
  'colones',
  'sterling',
  'real',
  'reals',
  'colon',
  'colons',
]);

/**
 * Minor units as they are read. The code is the unit of the figure; it is a hundredth of whatever currency the text
 * means, which "cent" does not say: `of` is the likeliest first.
 */
export const MINOR_UNITS: readonly {
  readonly code: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly symbols: readonly string[];
  readonly of: readonly string[];
}[] = [
  {
    code: 'cent',
    name: 'cent',
    words: ['cent', 'cents', 'eurocent', 'eurocents', 'euro cent', 'euro cents', 'us cents'],
    symbols: ['¢', '￠'],
    of: ['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'ZAR'],
  },
  { code: 'kopeck', name: 'kopeck', words: ['kopeck', 'kopecks', 'kopek', 'kopeks'], symbols: [], of: ['RUB', 'BYN'] },
  { code: 'paisa', name: 'paisa', words: ['paisa', 'paise'], symbols: [], of: ['INR', 'PKR', 'NPR'] },
  { code: 'penny', name: 'penny', words: ['penny', 'pence', 'pennies'], symbols: ['p'], of: ['GBP'] },
];

function index(keys: (currency: Currency) => readonly string[]): ReadonlyMap<string, Currency> {
  const found = new Map<string, Currency>();
  for (const currency of CURRENCIES) for (const key of keys(currency)) if (!found.has(key)) found.set(key, currency);
  return found;
}

/** By ISO 4217 code. */
export const CURRENCY_BY_CODE = index((currency) => [currency.code]);
/** By name in lower case: "hong kong dollars", "yuan"; a bare shared name gives the default of `AMBIGUOUS_NAMES`. */
export const CURRENCY_BY_WORD: ReadonlyMap<string, Currency> = new Map([
  ...index((currency) => currency.words),
  ...Object.entries(AMBIGUOUS_NAMES).flatMap(([name, [code]]) => {
    const currency = CURRENCY_BY_CODE.get(code as string);
    return currency === undefined
      ? []
      : ([
          [name, currency],
          [`${name}s`, currency],
        ] as const);
  }),
]);
/** By the symbol before the digits, case as written: "$", "HK$", "Rs". */
export const CURRENCY_BY_PREFIX = index((currency) => currency.before);
