/**
 * The words the engine knows, by class. A recogniser asks for a class (`t.bits(i) & MONTH`) or for one word
 * (`t.word(i) === OF`). Units and money add theirs in `unit-index.ts` and `money-index.ts`.
 */
import { Lexicon } from '../text/lexicon';

export const SMALL = 1 << 0; // zero to nineteen
export const TENS = 1 << 1;
export const HUNDRED = 1 << 2;
export const SCALE = 1 << 3; // thousand, million, ... crore
export const DOZEN = 1 << 4;
export const VAGUE = 1 << 5; // dozens, hundreds, millions
export const PART = 1 << 6; // half, quarter, third, hundredths
export const ORDINAL = 1 << 7;
export const MULTIPLE = 1 << 8; // doubled, threefold, twice
export const MONTH = 1 << 9;
export const TRIGGER = 1 << 10; // words without a number that are figures all the same: "the majority of"
export const ARTICLE = 1 << 11; // a, an
export const UNIT = 1 << 12;
export const MONEY = 1 << 13;
export const WEEKDAY = 1 << 14;
export const UP = 1 << 15;
export const DOWN = 1 << 16;
export const DETERMINER = 1 << 17; // the, these, its
export const PREPOSITION = 1 << 18;
export const AUXILIARY = 1 << 19;
export const CONJUNCTION = 1 << 20;
export const PRONOUN = 1 << 21;
export const VERB = 1 << 22;
export const REPORT = 1 << 23; // said, according, reports
export const ABBREVIATION = 1 << 24;
export const ADVERB = 1 << 25;
export const PEOPLE = 1 << 26; // plurals that do not look like it
export const PRODUCT = 1 << 27; // a name that takes a number: Boeing, iPhone, Route
export const SECTION = 1 << 28; // parts of texts: article, page, table
export const PLACED = 1 << 29; // things that are told apart by a number: day, series, game

/** What ends a run of nouns. */
export const STOPS = PREPOSITION | AUXILIARY | CONJUNCTION | PRONOUN | VERB | DETERMINER | ARTICLE;

/** Any of these may begin a figure. */
export const ANCHORS = SMALL | TENS | HUNDRED | SCALE | DOZEN | VAGUE | PART | ORDINAL | MULTIPLE | MONTH | TRIGGER;

export const lexicon = new Lexicon();

/** The id of one word, for `t.word(i) === OF`. */
export const word = (spelling: string): number => lexicon.add(spelling);

/** The ids of some words, one bit for each word of the lexicon: asked about every word of a text. */
export class WordSet {
  readonly #bits = new Int32Array(lexicon.bits.length >>> 5);

  constructor(ids: readonly number[]) {
    for (const id of ids) this.#bits[id >>> 5] = (this.#bits[id >>> 5] as number) | (1 << (id & 31));
  }

  /** Whether a word is one of them; word 0, which nobody knows, never is. */
  has(id: number): boolean {
    return (((this.#bits[id >>> 5] as number) >>> (id & 31)) & 1) === 1;
  }
}

/** Some words, parted by blanks, for `SET.has(t.word(i))`. */
export const wordSet = (spellings: string): WordSet =>
  new WordSet(
    spellings
      .split(/\s+/)
      .filter(Boolean)
      .map((spelling) => lexicon.add(spelling)),
  );

function all(bits: number, spellings: string): void {
  for (const spelling of spellings.trim().split(/\s+/)) lexicon.add(spelling, bits);
}

function counted(bits: number, first: number, spellings: string): void {
  spellings.split(' ').forEach((spelling, i) => {
    lexicon.add(spelling, bits, first + i);
  });
}

function valued(bits: number, values: Readonly<Record<string, number>>): void {
  for (const [spelling, value] of Object.entries(values)) lexicon.add(spelling, bits, value);
}

counted(
  SMALL,
  0,
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
valued(SMALL, { nought: 0, naught: 0 });
valued(TENS, {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
valued(HUNDRED, { hundred: 2 });
/** The number of a scale word is its power of ten. */
valued(SCALE, {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  quintillion: 18,
  lakh: 5,
  lakhs: 5,
  crore: 7,
  crores: 7,
  milliard: 9,
});
valued(DOZEN, { dozen: 12, score: 20 });
valued(VAGUE, {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
});
valued(PART, { half: 2, halves: 2, quarter: 4, quarters: 4 });
counted(
  PART,
  3,
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);
counted(
  PART,
  3,
  'thirds fourths fifths sixths sevenths eighths ninths tenths elevenths twelfths thirteenths fourteenths fifteenths sixteenths seventeenths eighteenths nineteenths twentieths',
);
valued(PART, { hundredth: 100, hundredths: 100, thousandth: 1000, thousandths: 1000, millionth: 1e6, millionths: 1e6 });
counted(
  ORDINAL,
  1,
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);
valued(ORDINAL, {
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
});
valued(ORDINAL, { hundredth: 100, thousandth: 1000, millionth: 1e6, firsts: 1 });
valued(PART, { thirtieth: 30, fortieth: 40, fiftieth: 50, twentyfifth: 25 });
/** The number of a multiple is what it multiplies by. */
valued(MULTIPLE, {
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  treble: 3,
  trebled: 3,
  trebles: 3,
  trebling: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  quintuple: 5,
  quintupled: 5,
  quintupling: 5,
  sextuple: 6,
  sextupled: 6,
  septupled: 7,
  octupled: 8,
  halved: 0.5,
  halving: 0.5,
  halve: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twelvefold: 12,
  fifteenfold: 15,
  twentyfold: 20,
  thirtyfold: 30,
  fiftyfold: 50,
  hundredfold: 100,
  thousandfold: 1000,
  twice: 2,
  thrice: 3,
});
counted(MONTH, 1, 'january february march april may june july august september october november december');
counted(MONTH, 1, 'jan feb mar apr may jun jul aug sep oct nov dec');
valued(MONTH | ABBREVIATION, {
  sept: 9,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
});
all(WEEKDAY, 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat');
all(TRIGGER, 'majority minority record only couple pair once single sole');
all(ARTICLE, 'a an');
all(
  DETERMINER,
  'the this that these those its their his her our my your whose both all each every any some no another such same',
);
all(
  PREPOSITION,
  `of in on at by for from to with without within into onto over under above below between among amid during since until till
   before after about around through throughout across against toward towards per via upon off near behind beyond beside
   besides despite except inside outside along alongside past like unlike as than up down out versus vs because`,
);
all(
  AUXILIARY,
  `is are was were be been being am has have had having do does did will would shall should can could may might must
   isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn shouldn can cannot s re ve ll d t m`,
);
all(CONJUNCTION, 'and or but nor so yet if when while where whereas although though unless that plus');
all(
  PRONOUN,
  'he she it they we you i him them us me who whom which what who whoever there here someone everyone anyone nobody',
);
all(
  VERB,
  `said says say saying told added adds died left went got came come comes made make makes took take takes taking gave give
   gives given found find finds knew know known saw see seen went go goes going gone ran run runs put held hold holds stood
   stand stands remain remained remains became become becomes began begin begins led lead leads won win wins lost lose loses
   met meet meets paid pay pays sent spent spend spends sold sell sells bought buy buys kept keep keeps felt brought built
   hurt killed injured wounded hit hits struck cut cuts fell fall falls rose rise rises grew grow grows signed joined used
   voted backed opposed attended participated worked lived died returned reported showed shows show needed want wanted expected
   marched gained dropped increased decreased declined jumped climbed soared plunged tumbled slid totaled totalled reached
   smoke smokes plan plans enrolled traded closed opened ended started arrived remained recorded registered tested refused
   evacuated displaced affected infected arrested charged convicted sentenced jailed rescued freed released missing waiting
   living working using including according compared required submitted completed published based located designed`,
);
all(
  REPORT,
  `said says say saying told tells according reported reports report announced announces estimated estimates claimed claims
   claim stated states noted notes warned warns predicted predicts forecast forecasts projects projected found finds shows
   showed suggests suggested argued argues believes believe believed insisted acknowledged confirmed confirms wrote writes
   tweeted revealed reveals disclosed testified alleged alleges cautioned calculated calculates expects expected added adds
   explained explains declared concedes conceded admitted recalled promised vowed analysts`,
);
all(
  ABBREVIATION,
  `mr mrs ms dr prof gen sen rep gov lt col sgt capt maj st jr sr no nos vs etc inc ltd co corp dept univ fig figs eq ref vol
   pp p ch sec art al approx est ca ft lb lbs oz sq cu hr hrs min mins sec secs yr yrs mo mos bn mn messrs rev hon u.s e.g i.e
   ave blvd rd cf ed eds op viz wed thu thurs fri tue tues mon sat`,
);
all(
  ADVERB,
  `not also still already now then just only even more most less least very too quite rather almost nearly about roughly
   approximately again ever never often usually recently currently soon later earlier ago away apart together alone each apiece
   respectively altogether overall annually monthly daily weekly yearly further instead yesterday today tomorrow tonight once
   twice here there higher lower elsewhere nationwide worldwide globally`,
);
all(
  PEOPLE,
  `people men women children police cattle sheep fish feet teeth mice geese oxen staff personnel crew troops aircraft spacecraft
   deer salmon shrimp series species offspring lives wives knives halves wolves leaves loaves criteria phenomena bacteria media
   data dice mps evs tvs ads folk folks fishermen policemen businessmen firemen servicemen spokesmen congressmen councilmen gunmen horsemen
   clergy poultry livestock swine vermin alumni nuclei stimuli fungi cacti foci syllabi theses crises analyses bases oases
   grandchildren schoolchildren women's men's moose bison goldfish sportspeople businesspeople tradespeople townspeople
   guardsmen seamen craftsmen sportsmen salesmen gentlemen freshmen layers percent`,
);
all(
  UP,
  `up rose rise rises rising risen grew grow grows growing grown growth increase increased increases increasing gain gained
   gains gaining climb climbed climbs climbing jump jumped jumps jumping soar soared soars soaring surge surged surges surging
   higher added adding advance advanced advances advancing expand expanded expands expanding rally rallied rallies spike spiked
   spikes leap leaped leapt leaps raised raise raises raising hike hiked hikes improvement improved boost boosted strengthened strengthens strengthening
   lift lifted lifts rebound rebounded widened widen uptick swell swelled swelled bounced skyrocketed rocketed accelerated ballooned appreciated mushroomed inflated lengthened quickened heightened firmed ballooning swelling
   add adds enlarge enlarged swells spiking skyrockets skyrocketing escalates escalating accelerates accelerating snowballed spiralled upped
   strengthen appreciates heightens mounted expansion recover recovers recovered recovering recovery bounces bouncing vaulted
   improves improving boosts boosting escalated rebounds rebounding uptick upturn upsurge hiking rallying expands widens widening`,
);
all(
  DOWN,
  `down fell fall falls falling fallen drop dropped drops dropping decline declined declines declining decrease decreased
   decreases decreasing slump slumped slumps plunge plunged plunges plunging tumble tumbled tumbles tumbling sinking diving crashing easing weakening lower slid slide slides
   sliding shrank shrink shrinks shrinking shrunk sank sink sinks sinking plummet plummeted plummets plummeting reduce reduced
   reduces reducing reduction cut cuts cutting loss lost lose loses losing dip dipped dips slip slipped slips slipping retreat
   retreated crash crashed contracted contraction contracting lowered eased weakened fewer slashed trimmed shed shedding dived
   narrowed narrow tanked sagged slowed downturn collapse collapsed shaved sunk thinned softened
   waned receded subsided depreciated depreciation weakening weakens sheds slashing slashes trims trimming pared curbed shortened dwindled
   dwindling diminished lessened slackened cooled moderated dive dives diving slumping slumps crashing downtick easing eases nosedived
   dipping ebb ebbed ebbs ebbing erode erodes eroded eroding deplete depletes depleted diminish diminishes diminishing dwindles recedes
   receding subsides subsiding curtail curtailed deteriorated weaken softens cools cooling slows slowing slowdown moderates moderating axed
   lopped cutback cutbacks shrinkage thins thinning stumbled stumbles sag sags crater wanes waning slackened backslid
   nosedive tanking sagging cratered slimmed shave shaves shaving lowers reductions`,
);
all(
  PRODUCT,
  `sp boeing airbus iphone ipad windows android ios galaxy pixel playstation xbox ftse nasdaq nikkei cac dax s&p dow stoxx asx tsx
   fortune forbes route highway interstate motorway autobahn flight apollo vostok soyuz voyager gemini area pier gate terminal
   covid g group formula euro siberia sputnik catch world windows macos ubuntu html css mp bbc itv sky radio expo agenda
   platform russell nifty sensex shanghai csi kospi hang mach angela magnitude polaris proton falcon ariane artemis
   explorer firefox chrome python java php f-16 mig su tu sukhoi tupolev cessna`,
);
all(
  SECTION,
  `section sections article articles paragraph paragraphs para clause clauses chapter chapters page pages table tables figure
   figures fig appendix annex schedule subsection rule rules title proposition prop amendment resolution directive regulation statute statutes ordinance decree
   verse psalm footnote note exhibit item bill class classes grades act§ § sec art pp`,
);
all(
  PLACED,
  `day week series season episode part volume vol book act scene grade stage round game match lot line bus train exit junction
   bay hall camp post posts form bill room suite unit building block ward district zone level tier type class category phase step
   number channel studio lane track court platform terminal gate seat row box car engine squad battalion brigade regiment
   division precinct station site well mine reactor version edition mark mk model chapter question test lesson rule plan option
   apartment apt floor scenario group pool heat set hole page issue verse aisle pad flat size mark exit king queen pope highway junction runway apollo team`,
);

/** What an address of the web begins with. */
for (const scheme of ['http', 'https', 'ftp']) lexicon.add(scheme);

export const A = word('a');
export const AN = word('an');
export const AND = word('and');
export const OR = word('or');
export const OF = word('of');
export const IN = word('in');
export const TO = word('to');
export const THE = word('the');
export const FROM = word('from');
export const BETWEEN = word('between');
export const PER = word('per');
export const ONE = word('one');
export const HALF = word('half');
export const QUARTER = word('quarter');
export const POINT = word('point');
export const SECOND = word('second');
export const MAY = word('may');
export const MARCH = word('march');
