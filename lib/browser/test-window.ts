import { openBreakWindow } from './break-window.ts';

/** Opens the small window of a firm nudge with nothing in it that counts. */
export const openTestWindow = (): Promise<void> => openBreakWindow('/break.html#test');
