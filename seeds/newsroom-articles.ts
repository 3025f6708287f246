import type { Dice } from './random';

/** Texts of an invented newsroom: every one rich in figures, no two alike. Written for this product. */
export interface Story {
  readonly title: string;
  readonly text: string;
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
  return {
    title: `Port of ${place} moves ${tons} million tons and wants a deeper channel`,
    text: `The port of ${place} handled ${tons} million tons of cargo last year, up ${dice.between(11, 98) / 10}% from a year earlier, the harbour authority said. Grain made up more than ${share}% of it.

Some ${whole(ships)} ships called, nearly ${dice.pick(['two', 'three'])} a day in the autumn. A channel ${dice.between(11, 16)} metres deep would cost $${dice.between(80, 320)} million and take ${dice.pick(['three', 'four'])} to ${dice.pick(['six', 'seven'])} years, according to a study by the Technical College.

“One in ${dice.pick(['five', 'six', 'eight'])} captains turns away today,” said Ruth Kanda, who has piloted here for ${dice.between(12, 31)} years. The last dredging was in ${dice.between(1996, 2014)}.`,
  };
};

const schools: Topic = (place, dice) => {
  const [pupils, before] = [dice.between(2100, 9800), dice.between(51, 70)];
  return {
    title: `${place} schools count ${whole(pupils)} pupils and too few teachers`,
    text: `There are ${whole(pupils)} pupils in ${place} this year, ${dice.between(12, 79) / 10}% more than last year, figures from the school board show. The average class has ${dice.between(21, 31)} of them.

Attendance rose from ${before}% to ${before + dice.between(3, 19)}%. About ${dice.between(40, 190)} posts stand empty, a third of them in mathematics, the teachers' union said.

The board will spend £${dice.between(14, 88) / 10} million on ${dice.pick(['five', 'seven', 'nine'])} new classrooms. At least two-thirds of parents want a later start than 8:15 am.`,
  };
};

const hospital: Topic = (place, dice) => ({
  title: `Waiting times double at ${place} hospital`,
  text: `Patients at ${place} hospital waited ${dice.between(90, 260)} minutes on average in May, twice as long as in ${dice.between(2017, 2021)}, its quarterly report says. The number of emergencies climbed ${dice.between(4, 26)}%.

The hospital has ${dice.between(180, 720)} beds and treats roughly ${whole(dice.between(21, 96) * 1000)} people a year. Nearly ${dice.between(4, 9)} in ten are older than ${dice.between(55, 70)}.

“We lost ${dice.between(14, 90)} nurses in a year and hired half as many,” said its head, Dr Amal Reyes. The region has promised €${dice.between(12, 75)} million over ${dice.pick(['three', 'five'])} years.`,
});

const rail: Topic = (place, dice) => ({
  title: `Night train to ${place} carries more than it can seat`,
  text: `The night train to ${place} sold ${whole(dice.between(18, 96) * 1000)} tickets between January and June, ${dice.between(6, 44)}% more than planned. Over ${dice.between(71, 93)}% of berths were taken.

A bed costs €${dice.between(69, 149)}, the ${dice.between(620, 1400)}-kilometre trip lasts ${dice.between(9, 14)} hours. On time were ${dice.between(52, 81)} percent of arrivals, down ${dice.between(2, 9)} percentage points.

The railway has ordered ${dice.pick(['eight', 'ten', 'a dozen'])} carriages for $${dice.between(24, 61)} million; the first are due in ${dice.between(2027, 2029)}, it said.`,
});

const farms: Topic = (place, dice) => {
  const acres = dice.between(4, 68) * 1000;
  return {
    title: `${place} farmers leave ${whole(acres)} acres unplanted`,
    text: `Farmers around ${place} have left ${whole(acres)} acres unplanted, the growers' association said, after a winter with ${dice.between(28, 61)} percent less rain than usual.

Wheat sells for $${dice.between(188, 274)} a ton, ${dice.between(4, 22)}% below last year's price, while diesel costs ${dice.between(12, 38)}% more. Yields fell to ${dice.between(41, 62) / 10} tons per hectare.

Up to ${dice.between(120, 640)} seasonal jobs are at risk. “I have farmed for ${dice.between(22, 44)} years and never sold half the herd before,” said Jon Calloway, ${dice.between(51, 70)}.`,
  };
};

const housing: Topic = (place, dice) => ({
  title: `${place} approves fewer homes than at any time since ${dice.between(2003, 2012)}`,
  text: `${place} approved ${whole(dice.between(310, 2400))} homes last year, ${dice.between(11, 39)}% fewer than the year before, according to the statistics office. Rents rose ${dice.between(31, 84) / 10}% to €${dice.between(98, 214) / 10} a square metre.

A household spends ${dice.between(28, 47)}% of its income on rent. Interest rates went from ${dice.between(8, 19) / 10}% to ${dice.between(32, 46) / 10}%, builders say.

The council has set aside ${dice.between(9, 44)} hectares for about ${whole(dice.between(4, 19) * 100)} homes. A quarter must be let at under €9 a square metre.`,
});

const energy: Topic = (place, dice) => ({
  title: `Wind off ${place} delivers ${dice.between(310, 980)} megawatts on a good day`,
  text: `The wind farm off ${place} delivered ${dice.between(11, 38) / 10} terawatt hours last year, enough for ${whole(dice.between(90, 480) * 1000)} homes, its owner said. Its ${dice.between(42, 110)} turbines stood still on ${dice.between(9, 31)} days.

Power cost ${dice.between(41, 96)} euros per megawatt hour on average, ${dice.between(9, 35)}% less than in ${dice.between(2022, 2024)}. Output could triple by ${dice.between(2030, 2035)}.

The cable, ${dice.between(28, 140)} kilometres long, lost less than ${dice.between(2, 5)}% on the way. Repairs ran to €${dice.between(31, 99) / 10} million.`,
});

const census: Topic = (place, dice) => {
  const people = dice.between(41, 380) * 1000;
  return {
    title: `${place} has grown to ${whole(people)} people, the census says`,
    text: `${place} has ${whole(people)} inhabitants, ${dice.between(21, 99) / 10}% more than ten years ago. Just over ${dice.between(14, 29)}% of them were born abroad, the census office said.

Four-fifths of households own a car, fewer than one in ${dice.pick(['three', 'four'])} a garden. The median age rose from ${dice.between(36, 40)} to ${dice.between(41, 45)}.

Since ${dice.between(1991, 2005)} the town has lost ${dice.between(9, 27)} shops and gained ${dice.between(30, 75)} cafés. It expects ${whole(dice.between(11, 60) * 100)} newcomers a year until ${dice.between(2030, 2040)}.`,
  };
};

const TOPICS = [port, schools, hospital, rail, farms, housing, energy, census] as const;

/** The story with this number: topics and places take turns, numbers are rolled. */
export function story(index: number, dice: Dice): Story {
  const topic = TOPICS[index % TOPICS.length] ?? port;
  const place = PLACES[(index * 3 + Math.floor(index / TOPICS.length)) % PLACES.length] ?? 'Norrhamn';
  return topic(place, dice);
}
