import { describe, expect, it } from 'vitest';
import { type AbsenceRules, judgeAbsence } from '../../../lib/domain/presence/absence.ts';
import type { AbsenceCause } from '../../../lib/domain/presence/presence.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';

const judge = (cause: AbsenceCause, seconds: number, lockedSeconds = 0, rules: AbsenceRules = DEFAULT_SETTINGS) =>
  judgeAbsence(
    {
      type: 'absence',
      cause,
      lockedMs: Math.round(lockedSeconds * 1_000),
      startAt: 5_000,
      endAt: 5_000 + Math.round(seconds * 1_000),
    },
    rules,
  );

describe('an absence by its length', () => {
  it.each([
    { seconds: 0.001, idle: 'bridged', lock: 'bridged', gap: 'bridged' },
    { seconds: 179.999, idle: 'bridged', lock: 'bridged', gap: 'bridged' },
    { seconds: 180, idle: 'pause', lock: 'pause', gap: 'pause' },
    { seconds: 299.999, idle: 'pause', lock: 'pause', gap: 'pause' },
    { seconds: 300, idle: 'break', lock: 'break', gap: 'no-data' },
    { seconds: 86_400, idle: 'break', lock: 'break', gap: 'no-data' },
  ] as const)('of $seconds s: idle $idle, lock $lock, gap $gap', ({ seconds, idle, lock, gap }) => {
    expect(judge('idle', seconds)).toBe(idle);
    expect(judge('lock', seconds)).toBe(lock);
    expect(judge('gap', seconds)).toBe(gap);
  });
});

describe('an absence by how long it was locked', () => {
  it.each([
    { locked: 119.999, length: 150, verdict: 'bridged' },
    { locked: 120, length: 150, verdict: 'break' },
    { locked: 119.999, length: 200, verdict: 'pause' },
    { locked: 120, length: 200, verdict: 'break' },
  ] as const)('for $locked s of $length s is: $verdict', ({ locked, length, verdict }) => {
    expect(judge('lock', length, locked)).toBe(verdict);
    expect(judge('idle', length, locked)).toBe(verdict);
  });

  it('does not turn a gap into a break', () => {
    expect(judge('gap', 150, 149)).toBe('bridged');
    expect(judge('gap', 200, 199)).toBe('pause');
    expect(judge('gap', 3_600, 3_599)).toBe('no-data');
  });
});

describe('an absence by settings of its own', () => {
  const rules = { bridgeSeconds: 60, breakAfterIdleSeconds: 900, breakAfterLockSeconds: 600 };

  it.each([
    { seconds: 59.999, locked: 0, verdict: 'bridged' },
    { seconds: 60, locked: 0, verdict: 'pause' },
    { seconds: 700, locked: 599.999, verdict: 'pause' },
    { seconds: 700, locked: 600, verdict: 'break' },
    { seconds: 900, locked: 0, verdict: 'break' },
  ] as const)('of $seconds s, locked for $locked s, is: $verdict', ({ seconds, locked, verdict }) => {
    expect(judge('idle', seconds, locked, rules)).toBe(verdict);
  });

  it('is a break when bridging would reach further than the break does: the first row that fits', () => {
    const overlapping = { bridgeSeconds: 300, breakAfterIdleSeconds: 180, breakAfterLockSeconds: 120 };
    expect(judge('idle', 179.999, 0, overlapping)).toBe('bridged');
    expect(judge('idle', 180, 0, overlapping)).toBe('break');
  });
});
