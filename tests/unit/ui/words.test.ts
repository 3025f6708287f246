import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { digestOf } from '@/app/_ui/feedback/digest';
import { Progress } from '@/app/_ui/feedback/progress';
import { isCurrent, navigationFor } from '@/app/_ui/frame/navigation';
import { ExternalLink } from '@/app/_ui/typography/external-link';
import { safeLink } from '@/app/_ui/typography/safe-link';
import { statusWord } from '@/app/_ui/typography/status';
import { Time } from '@/app/_ui/typography/time';
import { exactTime, shortTime, writtenCount } from '@/app/_ui/typography/time-format';

const draw = renderToStaticMarkup;

test('a dismissed figure is "nothing to check", "to tick" or "ticked"', () => {
  expect(statusWord('dismissed', 'none')).toBe('nothing to check');
  expect(statusWord('dismissed', 'tick')).toBe('to tick');
  expect(statusWord('dismissed', 'tick', true)).toBe('ticked');
  expect(statusWord('unverifiable', 'tick', true)).toBe('could not confirm');
});

describe('links out of the house', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example', 'not a link', ''])(
    '%s never becomes a link',
    (address) => {
      expect(safeLink(address)).toBeUndefined();
      expect(draw(createElement(ExternalLink, { href: address }, 'Read'))).not.toContain('href');
    },
  );

  test('a web address opens apart, without opener or referrer, and shows where it leads', () => {
    const html = draw(createElement(ExternalLink, { href: 'https://www.example.org/a?b=<c>' }, 'Bulletin'));
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html).toContain('target="_blank"');
    expect(html).toContain('>example.org<');
    expect(html).not.toContain('<c>');
  });
});

describe('moments', () => {
  test('are written in the zone they are given, not the one of the machine', () => {
    expect(shortTime('2026-03-02T23:30:00Z', 'Europe/Athens', 'en-GB', 'date')).toBe('3 March 2026');
    expect(shortTime('2026-03-02T23:30:00Z', 'America/New_York', 'en-GB', 'clock')).toBe('18:30');
    expect(exactTime('2026-03-02T23:30:00Z', 'Europe/Athens', 'en-GB')).toContain('Tuesday');
  });

  test('hold no space that one engine writes and another does not', () => {
    expect(shortTime('2026-03-02T13:05:00Z', 'UTC', 'en-US', 'clock')).not.toMatch(/[\u202f\u2009]/u);
  });

  test('carry the exact one for pointer and screen reader', () => {
    const html = draw(createElement(Time, { at: '2026-03-02T23:30:00Z', zone: 'UTC' }));
    expect(html).toContain('dateTime="2026-03-02T23:30:00Z"');
    expect(html).toMatch(/aria-hidden="true">2 March 2026</u);
    expect(html).toContain('title="Monday');
  });
});

test('counts are separated by locale', () => {
  expect(writtenCount(1234567)).toBe('1,234,567');
  expect(writtenCount(1234567, 'de')).toBe('1.234.567');
});

test('progress says what is checked, what is disputed and what is left to tick', () => {
  const counts = { fact: 6, both: 0, said: 3, disputed: 2, unverifiable: 1, pending: 19 };
  const text = draw(createElement(Progress, { checked: 12, total: 31, counts, toTick: 9 })).replace(/<[^>]*>/gu, '');
  expect(text).toBe('12 of 31 checked2 disputed9 to tick');
});

test('progress of an empty article is a whole empty bar', () => {
  expect(draw(createElement(Progress, { checked: 0, total: 0 }))).toContain('flex-grow:1');
});

test('everybody finds the people of the desk in the header, only the owner the settings', () => {
  const labels = (role: Parameters<typeof navigationFor>[0]) => navigationFor(role).map((item) => item.label);
  expect(labels('owner')).toContain('Settings');
  for (const role of ['editor', 'reviewer', 'viewer'] as const) {
    expect(labels(role)).toEqual(['Dashboard', 'Articles', 'Claims', 'Sources', 'People']);
  }
});

test('the entry of a page is current on all pages below it, the dashboard only on its own', () => {
  const articles = { href: '/articles', label: 'Articles' };
  expect(isCurrent(articles, '/articles/0192')).toBe(true);
  expect(isCurrent(articles, '/articles-of-war')).toBe(false);
  expect(isCurrent({ href: '/', label: 'Dashboard' }, '/articles')).toBe(false);
});

test('the reference of an error is taken only where there is one', () => {
  expect(digestOf(Object.assign(new Error('x'), { digest: '42' }))).toBe('42');
  for (const thrown of [new Error('x'), 'x', null, undefined, { digest: 42 }]) expect(digestOf(thrown)).toBeUndefined();
});
