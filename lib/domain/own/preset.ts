import type { OwnRoutine } from './own.ts';

// Apart from what makes a plan: the popup asks, and knows no catalogue.

/** No preset and no workout of the product begins like this. */
const PREFIX = 'own:';

/** What is logged as the origin of an own workout. */
export const presetOf = ({ id }: Pick<OwnRoutine, 'id'>): string => `${PREFIX}${id}`;

export const isOwnPreset = (presetId: string | null): boolean => presetId?.startsWith(PREFIX) ?? false;
