import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, dayRange } from '@/lib/core/stats/days';

const HOUR = 3_600_000;
const hours = (day: string, zone: string) => {
  const { from, to } = dayRange(day, zone);
  return (to.getTime() - from.getTime()) / HOUR;
};

const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
  'America/Santiago',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.date({ min: new Date('2012-01-02'), max: new Date('2037-12-31'), noInvalidDate: true });

describe('a day', () => {
  it('is the one a clock on the wall shows', () => {
    expect(dayOf(new Date('2026-03-03T03:30:00Z'), 'America/New_York')).toBe('2026-03-02');
    expect(dayOf(new Date('2026-03-03T03:30:00Z'), 'Asia/Kolkata')).toBe('2026-03-03');
    expect(dayOf(new Date('0987-03-03T12:00:00Z'), 'UTC')).toBe('0987-03-03');
  });

  it('has 23 hours when clocks go forward and 25 when they go back', () => {
    expect(hours('2026-03-08', 'America/New_York')).toBe(23);
    expect(hours('2026-11-01', 'America/New_York')).toBe(25);
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hours('2026-06-01', 'Europe/Berlin')).toBe(24);
  });

  it('begins an hour late where clocks go forward at midnight', () => {
    expect(dayRange('2026-09-06', 'America/Santiago').from).toEqual(new Date('2026-09-06T04:00:00Z'));
    expect(hours('2026-09-06', 'America/Santiago')).toBe(23);
  });

  it('has no hour at all where a country skipped it', () => {
    expect(hours('2011-12-30', 'Pacific/Apia')).toBe(0);
    expect(hours('2011-12-29', 'Pacific/Apia')).toBe(24);
  });

  it('holds exactly its own moments, and days follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(moment, zone, (when, where) => {
        const day = dayOf(when, where);
        const { from, to } = dayRange(day, where);
        expect(from.getTime()).toBeLessThanOrEqual(when.getTime());
        expect(when.getTime()).toBeLessThan(to.getTime());
        expect(dayOf(from, where)).toBe(day);
        expect(dayOf(new Date(from.getTime() - 1), where)).not.toBe(day);
        expect(dayRange(addDays(day, 1), where).from).toEqual(to);
        expect((to.getTime() - from.getTime()) / HOUR).toBeGreaterThanOrEqual(23);
        expect((to.getTime() - from.getTime()) / HOUR).toBeLessThanOrEqual(25);
      }),
      { numRuns: 300 },
    );
  });
});

describe('days later', () => {
  it('cross months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('come back', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -4000, max: 4000 }), (when, days) => {
        const day = dayOf(when, 'UTC');
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(Date.parse(addDays(day, days)) - Date.parse(day)).toBe(days * 24 * HOUR);
      }),
    );
  });
});
