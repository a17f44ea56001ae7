import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../lib/domain/exercises/exercise.ts';
import {
  ANYTHING,
  type Findable,
  leftOutReasons,
  type Searcher,
  search,
  type Wanted,
} from '../../../lib/domain/exercises/search.ts';
import { DETAILS } from '../../../lib/domain/exercises/wording/en/details.ts';
import { MINUTE_WORDING } from '../../../lib/domain/exercises/wording/en/minute.ts';
import { WORKOUT_WORDING } from '../../../lib/domain/exercises/wording/en/workout.ts';

const ALL: readonly Findable[] = CATALOGUE.map((exercise) => ({
  exercise,
  name: (MINUTE_WORDING[exercise.id] ?? WORKOUT_WORDING[exercise.id])?.name ?? '',
  worked: [...exercise.targetAreas.map((area) => area.replace('-', ' ')), ...(DETAILS[exercise.id]?.muscles ?? [])],
}));
const NOBODY: Searcher = { equipment: [], favourites: [] };

const find = (wanted: Partial<Wanted>, searcher: Partial<Searcher> = {}) =>
  search(ALL, { ...ANYTHING, ...wanted }, { ...NOBODY, ...searcher }).map(({ exercise }) => exercise.id);
const exercises = (ids: readonly string[]) => CATALOGUE.filter(({ id }) => ids.includes(id));
const idsWhere = (fits: (exercise: Exercise) => boolean) => CATALOGUE.filter(fits).map(({ id }) => id);

describe('a search', () => {
  it('for nothing finds everything, in the order of the catalogue', () => {
    expect(find({})).toEqual(CATALOGUE.map(({ id }) => id));
    expect(find({ text: '  ' })).toEqual(CATALOGUE.map(({ id }) => id));
  });

  it('finds by the name, by its beginning, whatever the case, the accents, the order and the marks between', () => {
    expect(find({ text: 'cobra' })[0]).toBe('cobra-pose');
    expect(find({ text: 'COB' })[0]).toBe('cobra-pose');
    expect(find({ text: 'cóbra' })[0]).toBe('cobra-pose');
    expect(find({ text: 'sit wall' })).toEqual(['wall-sit']);
    expect(find({ text: 'cat-cow' })).toEqual(['cat-cow-stretch', 'seated-cat-cow']);
    expect(find({ text: 'cat, cow!' })).toEqual(['cat-cow-stretch', 'seated-cat-cow']);
  });

  it('finds by muscle and by area', () => {
    expect(find({ text: 'supraspinatus' })).toContain('lateral-raises-with-dumbbells');
    expect(find({ text: 'rhombo' })).toContain('resistance-band-pull-down');
    expect(find({ text: 'calves' })).toContain('calf-raises');
  });

  it('needs every word, and words only at their beginning', () => {
    expect(find({ text: 'wall rhombo xylophone' })).toEqual([]);
    expect(find({ text: 'obra' })).toEqual([]);
    expect(find({ text: 'seated neck' }).every((id) => find({ text: 'seated' }).includes(id))).toBe(true);
  });

  it('puts what has it in its name first', () => {
    const found = find({ text: 'neck' });
    const named = found.filter((id) => ALL.some((one) => one.exercise.id === id && /\bneck/i.test(one.name)));
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(found.length);
    expect(found.slice(0, named.length)).toEqual(named);
  });

  it('takes no sign for anything but itself', () => {
    for (const text of ['.*', '[', '\\', '*', '(']) expect(find({ text })).toEqual(find({}));
    expect(find({ text: 'wall.sit' })).toEqual(['wall-sit']);
  });
});

describe('a filter', () => {
  it('by the group of the article keeps what is grouped there, whatever it really works', () => {
    expect(find({ seedGroup: 'mid-back' })).toEqual(['back-extension', 'cat-cow-stretch', 'cobra-pose']);
    expect(find({ seedGroup: 'lower-back' })).toHaveLength(4);
    expect(find({ seedGroup: 'upper-back' })).toHaveLength(4);
  });

  it('by area keeps what really works it, what is mainly for it first', () => {
    const found = exercises(find({ area: 'lower-back' }));
    expect(found.every(({ targetAreas }) => targetAreas.includes('lower-back'))).toBe(true);
    expect([...find({ area: 'lower-back' })].sort()).toEqual(
      idsWhere(({ targetAreas }) => targetAreas.includes('lower-back')).sort(),
    );
    const main = find({ area: 'lower-back' }).map(
      (id) => CATALOGUE.find((one) => one.id === id)?.targetAreas[0] === 'lower-back',
    );
    expect(main.lastIndexOf(true)).toBeLessThan(main.indexOf(false));
    expect(find({ area: 'lower-back' })).toContain('back-extension');
  });

  it('by place and posture keeps what fits both', () => {
    expect(find({ place: 'desk-discreet', position: 'standing' })).toEqual(
      idsWhere(({ place, position }) => place.includes('desk-discreet') && position === 'standing'),
    );
    expect(find({ position: 'hanging' })).toEqual(['passive-bar-hang']);
    expect(find({ position: 'hanging', place: 'desk-discreet' })).toEqual([]);
  });

  it('by what the person has keeps the rest of the world, but for place and flags', () => {
    const bare = find({ equipment: 'owned' });
    expect(bare).not.toContain('lateral-raises-with-dumbbells');
    expect(bare).toContain('stair-climb');
    expect(find({ equipment: 'owned' }, { equipment: ['dumbbells'] })).toContain('lateral-raises-with-dumbbells');
    expect(find({ equipment: 'owned' }, { equipment: ['dumbbells'] })).not.toContain('renegade-rows');
    expect(find({ equipment: 'owned' }, { equipment: ['dumbbells', 'mat'] })).toContain('renegade-rows');
  });

  it('by no equipment keeps what needs nothing, and by one piece of it what needs that', () => {
    expect(find({ equipment: 'none' })).toEqual(idsWhere(({ equipment }) => equipment.every((one) => one === 'none')));
    expect(find({ equipment: 'none' })).toContain('march-on-the-spot');
    expect(find({ equipment: 'none' })).not.toContain('calf-raises');
    expect(find({ equipment: 'chair' })).toContain('calf-raises');
    expect(find({ equipment: 'dumbbells' })).toContain('renegade-rows');
    expect(find({ equipment: 'mat' }, { equipment: ['dumbbells'] })).toContain('renegade-rows');
    expect(find({ equipment: 'pull-up bar' })).toEqual(['passive-bar-hang']);
  });

  it('by favourites keeps those', () => {
    expect(find({ favouritesOnly: true })).toEqual([]);
    expect(find({ favouritesOnly: true }, { favourites: ['wall-sit', 'gone'] })).toEqual(['wall-sit']);
  });

  it('holds together with words', () => {
    expect(find({ text: 'cat', position: 'seated' })).toEqual(['seated-cat-cow']);
  });
});

describe('the reasons to leave one out', () => {
  const called = (id: string) => CATALOGUE.find((one) => one.id === id) as Exercise;
  const person = { place: 'home-gym', equipment: ['mat'], flags: [] } as const;

  it('are none for what suits', () => {
    expect(leftOutReasons(called('cobra-pose'), person, [])).toEqual([]);
  });

  it('are all that there are, the wish of the person first', () => {
    expect(
      leftOutReasons(called('cobra-pose'), { place: 'desk-discreet', equipment: [], flags: ['wrist', 'floor'] }, [
        'cobra-pose',
      ]),
    ).toEqual([
      { code: 'not-this' },
      { code: 'place' },
      { code: 'equipment', equipment: 'mat' },
      { code: 'flag', flag: 'wrist', weight: 'caution' },
      { code: 'flag', flag: 'floor', weight: 'avoid' },
    ]);
  });
});
