import { PARTS, type Part } from '@/lib/core/review/status';
import { PART, statusColour } from '../typography/status';

/** The paint of a part in a chart whose patterns have this prefix. */
export function paint(prefix: string, part: Part): string {
  return part === 'fact' ? statusColour('verified', 'fill') : `url(#${prefix}-${part})`;
}

/** Verified as fact is solid; every other part has a texture of its own, so grey prints keep them apart. */
export function StatusPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {PARTS.map((part) =>
        part === 'fact' ? null : (
          <pattern
            key={part}
            id={`${prefix}-${part}`}
            width={TEXTURES[part].size}
            height={TEXTURES[part].size}
            patternUnits="userSpaceOnUse"
          >
            <rect
              width={TEXTURES[part].size}
              height={TEXTURES[part].size}
              style={{ fill: statusColour(PART[part].status, TEXTURES[part].ground) }}
            />
            <path
              d={TEXTURES[part].path}
              fill="none"
              strokeWidth={TEXTURES[part].width}
              strokeLinecap={TEXTURES[part].cap}
              style={{ stroke: statusColour(PART[part].status, TEXTURES[part].line) }}
              opacity={TEXTURES[part].opacity}
            />
          </pattern>
        ),
      )}
    </defs>
  );
}

const TEXTURES = {
  both: {
    size: 5,
    path: 'M0 2.5H5',
    ground: 'fill',
    line: 'wash',
    width: 1.2,
    cap: 'butt',
    opacity: 1,
  },
  said: {
    size: 3,
    path: 'M0 1H3',
    ground: 'wash',
    line: 'fill',
    width: 1.2,
    cap: 'butt',
    opacity: 1,
  },
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
