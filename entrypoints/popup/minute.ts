/** What the popup needs only for a minute: the player, and the catalogue that it is composed from. */
export { MinuteFlow } from '../../components/minute/MinuteFlow.tsx';
export { composeMinute } from '../../lib/app/minute.ts';
