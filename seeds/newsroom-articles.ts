import type { DisputeReason } from '@/lib/core/review/status';
import type { Dice } from './random';

/** Texts of an invented newsroom: every one rich in figures, no two alike. Written for this product. */
export interface Story {
  readonly title: string;
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** What a checker of this newsroom may find wrong with one figure: `about` is the piece of the text that says it. */
export interface Doubt {
  readonly about: string;
  readonly reason: DisputeReason;
  readonly note: string;
}

const PLACES = [
  'Norrhamn',
  'Alder Creek',
  'Quay Street',
  'Eastmere',
  'Saint-Loup',
  'Brackwater',
  'Tallow Hill',
  'Kirkdale',
  'Vesterby',
  'Port Amity',
] as const;

const whole = (value: number) => value.toLocaleString('en');

type Topic = (place: string, dice: Dice) => Story;

const port: Topic = (place, dice) => {
  const [tons, share, ships] = [dice.between(210, 940) / 100, dice.between(31, 88), dice.between(120, 480)];
  const [up, cost, years] = [dice.between(11, 98) / 10, dice.between(80, 320), dice.between(12, 31)];
  const captains = dice.pick(['five', 'six', 'eight']);
  return {
    title: `Port of ${place} moves ${tons} million tons and wants a deeper channel`,
    text: `The port of ${place} handled ${tons} million tons of cargo last year, up ${up}% from a year earlier, the harbour authority said. Grain made up more than ${share}% of it.

Some ${whole(ships)} ships called, nearly ${dice.pick(['two', 'three'])} a day in the autumn. A channel ${dice.between(11, 16)} metres deep would cost $${cost} million and take ${dice.pick(['three', 'four'])} to ${dice.pick(['six', 'seven'])} years, according to a study by the Technical College.

“One in ${captains} captains turns away today,” said Ruth Kanda, who has piloted here for ${years} years. The last dredging was in ${dice.between(1996, 2014)}.`,
    doubts: [
      {
        about: `${tons} million tons of cargo last year`,
        reason: 'unit',
        note: 'The authority’s table counts short tons; in metric tons it is a tenth less.',
      },
      {
        about: `up ${up}% from a year earlier`,
        reason: 'base',
        note: 'Measured against the average of five years, not against the year before.',
      },
      {
        about: `more than ${share}% of it`,
        reason: 'what-it-counts',
        note: 'That is the share of all bulk cargo, ore included, not of grain.',
      },
      {
        about: `cost $${cost} million`,
        reason: 'value',
        note: `The study says $${cost + 15} million once the survey is paid for.`,
      },
      {
        about: `One in ${captains} captains`,
        reason: 'attribution',
        note: 'She says it is from the pilots’ log; the log does not count who turns away.',
      },
    ],
  };
};

const schools: Topic = (place, dice) => {
  const [pupils, before] = [dice.between(2100, 9800), dice.between(51, 70)];
  const [more, size, after] = [dice.between(12, 79) / 10, dice.between(21, 31), before + dice.between(3, 19)];
  const [posts, money] = [dice.between(40, 190), dice.between(14, 88) / 10];
  return {
    title: `${place} schools count ${whole(pupils)} pupils and too few teachers`,
    text: `There are ${whole(pupils)} pupils in ${place} this year, ${more}% more than last year, figures from the school board show. The average class has ${size} of them.

Attendance rose from ${before}% to ${after}%. About ${posts} posts stand empty, a third of them in mathematics, the teachers' union said.

The board will spend £${money} million on ${dice.pick(['five', 'seven', 'nine'])} new classrooms. At least two-thirds of parents want a later start than 8:15 am.`,
    doubts: [
      {
        about: `${whole(pupils)} pupils in ${place} this year`,
        reason: 'where-or-who',
        note: 'The board’s table is for the whole school district, two villages included.',
      },
      { about: `${more}% more than last year`, reason: 'when', note: 'That was the rise of the year before.' },
      {
        about: `The average class has ${size}`,
        reason: 'value',
        note: `The board’s own table gives ${size - 1}.4 a class.`,
      },
      {
        about: `from ${before}% to ${after}%`,
        reason: 'what-it-counts',
        note: 'Counts pupils who came on the day of the survey, not attendance over the year.',
      },
      {
        about: 'At least two-thirds of parents',
        reason: 'base',
        note: 'Two-thirds of the parents who answered; fewer than half did.',
      },
    ],
  };
};

const hospital: Topic = (place, dice) => {
  const [minutes, climbed, beds] = [dice.between(90, 260), dice.between(4, 26), dice.between(180, 720)];
  const [people, older, age] = [dice.between(21, 96) * 1000, dice.between(4, 9), dice.between(55, 70)];
  const [nurses, money] = [dice.between(14, 90), dice.between(12, 75)];
  return {
    title: `Waiting times double at ${place} hospital`,
    text: `Patients at ${place} hospital waited ${minutes} minutes on average in May, twice as long as in ${dice.between(2017, 2021)}, its quarterly report says. The number of emergencies climbed ${climbed}%.

The hospital has ${beds} beds and treats roughly ${whole(people)} people a year. Nearly ${older} in ten are older than ${age}.

“We lost ${nurses} nurses in a year and hired half as many,” said its head, Dr Amal Reyes. The region has promised €${money} million over ${dice.pick(['three', 'five'])} years.`,
    doubts: [
      {
        about: `waited ${minutes} minutes on average in May`,
        reason: 'what-it-counts',
        note: 'The report gives the median wait; the average is longer.',
      },
      {
        about: `emergencies climbed ${climbed}%`,
        reason: 'value',
        note: `The report’s table comes to ${climbed - 1}%.`,
      },
      {
        about: `has ${beds} beds`,
        reason: 'out-of-date',
        note: 'As of January. A ward has closed since, with its beds.',
      },
      {
        about: `roughly ${whole(people)} people a year`,
        reason: 'what-it-counts',
        note: 'Those are visits; many people came more than once.',
      },
      { about: `€${money} million over`, reason: 'wording', note: '“Up to” stands in the region’s letter.' },
    ],
  };
};

const rail: Topic = (place, dice) => {
  const [tickets, planned, berths] = [dice.between(18, 96) * 1000, dice.between(6, 44), dice.between(71, 93)];
  const [price, length, onTime] = [dice.between(69, 149), dice.between(620, 1400), dice.between(52, 81)];
  const [points, money] = [dice.between(2, 9), dice.between(24, 61)];
  return {
    title: `Night train to ${place} carries more than it can seat`,
    text: `The night train to ${place} sold ${whole(tickets)} tickets between January and June, ${planned}% more than planned. Over ${berths}% of berths were taken.

A bed costs €${price}, the ${length}-kilometre trip lasts ${dice.between(9, 14)} hours. On time were ${onTime} percent of arrivals, down ${points} percentage points.

The railway has ordered ${dice.pick(['eight', 'ten', 'a dozen'])} carriages for $${money} million; the first are due in ${dice.between(2027, 2029)}, it said.`,
    doubts: [
      {
        about: `sold ${whole(tickets)} tickets between January and June`,
        reason: 'when',
        note: 'The railway’s table runs to the end of July.',
      },
      {
        about: `${planned}% more than planned`,
        reason: 'base',
        note: 'Against last year’s sales. The plan is not public.',
      },
      {
        about: `Over ${berths}% of berths`,
        reason: 'wording',
        note: `${berths}% exactly in the railway’s table, not over it.`,
      },
      { about: `A bed costs €${price}`, reason: 'out-of-date', note: `Since the new timetable it is €${price + 10}.` },
      {
        about: `for $${money} million`,
        reason: 'unit',
        note: 'The contract is in euros.',
      },
    ],
  };
};

const farms: Topic = (place, dice) => {
  const acres = dice.between(4, 68) * 1000;
  const [rain, price, below] = [dice.between(28, 61), dice.between(188, 274), dice.between(4, 22)];
  const [diesel, yields, jobs] = [dice.between(12, 38), dice.between(41, 62) / 10, dice.between(120, 640)];
  return {
    title: `${place} farmers leave ${whole(acres)} acres unplanted`,
    text: `Farmers around ${place} have left ${whole(acres)} acres unplanted, the growers' association said, after a winter with ${rain} percent less rain than usual.

Wheat sells for $${price} a ton, ${below}% below last year's price, while diesel costs ${diesel}% more. Yields fell to ${yields} tons per hectare.

Up to ${jobs} seasonal jobs are at risk. “I have farmed for ${dice.between(22, 44)} years and never sold half the herd before,” said Jon Calloway, ${dice.between(51, 70)}.`,
    doubts: [
      {
        about: `left ${whole(acres)} acres unplanted`,
        reason: 'unit',
        note: 'The association’s list is in hectares; in acres it is two and a half times as much.',
      },
      {
        about: `${rain} percent less rain than usual`,
        reason: 'where-or-who',
        note: 'True for the region’s weather stations together; the one in town measured less of a difference.',
      },
      {
        about: `$${price} a ton`,
        reason: 'out-of-date',
        note: `Last week’s price. It closed at $${price - 6} yesterday.`,
      },
      {
        about: `${yields} tons per hectare`,
        reason: 'what-it-counts',
        note: 'Barley. Wheat stands one line below it in the table.',
      },
      { about: `Up to ${jobs} seasonal jobs`, reason: 'wording', note: 'The association says “around”, not “up to”.' },
    ],
  };
};

const housing: Topic = (place, dice) => {
  const [homes, fewer, rose] = [dice.between(310, 2400), dice.between(11, 39), dice.between(31, 84) / 10];
  const [rent, income, low] = [dice.between(98, 214) / 10, dice.between(28, 47), dice.between(8, 19) / 10];
  const [high, hectares] = [dice.between(32, 46) / 10, dice.between(9, 44)];
  return {
    title: `${place} approves fewer homes than at any time since ${dice.between(2003, 2012)}`,
    text: `${place} approved ${whole(homes)} homes last year, ${fewer}% fewer than the year before, according to the statistics office. Rents rose ${rose}% to €${rent} a square metre.

A household spends ${income}% of its income on rent. Interest rates went from ${low}% to ${high}%, builders say.

The council has set aside ${hectares} hectares for about ${whole(dice.between(4, 19) * 100)} homes. A quarter must be let at under €9 a square metre.`,
    doubts: [
      {
        about: `approved ${whole(homes)} homes last year`,
        reason: 'what-it-counts',
        note: 'Permits, not homes: a permit may be for a whole block.',
      },
      {
        about: `${fewer}% fewer than the year before`,
        reason: 'value',
        note: `The office’s two counts make it ${fewer - 2}%.`,
      },
      {
        about: `Rents rose ${rose}%`,
        reason: 'what-it-counts',
        note: 'New leases alone. For all tenants the office gives less than half of it.',
      },
      {
        about: `spends ${income}% of its income`,
        reason: 'base',
        note: 'Of net income in the source, which the text does not say.',
      },
      {
        about: `from ${low}% to ${high}%`,
        reason: 'when',
        note: 'Between March and September; the text reads as of today.',
      },
    ],
  };
};

const energy: Topic = (place, dice) => {
  const megawatts = dice.between(310, 980);
  const [hours, homes, turbines] = [dice.between(11, 38) / 10, dice.between(90, 480) * 1000, dice.between(42, 110)];
  const [price, less, lost] = [dice.between(41, 96), dice.between(9, 35), dice.between(2, 5)];
  return {
    title: `Wind off ${place} delivers ${megawatts} megawatts on a good day`,
    text: `The wind farm off ${place} delivered ${hours} terawatt hours last year, enough for ${whole(homes)} homes, its owner said. Its ${turbines} turbines stood still on ${dice.between(9, 31)} days.

Power cost ${price} euros per megawatt hour on average, ${less}% less than in ${dice.between(2022, 2024)}. Output could triple by ${dice.between(2030, 2035)}.

The cable, ${dice.between(28, 140)} kilometres long, lost less than ${lost}% on the way. Repairs ran to €${dice.between(31, 99) / 10} million.`,
    doubts: [
      {
        about: `delivered ${hours} terawatt hours last year`,
        reason: 'value',
        note: `The grid operator metered ${Math.round(hours * 10 - 1) / 10} terawatt hours at the landing.`,
      },
      {
        about: `enough for ${whole(homes)} homes`,
        reason: 'base',
        note: 'Only with the owner’s low figure for what a home uses.',
      },
      { about: `Its ${turbines} turbines`, reason: 'out-of-date', note: 'Two more have run since spring.' },
      {
        about: `${price} euros per megawatt hour`,
        reason: 'unit',
        note: 'Their sheet has pence per kilowatt hour; converted it comes out higher.',
      },
      {
        about: `lost less than ${lost}%`,
        reason: 'attribution',
        note: 'From the cable’s maker, not from the owner.',
      },
    ],
  };
};

const census: Topic = (place, dice) => {
  const people = dice.between(41, 380) * 1000;
  const [more, abroad, garden] = [dice.between(21, 99) / 10, dice.between(14, 29), dice.pick(['three', 'four'])];
  const [young, old, shops] = [dice.between(36, 40), dice.between(41, 45), dice.between(9, 27)];
  return {
    title: `${place} has grown to ${whole(people)} people, the census says`,
    text: `${place} has ${whole(people)} inhabitants, ${more}% more than ten years ago. Just over ${abroad}% of them were born abroad, the census office said.

Four-fifths of households own a car, fewer than one in ${garden} a garden. The median age rose from ${young} to ${old}.

Since ${dice.between(1991, 2005)} the town has lost ${shops} shops and gained ${dice.between(30, 75)} cafés. It expects ${whole(dice.between(11, 60) * 100)} newcomers a year until ${dice.between(2030, 2040)}.`,
    doubts: [
      {
        about: `has ${whole(people)} inhabitants`,
        reason: 'where-or-who',
        note: 'The municipality with its outlying villages; the town alone has a fifth fewer.',
      },
      {
        about: `${more}% more than ten years ago`,
        reason: 'base',
        note: 'The census before was eleven years ago, and in other borders.',
      },
      {
        about: `Just over ${abroad}% of them`,
        reason: 'wording',
        note: `The table says ${abroad - 1}.9%: just under.`,
      },
      {
        about: `fewer than one in ${garden} a garden`,
        reason: 'what-it-counts',
        note: 'The question was about a garden of one’s own; shared ones are left out.',
      },
      {
        about: `from ${young} to ${old}`,
        reason: 'what-it-counts',
        note: 'The average age. The median is not in the table.',
      },
    ],
  };
};

const TOPICS = [port, schools, hospital, rail, farms, housing, energy, census] as const;

/** The story with this number: topics and places take turns, numbers are rolled. */
export function story(index: number, dice: Dice): Story {
  const topic = TOPICS[index % TOPICS.length] ?? port;
  const place = PLACES[(index * 3 + Math.floor(index / TOPICS.length)) % PLACES.length] ?? 'Norrhamn';
  return topic(place, dice);
}
