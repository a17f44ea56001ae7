/** Why a nudge that is due does not come now. */
export type HoldReason =
  | 'away'
  | 'just-back'
  | 'standing'
  | 'routine'
  | 'paused'
  | 'off-hours'
  | 'fullscreen'
  | 'sounding';
