import { MinuteFlow, type MinuteFlowProps } from '../../components/minute/MinuteFlow.tsx';
import { composeMinute, composeMore } from '../../lib/app/minute.ts';
import { shownExercises } from '../../lib/app/own.ts';
import { openChangePlace } from '../../lib/browser/change-places.ts';
import { clock } from '../../lib/browser/clock.ts';
import { sounds } from '../../lib/browser/minute-sounds.ts';
import { keepAwake } from '../../lib/browser/wake-lock.ts';
import { language } from '../../lib/browser/words.ts';
import type { NudgeTopic } from '../../lib/domain/nudges/nudge.ts';

export interface MinuteProps
  extends Pick<MinuteFlowProps, 'running' | 'begins' | 'settings' | 'commit' | 'onClose' | 'onFault'> {
  /** The topic of the nudge that the minute answers. */
  readonly nudge: NudgeTopic;
}

/** What the popup needs only for a minute: the player, its sounds, and the catalogue that it is composed from. */
export function Minute({ nudge, ...props }: MinuteProps) {
  return (
    <MinuteFlow
      {...props}
      clock={clock}
      language={language()}
      loadOwn={shownExercises}
      sounds={sounds}
      keepAwake={keepAwake}
      compose={(settings) => composeMinute(settings, nudge)}
      composeMore={composeMore}
      onChange={(place) => void openChangePlace(place).then(() => window.close())}
    />
  );
}
