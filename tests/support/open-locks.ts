/** Web locks of a browser with one page in it: nobody else holds any. The fake page has none. */
export const OPEN_LOCKS = {
  request: async (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1) as (lock: Lock) => unknown;
    return work({ name, mode: 'exclusive' });
  },
} as unknown as LockManager;
