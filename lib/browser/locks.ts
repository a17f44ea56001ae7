/** Runs `work` while no other context of the extension holds the lock of that name. */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, work);
}
