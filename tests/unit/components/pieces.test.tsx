import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../components/button/Button.tsx';
import { Disclosure } from '../../../components/disclosure/Disclosure.tsx';
import { Notice } from '../../../components/notice/Notice.tsx';
import { Ring } from '../../../components/ring/Ring.tsx';
import { SegmentedSwitch } from '../../../components/switch/SegmentedSwitch.tsx';
import { PATIENCE } from '../../support/patience.ts';
import { show } from './words.tsx';

describe('a button', () => {
  it('takes its name from its label when it shows a picture, and never submits a form', () => {
    show(
      <Button look="icon" label="Options">
        <svg aria-hidden="true" />
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Options' }) as HTMLButtonElement;
    expect(button.type).toBe('button');
    expect(button.title).toBe('Options');
  });
});

describe('the segmented switch', () => {
  it('is a named group of radio buttons that tells what was chosen', () => {
    const onChange = vi.fn();
    const options = [
      { value: 'a', label: 'Ay' },
      { value: 'b', label: 'Bee' },
    ] as const;
    show(<SegmentedSwitch label="Letters" options={options} value="a" onChange={onChange} />);
    expect(screen.getByRole('radiogroup', { name: 'Letters' })).toBeTruthy();
    expect((screen.getByRole('radio', { name: 'Ay' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Bee' }));
    expect(onChange.mock.calls).toEqual([['b']]);
  });
});

describe('the disclosure', () => {
  const view = (
    <Disclosure label="More" around={(button) => <header>{button}</header>}>
      {(close) => <Button onClick={close}>Choose</Button>}
    </Disclosure>
  );
  const opener = () => screen.getByRole('button', { name: 'More' });

  it('opens, says so, and closes again', () => {
    show(view);
    expect(opener().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(opener());
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(opener().getAttribute('aria-controls') ?? '')?.textContent).toBe('Choose');
    fireEvent.click(opener());
    expect(screen.queryByRole('button', { name: 'Choose' })).toBeNull();
  });

  it('gives the focus back when something was chosen', () => {
    show(view);
    fireEvent.click(opener());
    fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
    expect(screen.queryByRole('button', { name: 'Choose' })).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('closes at Escape and keeps that key from closing the popup, only while it is open', async () => {
    show(view);
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
    fireEvent.click(opener());
    await vi.waitFor(() => expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false), PATIENCE);
    expect(screen.queryByRole('button', { name: 'Choose' })).toBeNull();
  });
});

describe('a notice', () => {
  it('is polite, and shows what can be done', () => {
    show(
      <Notice title="Full" actions={<Button>Make room</Button>}>
        The disk is full.
      </Notice>,
    );
    expect(screen.getByRole('status').textContent).toBe('FullThe disk is full.Make room');
  });
});

describe('the ring', () => {
  it.each([
    [0.25, '0.25 1'],
    [3, '1 1'],
    [0, undefined],
    [-1, undefined],
  ])('is filled by the share %d', (share, dashes) => {
    const { container } = show(<Ring share={share}>22 min</Ring>);
    expect(container.querySelector('.fill')?.getAttribute('stroke-dasharray')).toBe(dashes);
    expect(container.textContent).toBe('22 min');
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});
