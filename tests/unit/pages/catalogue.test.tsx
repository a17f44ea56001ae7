import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CatalogueView } from '../../../components/catalogue/CatalogueView.tsx';
import { ExerciseView } from '../../../components/catalogue/ExerciseView.tsx';
import { type Catalogue, loadCatalogue } from '../../../components/catalogue/load.ts';
import type { Person } from '../../../components/catalogue/person.ts';
import { WordsProvider } from '../../../components/words.ts';
import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import { ANYTHING } from '../../../lib/domain/exercises/search.ts';
import { plainWords } from './words.ts';

const WORDS = plainWords('UTC');
const NOBODY: Person = {
  place: 'home-gym',
  equipment: [],
  injuryFlags: [],
  favourites: [],
  notThese: [],
  resting: new Map(),
  lightOnly: false,
};
const UNTIL = Date.parse('2026-12-06T10:00Z');
const RESTS = `It hurt twice. It rests until ${WORDS.date(UNTIL)}.`;
const hrefOf = (id: string) => `#exercises/${id}`;

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue('en');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A picture without its many strokes, which would make every look at the page slow. */
const Frame: Catalogue['Figure'] = ({ exerciseId, moving }) => <svg data-exercise={exerciseId} data-moving={moving} />;

interface ListProps {
  readonly person: Person;
  readonly cameFrom: string | null;
}

function List({ person, cameFrom }: ListProps) {
  const [wanted, setWanted] = useState(ANYTHING);
  return (
    <CatalogueView
      catalogue={{ ...catalogue, Figure: Frame }}
      person={person}
      wanted={wanted}
      onWanted={setWanted}
      hrefOf={hrefOf}
      cameFrom={cameFrom}
    />
  );
}

const openList = (person: Partial<Person> = {}, cameFrom: string | null = null) =>
  render(
    <WordsProvider value={WORDS}>
      <List person={{ ...NOBODY, ...person }} cameFrom={cameFrom} />
    </WordsProvider>,
  );

const type = (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
const choose = (label: string, option: string) => {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: label });
  const { value } = within(select).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(select, { target: { value } });
};
const names = () => [...document.querySelectorAll('article a')].map((link) => link.textContent);
const count = () => screen.getByRole('status').textContent;
const cardOf = (name: string) => within(screen.getByRole('link', { name }).closest('article') as HTMLElement);

describe('the catalogue', () => {
  it('has words for every exercise', () => {
    expect(catalogue.entries.map(({ exercise }) => exercise.id)).toEqual(CATALOGUE.map(({ id }) => id));
  });

  it('shows every exercise with its picture, what it works and what it needs', () => {
    openList();
    expect(count()).toBe('78 exercises');
    expect(names()).toHaveLength(78);
    expect(document.querySelectorAll('svg[data-exercise]')).toHaveLength(78);
    const card = cardOf('Wall sit');
    expect(card.getByText('Thighs, buttocks')).toBeDefined();
    expect(card.getByText('Standing · A wall')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Wall sit' }).getAttribute('href')).toBe('#exercises/wall-sit');
  });

  it('finds as one types, and says how many', () => {
    openList();
    type('cat cow');
    expect(names()).toEqual(['Seated cat-cow', 'Cat-cow stretch']);
    expect(count()).toBe('2 exercises');
    type('cobra');
    expect(count()).toBe('1 exercise');
    type('supraspinatus');
    expect(names()).toContain('Lateral raises with dumbbells');
  });

  it('narrows by each filter, and by all of them together', () => {
    openList({ equipment: ['mat'] });
    choose('Back region, as listed', 'Mid back');
    expect([...names()].sort()).toEqual(['Back extension', 'Cat-cow stretch', 'Cobra pose']);
    choose('What it really works', 'Neck');
    expect(names()).toEqual(['Cat-cow stretch']);
    choose('Posture', 'Seated');
    expect(count()).toBe('0 exercises');
    choose('Posture', 'On hands and knees');
    choose('Place', 'At home or in a gym');
    choose('Equipment', 'What I have');
    expect(names()).toEqual(['Cat-cow stretch']);
    choose('Place', 'At my desk, discreetly');
    expect(names()).toEqual([]);
  });

  it('asks for a piece of equipment that some exercise needs, or for none', () => {
    openList();
    const select = screen.getByRole('combobox', { name: 'Equipment' });
    const offered = within(select).getAllByRole<HTMLOptionElement>('option');
    expect(offered.slice(0, 4).map(({ textContent }) => textContent)).toEqual([
      'Any',
      'What I have',
      'No equipment',
      'A chair',
    ]);
    const needed = new Set(CATALOGUE.flatMap(({ equipment }) => equipment));
    expect(new Set(offered.map(({ value }) => value))).toEqual(new Set(['', 'owned', ...needed]));
    choose('Equipment', 'A pull-up bar');
    expect(count()).toBe('1 exercise');
    choose('Equipment', 'No equipment');
    expect(names()).not.toContain('Calf raises');
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(count()).toBe('78 exercises');
  });

  it('says what to do when nothing fits, and clears all at once without losing the focus', () => {
    openList();
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
    type('xylophone');
    choose('Posture', 'Hanging');
    expect(screen.getByRole('heading', { name: 'No exercise fits all of that' })).toBeDefined();
    expect(screen.getByText(/fewer or shorter words/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(count()).toBe('78 exercises');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  it('shows the favourites alone when asked, and marks them', () => {
    openList({ favourites: ['wall-sit', 'chin-tuck'] });
    expect(cardOf('Wall sit').getByText('Favourite')).toBeDefined();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Favourites only' }));
    expect([...names()].sort()).toEqual(['Chin tuck', 'Wall sit']);
  });

  it('keeps what is left out in sight, apart, with the reason in words', () => {
    openList({ injuryFlags: ['wrist'], notThese: ['wall-sit'], place: 'office-space' });
    const leftOut = within(screen.getByRole('region', { name: /^Left out for you/ }));
    const suits = within(screen.getByRole('region', { name: /^What suits you/ }));
    expect(suits.queryByRole('link', { name: 'Wall sit' })).toBeNull();
    expect(leftOut.getByRole('link', { name: 'Wall sit' })).toBeDefined();
    expect(cardOf('Wall sit').getByText('You set this one aside')).toBeDefined();
    expect(cardOf('Desk push-up').getByText('Left out: Wrist or hand')).toBeDefined();
    expect(cardOf('Wall push-up').getByText('Only if you choose it: Wrist or hand')).toBeDefined();
    expect(cardOf('Lateral raises with dumbbells').getByText('Needs dumbbells')).toBeDefined();
    expect(cardOf('Bridge position').getByText('Left out: only at home or in a gym')).toBeDefined();
    expect(suits.getAllByRole('article')).toHaveLength(78 - leftOut.getAllByRole('article').length);
  });

  it('tells on the card of one that hurt twice until when it rests', () => {
    openList({ resting: new Map([['wall-sit', UNTIL]]) });
    expect(cardOf('Wall sit').getByText(RESTS)).toBeDefined();
  });

  it('gives the focus back to the card that was read', () => {
    openList({}, 'wall-sit');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Wall sit' }));
  });

  it('moves the picture that is pointed at or has the focus, and no other', () => {
    openList();
    const moving = () =>
      [...document.querySelectorAll<SVGElement>('[data-moving="true"]')].map(({ dataset }) => dataset.exercise);
    expect(moving()).toEqual([]);
    act(() => screen.getByRole('link', { name: 'March on the spot' }).focus());
    expect(moving()).toEqual(['march-on-the-spot']);
    act(() => screen.getByRole('searchbox').focus());
    expect(moving()).toEqual([]);
    const card = screen.getByRole('link', { name: 'Calf raises' }).closest('article') as HTMLElement;
    fireEvent.pointerEnter(card);
    expect(moving()).toEqual(['calf-raises']);
    fireEvent.pointerLeave(card);
    expect(moving()).toEqual([]);
  });
});

function openExercise(id: string, person: Partial<Person> = {}, minuteUnderWay = false) {
  const entry = catalogue.entries.find(({ exercise }) => exercise.id === id);
  if (entry === undefined) throw new Error(`no ${id}`);
  const on = { start: vi.fn(), wish: vi.fn(), bringBack: vi.fn(), openOptions: vi.fn() };
  const view = (who: Partial<Person>) => (
    <WordsProvider value={WORDS}>
      <ExerciseView
        catalogue={catalogue}
        entry={entry}
        person={{ ...NOBODY, ...who }}
        minuteUnderWay={minuteUnderWay}
        hrefOf={hrefOf}
        listHref="#exercises"
        questionsHref="#workouts/questions"
        on={on}
      />
    </WordsProvider>
  );
  const { rerender } = render(view(person));
  return { on, show: (who: Partial<Person>) => rerender(view(who)) };
}

const fact = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;

describe('an exercise', () => {
  it('tells all that there is, from its heading', () => {
    openExercise('back-extension');
    const heading = screen.getByRole('heading', { level: 1, name: 'Back extension' });
    expect(document.activeElement).toBe(heading);
    const cues = screen.getByRole('heading', { name: 'How to do it' }).parentElement as HTMLElement;
    expect(within(cues).getAllByRole('listitem')).toHaveLength(4);
    expect(screen.getByText(/^Stop for sharp back pain/)).toBeDefined();
    expect(screen.getByText(/^Throwing the head back/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Bird dog' }).getAttribute('href')).toBe('#exercises/bird-dog');
    expect(fact('Tempo')).toBe('2 s lift, 2 s hold, 3 s lower');
    expect(fact('Breathing')).toContain('Out on the lift');
    expect(fact('Needs')).toBe('A mat');
    expect(fact('How long')).toBe('40 s, about 8 repetitions');
    expect(screen.getByText('One minute: 2 times 25 s.')).toBeDefined();
  });

  it('shows where the article lists it beside what it really works', () => {
    openExercise('back-extension');
    expect(fact('Back region, as listed')).toBe('Mid back');
    expect(fact('Really works')).toBe('Mid back, lower back, buttocks');
    expect(fact('Muscles')).toBe('Erector spinae, multifidus, gluteus maximus, hamstrings');
    cleanup();
    openExercise('neck-side-stretch');
    expect(screen.queryByText('Back region, as listed')).toBeNull();
    expect(fact('How long')).toBe('12 s on each side');
  });

  it('starts, or leads to the minute that is under way', () => {
    const { on } = openExercise('wall-sit');
    fireEvent.click(screen.getByRole('button', { name: 'Start this one' }));
    expect(on.start).toHaveBeenCalledTimes(1);
    cleanup();
    openExercise('wall-sit', {}, true);
    expect(screen.getByRole('button', { name: 'Back to the minute' })).toBeDefined();
  });

  it('does not start what a flag forbids, says why, and offers the easier one and the options', () => {
    const { on } = openExercise('desk-push-up', { injuryFlags: ['wrist'] });
    expect(screen.queryByRole('button', { name: 'Start this one' })).toBeNull();
    expect(screen.getByText('Left out: Wrist or hand')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Wall push-up' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Change this in the options' }));
    expect(on.openOptions).toHaveBeenLastCalledWith('injuryFlags');
    cleanup();
    openExercise('wall-push-up', { injuryFlags: ['wrist'] });
    expect(screen.getByText('Only if you choose it: Wrist or hand')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Start this one' })).toBeDefined();
  });

  it('that is not light gives way where an answer asks for it, and leads to the answers', () => {
    const { on } = openExercise('renegade-rows', { lightOnly: true, injuryFlags: [] });
    expect(screen.getByText(/^Not for now: your minutes stay light/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Your answers' }).getAttribute('href')).toBe('#workouts/questions');
    fireEvent.click(screen.getByRole('button', { name: 'Start an easier one: Shoulder-blade squeeze' }));
    expect(on.start).toHaveBeenCalledTimes(1);
    cleanup();
    // What a flag forbids says so, and nothing else.
    openExercise('renegade-rows', { lightOnly: true, injuryFlags: ['wrist'] });
    expect(screen.queryByText(/^Not for now/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
  });

  it('that is not light says why it has to wait also where nothing easier may come', () => {
    const resting = new Map([
      ['sit-to-stand', UNTIL],
      ['seated-knee-extension', UNTIL],
      ['seated-march', UNTIL],
      ['seated-calf-pump', UNTIL],
    ]);
    openExercise('wall-sit', { lightOnly: true, resting });
    expect(screen.getByText(/^Not for now: your minutes stay light/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
  });

  it.each([
    { why: 'what is not owned', id: 'back-extension', person: {}, setting: 'equipment' },
    { why: 'the place', id: 'back-extension', person: { place: 'office-space' as const }, setting: 'place' },
  ])('leads to the setting behind $why', ({ id, person, setting }) => {
    const { on } = openExercise(id, person);
    fireEvent.click(screen.getByRole('button', { name: 'Change this in the options' }));
    expect(on.openOptions).toHaveBeenLastCalledWith(setting);
  });

  it('that hurt twice says until when it rests, and can be brought back, and let rest again', () => {
    const resting = new Map([['wall-sit', UNTIL]]);
    const { on, show } = openExercise('wall-sit', { resting });
    expect(screen.getByText(RESTS)).toBeDefined();
    expect(screen.getByText(/ask a doctor or physio/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Start this one' })).toBeNull();
    // There is no setting behind it.
    expect(screen.queryByRole('button', { name: 'Change this in the options' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Bring it back now' }));
    expect(on.bringBack).toHaveBeenLastCalledWith(true);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    show({});
    expect(screen.getByText('Wall sit may come again. If it hurts once more, it rests again.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Start this one' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(on.bringBack).toHaveBeenLastCalledWith(false);
    show({ resting });
    expect(screen.queryByText(/may come again/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Bring it back now' })).toBeDefined();
  });

  it('takes wishes, and takes "not this one" back at once', () => {
    const { on, show } = openExercise('wall-sit');
    const pressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed');
    expect([pressed('Favourite'), pressed('Not this one')]).toEqual(['false', 'false']);
    fireEvent.click(screen.getByRole('button', { name: 'Favourite' }));
    expect(on.wish).toHaveBeenLastCalledWith('favourites', true);
    fireEvent.click(screen.getByRole('button', { name: 'Not this one' }));
    expect(on.wish).toHaveBeenLastCalledWith('notThese', true);
    show({ favourites: ['wall-sit'], notThese: ['wall-sit'] });
    expect([pressed('Favourite'), pressed('Not this one')]).toEqual(['true', 'true']);
    expect(screen.getByRole('status').textContent).toBe('Set aside: Wall sit. It does not come in your minutes.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(on.wish).toHaveBeenLastCalledWith('notThese', false);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Not this one' }));
    show({});
    expect(screen.getByRole('status').textContent).toBe('Back among your exercises: Wall sit.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    { calm: false, first: 'Pause the figure', after: 'Move the figure' },
    { calm: true, first: 'Move the figure', after: 'Pause the figure' },
  ])('has a picture that can be paused and moved (less motion: $calm)', async ({ calm, first, after }) => {
    vi.stubGlobal('matchMedia', () => ({ matches: calm }));
    openExercise('march-on-the-spot');
    const drawing = () => document.querySelector('svg[data-exercise]')?.innerHTML;
    const still = drawing();
    const moves = () => waitFor(() => expect(drawing()).not.toBe(still));
    const stands = () => waitFor(() => expect(drawing()).toBe(still));
    if (!calm) await moves();
    fireEvent.click(screen.getByRole('button', { name: first }));
    await (calm ? moves() : stands());
    fireEvent.click(screen.getByRole('button', { name: after }));
    await (calm ? stands() : moves());
  });
});
