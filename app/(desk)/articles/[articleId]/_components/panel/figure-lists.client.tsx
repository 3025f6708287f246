'use client';

import { statusWord } from '@/app/_ui/typography/status';
import { StatusMark } from '@/app/_ui/typography/status-mark';
import type { DeskClaim } from '@/lib/contracts/claims';
import { isClaim, isNothing, isTick, isToTick } from '../state/desk-claims';
import { useDesk, useDeskState } from '../state/desk-context.client';
import { dismissalWords } from '../state/desk-words';
import { Fold } from './fold.client';
import styles from './panel.module.css';

/** Every number of the article in three folds: claims (the minimap's twin), to tick, nothing to check with its reason. */
export function FigureLists() {
  const { claims } = useDeskState();
  const ticks = claims.filter(isTick);
  const toTick = ticks.filter(isToTick).length;
  return (
    <>
      <FigureFold title="claims, in text order" claims={claims.filter(isClaim)} />
      <FigureFold
        title={toTick === 0 ? 'ticked' : `to tick${ticks.length > toTick ? `, ${ticks.length - toTick} ticked` : ''}`}
        count={toTick || ticks.length}
        claims={ticks}
      />
      <FigureFold title="nothing to check" claims={claims.filter(isNothing)} />
    </>
  );
}

function FigureFold({
  title,
  claims,
  count = claims.length,
}: {
  title: string;
  claims: readonly DeskClaim[];
  count?: number;
}) {
  if (claims.length === 0) return null;
  return (
    <Fold title={title} count={count}>
      <FigureRows claims={claims} />
    </Fold>
  );
}

function FigureRows({ claims }: { claims: readonly DeskClaim[] }) {
  return (
    <ol className={styles.figures}>
      {claims.map((claim) => (
        <FigureRow key={claim.id} claim={claim} />
      ))}
    </ol>
  );
}

function FigureRow({ claim }: { claim: DeskClaim }) {
  const { desk, me } = useDesk();
  const { currentId, doubts } = useDeskState();
  const ticked = claim.tickedAt !== null;
  return (
    <li aria-current={claim.id === currentId || undefined}>
      <button type="button" className={styles.figureRow} onClick={() => desk.moves.go(claim.id)}>
        <StatusMark status={ticked ? 'verified' : claim.status} />
        <bdi className={styles.figureName}>{isClaim(claim) ? claim.display : claim.quote}</bdi>
        <span className={styles.quiet}>
          {isClaim(claim) ? statusWord(claim.status) : dismissalWords(claim.reason)}
          {ticked ? ', ticked' : ''}
          {claim.id in doubts ? <span className={styles.doubted}> · sum does not add up</span> : null}
        </span>
      </button>
      {me.mayReview && isTick(claim) ? (
        <button type="button" className={styles.rowButton} onClick={() => desk.verdicts.tick(claim)}>
          {ticked ? 'Untick' : 'Tick'}
          <span className="unseen"> {claim.display}</span>
        </button>
      ) : null}
      {me.mayReview && !isClaim(claim) ? (
        <button type="button" className={styles.rowButton} onClick={() => desk.verdicts.promote(claim)}>
          Make it a claim
          <span className="unseen">: {claim.display}</span>
        </button>
      ) : null}
    </li>
  );
}
