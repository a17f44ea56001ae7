import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

function open(movementIntervalMinutes: number) {
  const begun: number[] = [];
  render(
    <WordsProvider value={plainWords('UTC')}>
      <WelcomeView movementIntervalMinutes={movementIntervalMinutes} on={{ begin: (minutes) => begun.push(minutes) }} />
    </WordsProvider>,
  );
  return begun;
}

const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
const chosen = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

describe('the first page', () => {
  it('offers three rhythms and begins with the one in force', () => {
    const begun = open(30);
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual(['60', '45', '30']);
    expect(chosen()).toEqual(['30']);
    begin();
    expect(begun).toEqual([30]);
  });

  it('begins with the rhythm that was chosen', () => {
    const begun = open(30);
    fireEvent.click(screen.getByRole('radio', { name: /Gentle/ }));
    expect(chosen()).toEqual(['60']);
    begin();
    expect(begun).toEqual([60]);
  });

  it('keeps an interval that is none of the three', () => {
    const begun = open(50);
    expect(chosen()).toEqual([]);
    begin();
    expect(begun).toEqual([50]);
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
