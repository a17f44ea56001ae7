import { describe, expect, it } from 'vitest';
import { sessionsOf } from '../../../lib/domain/routines/session.ts';
import { ended } from './parts.ts';

describe('sessions', () => {
  it('are the workouts among routines, the newest first', () => {
    const parts = [ended(30, 'mid-back-flow'), ended(2, null), ended(5, 'back-hiit', { rating: 'hard' })];
    const minute = { ...ended(1, null), presetId: 'leg-pump' };
    expect(sessionsOf([...parts, minute])).toMatchObject([
      { workoutId: 'back-hiit', done: true, rating: 'hard' },
      { workoutId: 'mid-back-flow', done: true, rating: null },
    ]);
  });

  it('are one with all their parts: from the first start to the last end, done if any part is', () => {
    const first = ended(3, 'all-eleven', { id: 'first', done: false, rating: 'hard' });
    const second = ended(2, 'all-eleven', { id: 'second', session: 'first', done: false });
    const third = ended(1, 'all-eleven', { id: 'third', session: 'first', rating: 'right' });
    const whole = { workoutId: 'all-eleven', startedAt: first.startedAt };
    expect(sessionsOf([third, first, second])).toEqual([
      { ...whole, endedAt: third.endedAt, done: true, rating: 'right' },
    ]);
    expect(sessionsOf([first, second])).toEqual([{ ...whole, endedAt: second.endedAt, done: false, rating: 'hard' }]);
  });
});
