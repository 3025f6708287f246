import { exactTime, shortTime, type TimeStyle } from './time-format';

/**
 * A moment in the desk's time zone; the exact one is in the title and read out. `at` is an ISO string in UTC. Zone and
 * locale are given, never guessed, so server and browser write the same.
 */
export function Time({
  at,
  zone,
  locale = 'en-GB',
  style = 'date',
}: {
  at: string;
  zone: string;
  locale?: string | undefined;
  style?: TimeStyle | undefined;
}) {
  const exact = exactTime(at, zone, locale);
  return (
    <time dateTime={at} title={exact}>
      <span aria-hidden="true">{shortTime(at, zone, locale, style)}</span>
      <span className="unseen">{exact}</span>
    </time>
  );
}
