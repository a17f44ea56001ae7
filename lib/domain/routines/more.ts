/**
 * How many more minutes the end of one offers. Guidance for people with diabetes asks for three minutes in every half
 * hour, and five were the dose with an effect on glucose: with the minute that is done, these are just that.
 */
export const MORE_MINUTES = [2, 4] as const;
export type MoreMinutes = (typeof MORE_MINUTES)[number];
