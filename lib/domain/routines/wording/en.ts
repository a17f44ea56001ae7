import type { PresetId } from '../presets.ts';

/** The names of the presets in English. */
export const PRESET_NAMES: Readonly<Record<PresetId, string>> = {
  'screen-neck-reset': 'Screen Neck Reset',
  'shoulder-unwind': 'Shoulder Unwind',
  'chair-spine-flow': 'Chair Spine Flow',
  'quiet-meeting-minute': 'Quiet Meeting Minute',
  'keyboard-hands': 'Keyboard Hands',
  'far-and-soft': 'Far and Soft',
  'stand-tall': 'Stand Tall',
  'leg-pump': 'Leg Pump',
  'hips-off-the-chair': 'Hips Off the Chair',
  'band-back-wake-up': 'Band Back Wake-Up',
  'minute-on-your-feet': 'Minute on Your Feet',
  'sigh-it-out': 'Sigh It Out',
  'air-speed-bag-minute': 'Air Speed Bag Minute',
  'box-minute': 'Box Minute',
};
