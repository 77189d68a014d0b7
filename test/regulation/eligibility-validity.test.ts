import { type CertifiedReason, type CertifiedStanding, certifiedReason, validityOf } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bar: CertifiedReason = {
  stage: 'veto-warning',
  article: 'A23',
  effect: 'unit-barred-from-honours',
  from: '2026-03-10',
  lastDay: '2027-03-10',
  until: 'released',
};
const veto: CertifiedReason = { ...bar, stage: 'veto', article: 'A24', from: '2026-05-01' };

const held = (
  then: readonly CertifiedReason[],
  now: readonly CertifiedReason[],
  standing?: readonly CertifiedStanding[],
  standingNow: readonly CertifiedStanding[] = [],
) => validityOf({ reasons: then, standing }, { reasons: now, standing: standingNow });

describe('how a certificate stands when the same question is asked again (A11)', () => {
  it.each([
    ['nothing barred then and nothing now', [], [], 'current', [], []],
    ['barred then, and by the same now', [bar], [bar], 'current', [], []],
    ['a measure took force since (A23)', [], [bar], 'superseded', [bar], []],
    ['a second one did', [bar], [bar, veto], 'superseded', [veto], []],
    ['it was revoked on appeal (I-9)', [bar], [], 'superseded', [], [bar]],
    [
      'it was released: “until released” is not what one would say now (I-15)',
      [bar],
      [{ ...bar, until: '2026-10-15' }],
      'superseded',
      [{ ...bar, until: '2026-10-15' }],
      [bar],
    ],
    ['two alike, of which one is gone', [bar, bar], [bar], 'superseded', [], [bar]],
  ] as const)('%s', (_, then, now, status, added, gone) => {
    expect(held(then, now)).toEqual({ status, added, removed: gone, standingChanged: false });
  });

  it('what stands beside the bars came, went, or is told otherwise: superseded; an answer from before it was told says nothing of it', () => {
    const conviction: CertifiedStanding = {
      ...{ kind: 'conviction', article: 'A25', since: '2026-05-01' },
      ...{ why: null, stage: null, lastDay: null },
    };
    const referral: CertifiedStanding = { ...conviction, kind: 'referral', article: 'A27', why: 'removal' };
    const superseded = { status: 'superseded', added: [], removed: [], standingChanged: true };
    expect(held([], [], [conviction, referral], [referral, conviction]).status).toBe('current');
    expect(held([], [], [], [conviction])).toEqual(superseded);
    expect(held([], [], [referral], [conviction])).toEqual(superseded);
    expect(held([], [], [conviction], [])).toEqual(superseded);
    expect(held([], [], undefined, [conviction]).status).toBe('current');
  });

  it('a certified reason names no case', () => {
    expect(certifiedReason({ caseId: 'case-1', ...bar })).toEqual(bar);
  });

  it('whatever is said, in whatever order: it stands exactly when the same is said again', () => {
    const reason = fc.record({
      stage: fc.constantFrom('veto-warning' as const, 'veto' as const),
      article: fc.constantFrom('A23' as const, 'A24' as const),
      effect: fc.constantFrom(
        'unit-barred-from-honours' as const,
        'holders-barred-from-awards-and-promotion' as const,
      ),
      from: fc.constantFrom('2026-03-10', '2026-05-01'),
      lastDay: fc.constantFrom('2027-03-10', '2027-05-01'),
      until: fc.constantFrom('released', '2026-10-15'),
    });
    const text = (some: readonly CertifiedReason[]) => some.map((one) => JSON.stringify(one)).toSorted();
    fc.assert(
      fc.property(fc.array(reason, { maxLength: 4 }), fc.array(reason, { maxLength: 4 }), (then, now) => {
        const same = JSON.stringify(text(then)) === JSON.stringify(text(now));
        expect(held(then, now).status).toBe(same ? 'current' : 'superseded');
        expect(held(then, then.toReversed()).status).toBe('current');
      }),
    );
  });
});
