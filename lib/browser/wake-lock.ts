// Refused on a low battery, for one.
const request = async (): Promise<WakeLockSentinel | null> =>
  document.visibilityState === 'visible'
    ? ((await navigator.wakeLock?.request('screen').catch(() => null)) ?? null)
    : null;

/**
 * Keeps the screen on, where the browser can. It lets go by itself whenever the page is hidden, so it is asked anew when
 * the page is seen again. Never throws.
 *
 * @returns how to let the screen go off again.
 */
export function keepAwake(): () => void {
  let lock = request();
  const renew = () => {
    lock = lock.then((held) => (held === null || held.released ? request() : held));
  };
  document.addEventListener('visibilitychange', renew);
  return () => {
    document.removeEventListener('visibilitychange', renew);
    lock.then((held) => held?.release()).catch(() => undefined);
  };
}
