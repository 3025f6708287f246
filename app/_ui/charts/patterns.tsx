import { CHARTED, type ChartedStatus, statusColour } from '../status';

/** The paint of a status in a chart whose patterns have this prefix. */
export function paint(prefix: string, status: ChartedStatus): string {
  return status === 'verified' ? statusColour('verified', 'fill') : `url(#${prefix}-${status})`;
}

/** Verified is solid; disputed, could not confirm and to check have a texture each, so grey prints keep them apart. */
export function StatusPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {CHARTED.map((status) =>
        status === 'verified' ? null : (
          <pattern
            key={status}
            id={`${prefix}-${status}`}
            width={TEXTURES[status].size}
            height={TEXTURES[status].size}
            patternUnits="userSpaceOnUse"
          >
            <rect
              width={TEXTURES[status].size}
              height={TEXTURES[status].size}
              style={{ fill: statusColour(status, TEXTURES[status].ground) }}
            />
            <path
              d={TEXTURES[status].path}
              fill="none"
              strokeWidth={TEXTURES[status].width}
              strokeLinecap={TEXTURES[status].cap}
              style={{ stroke: statusColour(status, TEXTURES[status].line) }}
              opacity={TEXTURES[status].opacity}
            />
          </pattern>
        ),
      )}
    </defs>
  );
}

const TEXTURES = {
  pending: {
    size: 6,
    path: 'M-1 7 7-1M-1 1 1-1M5 7 7 5',
    ground: 'wash',
    line: 'fill',
    width: 1,
    cap: 'butt',
    opacity: 0.7,
  },
  disputed: {
    size: 5,
    path: 'M-1-1 6 6M-1 4 1 6M4-1 6 1',
    ground: 'fill',
    line: 'onFill',
    width: 1,
    cap: 'butt',
    opacity: 0.35,
  },
  unverifiable: {
    size: 5,
    path: 'M2.5 2.5h.01',
    ground: 'fill',
    line: 'onFill',
    width: 1.6,
    cap: 'round',
    opacity: 0.7,
  },
} as const;
