/** The words that make a figure a bound or an approximation. */
import type { Comparator, Hedge } from './figure';

/** What a figure is bounded or widened by, and the phrases that say so, with `|` between them. */
export type ComparatorLine = readonly [comparator: Comparator, hedge: Hedge, phrases: string];

/** What stands before a figure; the longest phrase wins. */
export const BEFORE: readonly ComparatorLine[] = [
  [
    '~',
    'about',
    'about|around|some|roughly|approximately|approx|approx.|circa|ca|c.|estimated|an estimated|close to|in the region of|on the order of|in the order of|or about|as about|perhaps|barely|broadly|an average of about|something like|nearer|nearer to|closer to|reportedly about',
  ],
  ['<', 'nearly', 'nearly|almost|not quite|approaching|shy of|just shy of|close on'],
  [
    '>',
    'just over',
    'just over|just above|just more than|slightly more than|slightly over|a little over|a little more than|a bit more than|marginally over|little over',
  ],
  [
    '<',
    'just under',
    'just under|just below|slightly less than|slightly under|slightly below|a little under|a little less than|marginally under',
  ],
  [
    '>',
    'over',
    'over|more than|above|exceeding|exceeds|exceeded|exceed|in excess of|greater than|larger than|higher than|bigger than|longer than|older than|heavier than|upwards of|upward of|north of|well over|well above|far more than|far over|topped|topping|tops|could top|will top|would top|to top|may top|might top|should top|can top|surpassed|surpassing|surpasses|beyond|better than|over than|past|faster than|taller than|much more than|many more than',
  ],
  [
    '>=',
    'at least',
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as little as|as few as|as low as|as young as|as early as|as small as|starts at|start at|starting at|starting from|begins at|beginning at|bottoms out at|as short as|at the very least|from at least|a minimum|greater than or equal to|larger than or equal to',
  ],
  [
    '<',
    'under',
    'less than|fewer than|under|below|not even|fall short of|falls short of|fell short of|not reach|never reached|never reaches|lower than|smaller than|younger than|shorter than|south of|well under|well below|far less than|far fewer than|cheaper than|sub|lighter than',
  ],
  [
    '<=',
    'up to',
    'up to|never more than|never over|as much as|as many as|at most|no more than|no longer than|no older than|no larger than|no higher than|no bigger than|no later than|no heavier than|not more than|a maximum of|maximum of|not exceeding|as high as|as long as|as far as|as tall as|as deep as|as large as|as big as|as heavy as|as fast as|as wide as|as old as|as late as|as hot as|not exceed|cannot exceed|never exceed|no greater than|less than or equal to|smaller than or equal to|within|at the most|a maximum|capped at|limited to|limit of|ceiling of|maxes out at|tops out at',
  ],
];
/** What stands behind it. */
export const AFTER: readonly ComparatorLine[] = [
  ['~', 'about', 'or so|or thereabouts|ish|give or take|approximately|or around'],
  [
    '>=',
    'at least',
    'or more|or greater|or higher|or above|or over|or longer|or older|and above|and over|and up|and older|and more|at least|at a minimum|minimum|upwards',
  ],
  [
    '<=',
    'up to',
    'or less|or fewer|or lower|or below|or under|or younger|and under|and younger|at most|maximum|at the most|or better',
  ],
  ['>=', 'plus', 'plus'],
  ['~', 'odd', 'odd|some'],
];
