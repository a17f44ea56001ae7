import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type FirstChoices, WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

const rhythms = () => within(screen.getByRole('group', { name: /rhythm/ })).getAllByRole<HTMLInputElement>('radio');

function open(movementIntervalMinutes: number) {
  const begun: FirstChoices[] = [];
  render(
    <WordsProvider value={plainWords('UTC')}>
      <WelcomeView
        chosen={{ ...DEFAULT_SETTINGS, movementIntervalMinutes }}
        on={{ begin: (chosen) => begun.push(chosen) }}
      />
    </WordsProvider>,
  );
  return begun;
}

const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
const chosen = () =>
  rhythms()
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('the first page', () => {
  it('offers three rhythms and begins with the one in force', () => {
    const begun = open(30);
    expect(rhythms().map(({ value }) => value)).toEqual(['60', '45', '30']);
    expect(chosen()).toEqual(['30']);
    begin();
    expect(begun).toMatchObject([{ movementIntervalMinutes: 30 }]);
  });

  it('begins with the rhythm that was chosen', () => {
    const begun = open(30);
    fireEvent.click(screen.getByRole('radio', { name: /Gentle/ }));
    expect(chosen()).toEqual(['60']);
    begin();
    expect(begun).toMatchObject([{ movementIntervalMinutes: 60 }]);
  });

  it('keeps an interval that is none of the three', () => {
    const begun = open(50);
    expect(chosen()).toEqual([]);
    begin();
    expect(begun).toMatchObject([{ movementIntervalMinutes: 50 }]);
  });

  it('asks where one moves and what one has, and takes no answer for an answer', () => {
    const begun = open(30);
    begin();
    fireEvent.click(screen.getByRole('radio', { name: 'At home or in a gym' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Resistance band' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mat' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Resistance band' }));
    begin();
    expect(begun).toMatchObject([
      { place: 'office-space', equipment: [] },
      { place: 'home-gym', equipment: ['mat'] },
    ]);
  });

  it('says what it cannot see, that nothing is sent, and that it is no medical advice', () => {
    open(30);
    const text = document.body.textContent;
    expect(text).toContain('Sitting time is our estimate');
    expect(text).toContain('Everything stays in this browser');
    expect(text).toContain('not medical advice');
  });

  it('has one button', () => {
    open(30);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});
