import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SafetyCard } from '../../../components/safety/SafetyCard.tsx';
import { INJURY_FLAGS, type InjuryFlag } from '../../../lib/domain/settings.ts';
import { show } from './words.tsx';

function card(flags: readonly InjuryFlag[] = []) {
  const onAccept = vi.fn();
  const onCancel = vi.fn();
  show(<SafetyCard flags={flags} onAccept={onAccept} onCancel={onCancel} />);
  return { onAccept, onCancel };
}
const start = () => fireEvent.click(screen.getByRole('button', { name: 'Start' }));

describe('the safety card', () => {
  it('takes the focus of what was pressed for it, and is read from its title', () => {
    card();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Before your first minute' }));
  });

  it('says in four lines what it is not, and to stop if it hurts', () => {
    card();
    const lines = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(lines).toHaveLength(4);
    expect(lines[0]?.textContent).toMatch(/Not medical advice/);
    expect(screen.getByText('Stop if it hurts.')).toBeTruthy();
  });

  it('offers every flag once, each under a name of its own, in named groups', () => {
    card();
    const boxes = screen.getAllByRole('checkbox');
    const names = boxes.map((box) => box.closest('label')?.textContent);
    expect(new Set(names).size).toBe(INJURY_FLAGS.length);
    expect(boxes).toHaveLength(INJURY_FLAGS.length);
    expect(screen.getAllByRole('group')).toHaveLength(3);
  });

  it('starts without a tick', () => {
    const { onAccept, onCancel } = card();
    start();
    expect(onAccept.mock.calls).toEqual([[[]]]);
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('keeps what was ticked before, adds and takes away, in the order of the settings', () => {
    const { onAccept } = card(['floor', 'knee']);
    expect((screen.getByRole('checkbox', { name: 'Knee' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Heart condition or chest symptoms' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Neck' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Knee' }));
    start();
    expect(onAccept.mock.calls).toEqual([[['neck', 'heart', 'floor']]]);
  });

  it('can be left without starting', () => {
    const { onAccept, onCancel } = card();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onAccept).not.toHaveBeenCalled();
  });
});
