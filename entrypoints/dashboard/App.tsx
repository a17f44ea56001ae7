import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/notice/NotLoaded.tsx';
import { DashboardFrame } from '../../components/today/DashboardFrame.tsx';
import { useLoaded } from '../../components/useLoaded.ts';
import { useWords } from '../../components/words.ts';
import { report } from '../../lib/browser/log.ts';
import { openPage } from '../../lib/browser/pages.ts';
import type { MinuteRoomProps } from './MinuteRoom.tsx';
import { type Compose, hrefOf } from './room.ts';
import { type Address, addressOf, ROOMS } from './rooms.ts';

/** Where the address leads, and the way back with it. */
function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return addressOf(hash);
}

interface MinuteWanted {
  readonly compose: Compose;
  readonly View: ComponentType<MinuteRoomProps>;
}

/** The dashboard: its rooms, one at a time, and a minute in place of all of them. */
export function App() {
  const { t } = useWords();
  const { room, rest } = useAddress();
  const { value: View, failed } = useLoaded(room, room.load, (error) => report('room', error));
  const [minute, setMinute] = useState<MinuteWanted | null>(null);
  const [noMinute, setNoMinute] = useState(false);
  const leftAt = useRef<Element | null>(null);

  const openMinute = (compose: Compose) => {
    leftAt.current = document.activeElement;
    import('./MinuteRoom.tsx')
      .then(({ MinuteRoom }) => setMinute({ compose, View: MinuteRoom }))
      .catch((error: unknown) => {
        report('minute', error);
        setNoMinute(true);
      });
  };
  // Rooms are told apart in a row of tabs, and in the list of pages to go back to.
  const title = t('pageTitle', t(room.label));
  useEffect(() => {
    document.title = title;
  }, [title]);

  // Back from the minute, the page goes on where it was left.
  const inMinute = minute !== null;
  useEffect(() => {
    if (!inMinute && leftAt.current instanceof HTMLElement) leftAt.current.focus();
  }, [inMinute]);

  return (
    <>
      {minute !== null && <minute.View compose={minute.compose} onClose={() => setMinute(null)} />}
      <div hidden={inMinute}>
        <DashboardFrame
          rooms={ROOMS.map(({ name, label }) => ({ name, href: hrefOf(name), label: t(label) }))}
          current={room.name}
          busy={View === null && !failed}
          onOptions={() => void openPage('options')}
        >
          {(failed || noMinute) && <NotLoaded />}
          {View !== null && <View rest={rest} onMinute={openMinute} />}
        </DashboardFrame>
      </div>
    </>
  );
}
